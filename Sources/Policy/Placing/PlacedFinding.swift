/// A finding that needs no article any more: what renderers, baselines and caches work on.
public struct PlacedFinding: Sendable, Equatable, Codable {
    public struct Related: Sendable, Equatable, Codable {
        public var place: Place
        public var words: String
        public var message: String

        public init(place: Place, words: String, message: String) {
            self.place = place
            self.words = words
            self.message = message
        }
    }

    /// Why a finding is not counted: a comment in the text says so.
    public struct Suppression: Sendable, Equatable, Codable {
        public var reason: String?

        public init(reason: String?) { self.reason = reason }
    }

    public enum BaselineState: String, Sendable, Codable {
        /// Not in the baseline.
        case new
        /// Known before.
        case unchanged
    }

    /// The check's id.
    public var check: String
    public var level: Level
    public var place: Place
    /// The exact words, on one line.
    public var words: String
    public var message: String
    public var advice: String
    public var related: [Related]
    public var confidence: Double
    /// The same as long as the words and their sentence are, wherever in the file they stand.
    public var fingerprint: String
    public var suppression: Suppression?
    /// Nil where no baseline was asked for.
    public var baseline: BaselineState?

    public init(
        check: String, level: Level, place: Place, words: String, message: String, advice: String,
        related: [Related], confidence: Double, fingerprint: String, suppression: Suppression? = nil,
        baseline: BaselineState? = nil
    ) {
        self.check = check
        self.level = level
        self.place = place
        self.words = words
        self.message = message
        self.advice = advice
        self.related = related
        self.confidence = confidence
        self.fingerprint = fingerprint
        self.suppression = suppression
        self.baseline = baseline
    }

    /// Whether it counts for the exit code: neither suppressed nor known before.
    public var counts: Bool { suppression == nil && baseline != .unchanged }
}

/// What was found in one file.
public struct CheckedFile: Sendable, Equatable, Codable {
    /// As the run names it, relative to where it was started.
    public var path: String
    /// In text order.
    public var findings: [PlacedFinding]
    /// How many words were read.
    public var words: Int

    public init(path: String, findings: [PlacedFinding], words: Int = 0) {
        self.path = path
        self.findings = findings
        self.words = words
    }
}
