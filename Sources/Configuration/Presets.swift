/// The built-in sets of settings that a house extends: what the published standards ask for, as far as the checks
/// can tell. They are written like any configuration file and read by the same reader.
public enum Presets {
    public static let names = ["default", "ap", "reuters", "npr", "bbc", "wikipedia"]

    /// The text of a set; nil for a name that is none.
    static func text(_ name: String) -> String? {
        switch name {
        case "default": "checks: {}\n"
        case "ap":
            """
            checks:
              anonymous-without-reason: error
              anonymous-undescribed: error
              anonymous-no-basis: warning
              anonymous-opinion: error
              declined-and-quoted: error
              outlet-not-credited: error
              single-source-story: warning
              anonymous-share: off
              anonymous-lead: off
            """
        case "reuters":
            """
            checks:
              unattributed-quote: error
              late-attribution: warning
              run-together-quotes: error
              source-not-introduced: warning
              anonymous-attack: error
              single-anonymous-source: warning
              secondhand-anonymous: error
              anonymous-share: off
            """
        case "npr":
            """
            checks:
              anonymous-without-reason: error
              anonymous-no-basis: warning
              anonymous-attack: error
              anonymous-praise: error
              agentless-attribution: warning
              pseudonym-undisclosed: error
            """
        case "bbc":
            """
            checks:
              single-anonymous-source: error
              single-source-story: warning
              secondhand-anonymous: error
              anonymous-without-reason: warning
            """
        case "wikipedia":
            """
            checks:
              weasel-attribution: error
              loaded-verb: warning
              agentless-attribution: warning
              outlet-not-credited: warning
              late-attribution: off
              run-together-quotes: off
              source-not-introduced: off
              single-source-story: off
              headline-unsupported: off
              headline-attribution-lost: off
            """
        default: nil
        }
    }
}
