/// What was found of quotations, in words that all renderers use.

import Attribution
import SourceText
import Wording

struct VerificationWords {
    let verification: Verification

    /// "9 of 12 quotations stand in the material; 2 are altered, 1 is not there."
    var lead: String {
        let all = verification.quotations
        if all.isEmpty { return "No direct quotations." }
        let good = all.count {
            if case .verbatim = $0.verdict { true } else if case .edited = $0.verdict { true } else { false }
        }
        var text =
            "\(good) of \(counted(all.count, "quotation")) \(good == 1 ? "stands" : "stand") in the material word for word"
        let bad = [("altered", "altered"), ("stitched", "stitched together"), ("missing", "not there")]
            .compactMap { name, words in
                let count = all.count { $0.verdict.name == name }
                return count == 0 ? nil : "\(count) \(count == 1 ? "is" : "are") \(words)"
            }
        if !bad.isEmpty { text += "; " + bad.joined(separator: ", ") }
        let others = all.count { if case .differs = $0.speaker { true } else { false } }
        if others > 0 { text += "; \(others) \(others == 1 ? "is" : "are") said by somebody else there" }
        return text + "."
    }

    static func sentence(_ verdict: Verdict) -> String {
        switch verdict {
        case .verbatim: "word for word"
        case .edited(let edits): "word for word, edited (\(edits.map(\.rawValue).joined(separator: ", ")))"
        case .altered: "altered"
        case .stitched(let places): "stitched together from \(places.count) places"
        case .missing: "not there"
        }
    }

    static func isGood(_ verdict: Verdict) -> Bool {
        switch verdict {
        case .verbatim, .edited: true
        case .altered, .stitched, .missing: false
        }
    }

    static func sentence(_ speaker: SpeakerVerdict) -> String? {
        switch speaker {
        case .unknown: nil
        case .matches(let name): "said there by \(name)"
        case .differs(let name): "said there by \(name), not by the source of the article"
        }
    }

    func source(of quotation: VerifiedQuotation) -> String {
        let analysis = verification.analysis
        guard let source = analysis.attributions[quotation.attribution].source else { return "no source" }
        return analysis.shownName(of: source)
    }

    func text(of quotation: VerifiedQuotation) -> String {
        quotation.spans.map { verification.analysis.line([$0]) }.joined(separator: " ")
    }

    /// The words at a place of the material, on one line.
    func text(at place: Place) -> String { verification.materials[place.material].text(place.span).onOneLine }
}

/// Lines of the materials.
struct MaterialLines {
    private let materials: [Material]
    private let indices: [LineIndex]

    init(_ materials: [Material]) {
        self.materials = materials
        indices = materials.map { LineIndex($0.article.original) }
    }

    func line(of place: Place) -> Int {
        let start = materials[place.material].article.origin.original(of: place.span).start
        return indices[place.material].line(at: start)
    }

    /// "transcript.txt:12"
    func words(_ place: Place) -> String { "\(materials[place.material].article.id):\(line(of: place))" }
}
