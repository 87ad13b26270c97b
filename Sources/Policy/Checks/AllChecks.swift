extension Check {
    /// Every check, in the order in which lists show them.
    public static let all: [Check] =
        [
            unattributedQuote, lateAttribution, runTogetherQuotes, sourceNotIntroduced,
            anonymousWithoutReason,
            anonymousBoilerplateReason, anonymousUndescribed, anonymousNoBasis, anonymousOpinion,
            anonymousAttack,
            anonymousPraise, singleAnonymousSource, anonymousLead, anonymousShare, declinedAndQuoted,
            pseudonymUndisclosed, singleSourceStory, outletNotCredited, secondhandAnonymous,
            weaselAttribution,
            agentlessAttribution, loadedVerb, mindReading, headlineUnsupported, headlineAttributionLost,
        ] + housekeeping

    /// The check of an id.
    public static func named(_ id: String) -> Check? { all.first { $0.id == id } }
}
