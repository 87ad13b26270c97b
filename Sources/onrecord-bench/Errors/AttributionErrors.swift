import Foundation
import OnRecord

/// What is wrong with the attributions, by cue and rule. Matched as `score_attributions.py` does.
struct AttributionErrors {
    let gold: URL
    let found: [String: Extracted]

    private struct Words {
        var source: Set<Int>
        var content: Set<Int>

        func agrees(_ other: Words) -> Bool {
            source.isEmpty && other.source.isEmpty || !source.isDisjoint(with: other.source)
        }
    }

    func groups() throws -> [ErrorGroup] {
        var missed = ErrorGroup("attributions missed, by the cue's lemma")
        var spurious = ErrorGroup("false attributions, by rule")
        var misplaced = ErrorGroup("content found, source wrong, by rule")
        let lemmas = try CueLemmas()
        for (name, file) in try Standoff.files(in: gold.appending(path: "attributions")) {
            let text = try GoldText(gold.appending(path: "text/\(name).txt"))
            let wanted = Standoff(try String(contentsOf: file, encoding: .utf8)).attributions
            let got = found[name]?.attributions ?? []
            let goldWords = wanted.map {
                Words(source: text.words($0.source), content: text.words($0.content))
            }
            let gotWords = got.map {
                Words(source: text.words($0.source?.ranges ?? []), content: text.words($0.content.ranges))
            }
            let linked = pairs(wanted.count, got.count) { a, b in
                let share = overlap(goldWords[a].content, gotWords[b].content)
                return share >= 0.5 && goldWords[a].agrees(gotWords[b]) ? share : nil
            }
            let (rightGold, rightGot) = (Set(linked.map(\.gold)), Set(linked.map(\.found)))
            let halfRight = pairs(wanted.count, got.count) { a, b in
                guard !rightGold.contains(a), !rightGot.contains(b) else { return nil }
                let share = overlap(goldWords[a].content, gotWords[b].content)
                return share >= 0.5 ? share : nil
            }
            let (halfGold, halfGot) = (Set(halfRight.map(\.gold)), Set(halfRight.map(\.found)))
            for index in wanted.indices where !rightGold.contains(index) && !halfGold.contains(index) {
                missed.count(lemmas.lemma(wanted[index].cue.map(text.text).joined(separator: " ")))
            }
            for index in got.indices where !rightGot.contains(index) {
                if halfGot.contains(index) {
                    misplaced.count(got[index].rule)
                } else {
                    spurious.count(got[index].rule)
                }
            }
        }
        return [missed, spurious, misplaced]
    }
}

/// The lemma of a cue of several words, by the pack's lexicon.
private struct CueLemmas {
    private let lexicon: Lexicon

    init() throws { lexicon = try LanguagePack.english().lexicon }

    func lemma(_ cue: String) -> String {
        let words = cue.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        let numbers = words.reversed().compactMap(lexicon.word)
        let head = numbers.first { lexicon.entry($0) >= 0 } ?? numbers.first { lexicon.nounEntry($0) >= 0 }
        if let head { return lexicon.lemmaText(lexicon.lemma(head)) }
        guard let longest = words.max(by: { $0.count < $1.count }) else { return "(punctuation or none)" }
        return "\(longest) (neither verb nor noun of the pack)"
    }
}
