/// Editorial checks over an analysed article. Values in, values out: the module opens no files and knows no terminal.

import Attribution
import LanguagePack
import SourceText
import Tokenization

/// Runs the checks. A value of one worker, like the `Analyzer`; its buffers are reused from article to article.
public struct Examiner {
    private var tokenizer: Tokenizer
    private let wording: Wording

    public init(pack: LanguagePack) throws {
        tokenizer = try Tokenizer(settings: TokenizerSettings(pack.definition))
        wording = Wording(pack, &tokenizer)
    }

    /// All findings in text order, the suppressed ones too.
    public mutating func examine(_ analysis: Analysis, settings: PolicySettings) -> CheckedFile {
        var tokens = TokenTable()
        tokenizer.tokenize(analysis.article, into: &tokens)
        return examine(analysis, tokens: tokens, settings: settings)
    }

    /// - Parameter tokens: of the article, where they are known, from a tokenizer with the pack's settings.
    package func examine(_ analysis: Analysis, tokens: TokenTable, settings: PolicySettings) -> CheckedFile {
        let draft = Draft(analysis, tokens: tokens, wording: wording, outlets: settings.outlets)
        let found = findings(draft, settings)
        return CheckedFile(
            path: analysis.article.id, findings: placed(found, draft, settings),
            words: tokens.shapes.count { $0.contains(.word) })
    }

    private func findings(_ draft: Draft, _ settings: PolicySettings) -> [Finding] {
        var all: [Finding] = []
        for check in Check.all {
            guard let own = settings.checks[check.id], own.level != .off else { continue }
            for var finding in check.find(draft, own) where finding.confidence >= own.confidence {
                finding.check = check.id
                finding.level = own.level
                all.append(finding)
            }
        }
        return all
    }

    /// With lines and columns, and with the comments in the text applied.
    private func placed(_ found: [Finding], _ draft: Draft, _ settings: PolicySettings) -> [PlacedFinding] {
        let article = draft.article
        let placer = Placer(article)
        var suppressor = Suppressor(article)
        var fingerprint = Fingerprint()
        let inOrder = found.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        var placed = inOrder.map { _, finding in
            let words = draft.analysis.text(finding.span).onOneLine
            let sentence = draft.span(ofSentence: draft.sentence(at: finding.span.start))
            return PlacedFinding(
                check: finding.check, level: finding.level, place: placer.place(finding.span), words: words,
                message: finding.message, advice: finding.advice,
                related: finding.related.map {
                    .init(
                        place: placer.place($0.span), words: draft.analysis.text($0.span).onOneLine,
                        message: $0.message)
                }, confidence: finding.confidence,
                fingerprint: fingerprint.next(
                    check: finding.check, words: words, context: draft.analysis.text(sentence)),
                suppression: suppressor.suppression(
                    finding.check, at: article.origin.original(of: finding.span)))
        }
        for finding in suppressor.findings(settings) {
            guard let own = settings.checks[finding.check], own.level != .off else { continue }
            let words = String(decoding: article.original[finding.span.range], as: UTF8.self).onOneLine
            placed.append(
                PlacedFinding(
                    check: finding.check, level: own.level, place: placer.place(original: finding.span),
                    words: words, message: finding.message, advice: finding.advice, related: [],
                    confidence: 1,
                    fingerprint: fingerprint.next(check: finding.check, words: words, context: "")))
        }
        return placed.sorted { ($0.place.start, $0.check) < ($1.place.start, $1.check) }
    }
}

extension String {
    /// Runs of white space folded to one space.
    var onOneLine: String {
        isPlain ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether single spaces are its only white space, as far as bytes tell: parting by characters takes long.
    private var isPlain: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            // What other spaces there are begin with C2, E1, E2 or E3; so do marks, which are parted then.
            if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
            if (0xE1...0xE3).contains(byte) || byte == 0xC2 { return false }
            last = byte
        }
        return last != 0x20
    }
}
