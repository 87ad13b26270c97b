/// What a token is to a cue.
package enum Role: UInt8, CaseIterable, Sendable {
    case outside, sourceStart, source, contentStart, content, cue

    package static let count = Role.allCases.count

    var isSource: Bool { self == .sourceStart || self == .source }
    var isContent: Bool { self == .contentStart || self == .content }

    /// Whether a role may follow another; a token before the head or behind it.
    ///
    /// What goes on must have begun, and the cue is one piece around its head.
    static func follows(_ next: Role, _ previous: Role, isBehindHead: Bool) -> Bool {
        switch next {
        case .source where !previous.isSource: false
        case .content where !previous.isContent: false
        case .cue where isBehindHead: previous == .cue
        default: isBehindHead || previous != .cue || next == .cue
        }
    }
}

/// A number for each role; the last two lanes are not used.
package typealias RoleScores = SIMD8<Float>
