import LanguagePack
import Rules

/// Runs the rules of all stages over the units of an article, in one pass, and gives each match to its stage.
struct StageMatcher: ~Copyable {
    private var matcher: Matcher
    private let readers: StageReaders

    init(pack: LanguagePack, infos: [RuleInfo]) {
        matcher = Matcher(pack.rules)
        readers = StageReaders(pack: pack, infos: infos)
    }

    /// Replaces what was found before.
    mutating func match(_ units: UnitTable, grammar: Grammar, into found: inout StageMatches) {
        found.removeAll()
        let readers = self.readers
        units.keys.withUnsafeBufferPointer { keys in
            for (number, sentence) in units.sentences.enumerated() {
                let place = MatchPlace(
                    number: number, start: sentence.lowerBound, keys: keys, grammar: grammar)
                matcher.forEachMatch(in: UnsafeBufferPointer(rebasing: keys[sentence])) {
                    readers.take($0, place, into: &found)
                }
                found.endSentence()
            }
        }
    }
}

/// Reads what the rules of each stage captured.
private struct StageReaders {
    private let cues: CueReader
    private let silences: NonStatementReader
    private let descriptions: DescriptionReader
    private let cueRules, silenceRules, descriptionRules: Range<Int>

    init(pack: LanguagePack, infos: [RuleInfo]) {
        cues = CueReader(pack: pack, infos: infos)
        silences = NonStatementReader(pack: pack)
        descriptions = DescriptionReader(pack: pack)
        let numbers = { pack.stages[$0]?.numbers ?? 0..<0 }
        (cueRules, silenceRules, descriptionRules) = (
            numbers("cue"), numbers("nonstatement"), numbers("describe")
        )
    }

    func take(_ match: borrowing Match, _ place: MatchPlace, into found: inout StageMatches) {
        switch match.rule {
        case cueRules:
            cues.take(match, rule: match.rule - cueRules.lowerBound, place, into: &found.ofSentence)
        case silenceRules:
            silences.take(match, place, into: &found.silences)
        case descriptionRules:
            descriptions.take(
                match, rule: match.rule - descriptionRules.lowerBound, place, into: &found.descriptions)
        default: break
        }
    }
}

/// Where the sentence of a match stands.
struct MatchPlace {
    /// Of the sentence.
    var number: Int
    /// Its first unit.
    var start: Int
    /// Of the whole article.
    var keys: UnsafeBufferPointer<UnitKey>
    var grammar: Grammar

    /// A range of a match, in units of the article.
    func units(_ range: Range<Int>) -> Range<Int> { range.lowerBound + start..<range.upperBound + start }
}

/// What the rules found in an article, by stage.
struct StageMatches {
    /// Sentence after sentence; within one grouped by cue, the best reading of each first.
    private(set) var candidates: [Candidate] = []
    /// Those of the present sentence, as they were found.
    fileprivate var ofSentence: [Candidate] = []
    var silences: [Silence] = []
    var descriptions: [Description] = []

    mutating func removeAll() {
        candidates.removeAll(keepingCapacity: true)
        silences.removeAll(keepingCapacity: true)
        descriptions.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func endSentence() {
        guard !ofSentence.isEmpty else { return }
        CueReader.sort(&ofSentence)
        candidates += ofSentence
        ofSentence.removeAll(keepingCapacity: true)
    }
}
