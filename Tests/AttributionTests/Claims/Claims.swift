import OnRecord
import Testing

/// Texts in which the attributions are marked: "{source:Ada Lund} {cue:said} {content:it was late}."
///
/// The text must hold just these. The marks of a second attribution end in 2, of a third in 3; marks may be
/// nested. A line is a paragraph, one that starts with "# " the headline.
struct ClaimCase: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
    var marked: String
    /// Why the case fails today; nil where it must not.
    var known: String?
    var testDescription: String { marked }

    init(stringLiteral marked: String) { self.marked = marked }

    static func known(_ reason: String, _ marked: String) -> Self {
        var item = Self(stringLiteral: marked)
        item.known = reason
        return item
    }

    func check() throws {
        try expecting(known) {
            for problem in try ClaimCheck(marked).problems { Issue.record("\(problem)\n  in: \(marked)") }
        }
    }
}

/// Runs a check; with a reason, the check is known to fail.
func expecting(_ known: String?, _ body: () throws -> Void) throws {
    if let known {
        withKnownIssue(Comment(rawValue: known)) { try body() }
    } else {
        try body()
    }
}

/// Compares a text's marks with what is found in it, word by word; marks of quotation do not count.
struct ClaimCheck {
    private(set) var problems: [String] = []

    init(_ marked: String) throws {
        let text = try Marked(marked)
        let analysis = try English.analyze(text.article)
        let words = FileWords(text.article.text)
        let wanted = ["", "2", "3", "4"].map { number in
            ["source", "cue", "content"].map { text.spans($0 + number) }
        }.filter { !$0[1].isEmpty }
        var found = analysis.attributions.map { [$0.sourceSpans, $0.cue.spans, $0.contentSpans] }
        for parts in wanted {
            if let index = found.firstIndex(where: { Self.agree($0, parts, words) }) {
                found.remove(at: index)
            } else {
                problems.append("not found: " + Self.describe(parts, analysis))
            }
        }
        problems += found.map { "found: " + Self.describe($0, analysis) }
    }

    private static func agree(_ a: [[Span]], _ b: [[Span]], _ words: FileWords) -> Bool {
        zip(a, b).allSatisfy { x, y in
            let (found, wanted) = (words.starts(in: x), words.starts(in: y))
            if found.isEmpty, wanted.isEmpty, !x.isEmpty, !y.isEmpty { return x[0].overlaps(y[0]) }
            return found == wanted
        }
    }

    private static func describe(_ parts: [[Span]], _ analysis: Analysis) -> String {
        parts.map(analysis.text).joined(separator: " | ")
    }
}

/// A marked text as an article, its "# " gone.
struct Marked {
    let article: Article
    private let text: MarkedText

    init(_ marked: String) throws {
        text = try MarkedText(marked)
        article = English.article(text.text)
    }

    func spans(_ name: String) -> [Span] { text.spans(name).map(shifted) }

    /// All marks in the order in which they open.
    var marks: [(name: String, span: Span)] { text.marks.map { ($0.name, shifted($0.span)) } }

    /// From the marked text to the article: lines lose their "# " and gain an empty line.
    private func shifted(_ span: Span) -> Span {
        func shift(_ offset: Int) -> Int {
            let before = Array(text.text.utf8)[..<offset]
            let breaks = before.count { $0 == 10 }
            return offset + breaks - (text.text.hasPrefix("# ") ? 2 : 0)
        }
        return Span(shift(span.start), shift(span.end))
    }
}
