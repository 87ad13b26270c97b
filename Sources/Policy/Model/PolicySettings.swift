/// How an article is checked: every check's settings, and what the house says of itself.
public struct PolicySettings: Sendable, Equatable {
    /// By the check's id; all checks are there.
    public var checks: [String: CheckSettings]
    /// Names of the house's own outlet, which is no foreign one.
    public var outlets: [String]
    /// Whether a suppression has to say why.
    public var requiresReason: Bool

    /// Every check as it wants to be.
    public init() {
        checks = Dictionary(uniqueKeysWithValues: Check.all.map { ($0.id, CheckSettings($0)) })
        outlets = []
        requiresReason = false
    }
}
