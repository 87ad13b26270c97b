/// What is wrong with the suppressions in a text. They are found where suppressions are applied, not in an analysis;
/// here they are listed with the other checks, so that they can be set and explained like them.
extension Check {
    static let housekeeping = [unusedSuppression, suppressionWithoutReason, suppressionUnknown]

    static let unusedSuppression = Check(
        "suppression-unused", level: .warning,
        summary: "A comment that suppresses a finding, where there is none.",
        explanation:
            "The text has changed, or the check has. Take the comment out, so that it hides nothing later.",
        standards: ["house policy"],
        bad: [
            "{here:<!-- onrecord ignore loaded-verb: agreed -->}\n\nAda Lund said that the bridge was safe."
        ],
        good: ["<!-- onrecord ignore loaded-verb: agreed -->\n\nAda Lund claimed that the bridge was safe."]
    ) { _, _ in [] }

    static let suppressionWithoutReason = Check(
        "suppression-without-reason", level: .error,
        summary:
            "A comment that suppresses a finding and does not say why, where the settings ask for a reason.",
        explanation: """
            Write the reason after a colon: `<!-- onrecord ignore loaded-verb: her own word -->`. Found only with \
            `suppressions: {reason: required}`.
            """,
        standards: ["house policy"],
        bad: ["{here:<!-- onrecord ignore loaded-verb -->}\n\nAda Lund claimed that the bridge was safe."],
        good: [
            "<!-- onrecord ignore loaded-verb: her own word -->\n\nAda Lund claimed that the bridge was safe."
        ]
    ) { _, _ in [] }

    static let suppressionUnknown = Check(
        "suppression-unknown", level: .error,
        summary: "A comment to OnRecord that it does not understand.",
        explanation: """
            Known are `ignore` (for the next block), `off` and `on`, each with the ids of checks or with none for all: \
            `<!-- onrecord off weasel-attribution, loaded-verb: a satire -->`.
            """,
        standards: ["house policy"],
        bad: ["{here:<!-- onrecord ignore loaded-verbs -->}\n\nAda Lund said that the bridge was safe."],
        good: ["<!-- onrecord off -->\n\nAda Lund claimed that the bridge was safe.\n\n<!-- onrecord on -->"]
    ) { _, _ in [] }
}
