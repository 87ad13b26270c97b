// Positions in these tests are marked in the text and never counted. "|" stands between two tokens without
// white space between them, "‖" between sentences, "¶" between blocks, and quotations between "⟦" and "⟧".

import SourceText
import Testing

@testable import Tokenization

let english = TokenizerSettings(
    abbreviations: [
        "mr.", "mrs.", "ms.", "dr.", "Sen.", "gov.", "Gen.", "lt.", "Rep.", "Rev.", "vs.", "st.", "Prof.",
    ],
    canEnd: [
        "u.s.", "u.k.", "d.c.", "inc.", "a.m.", "p.m.", "jr.", "Co.", "Calif.", "Ill.", "corp.", "etc.",
        "st.",
        "Jan.", "Sept.",
    ],
    beforeNumbers: ["no.", "fig."],
    openers: ["the", "he", "she", "but", "in", "it", "a", "we", "they", "and", "then"])

/// An article whose blocks stand between "¶" signs.
func article(_ marked: String, kind: Block.Kind = .paragraph) -> Article {
    var text: [UInt8] = []
    var blocks: [Block] = []
    for part in marked.split(separator: "¶", omittingEmptySubsequences: false) {
        if !text.isEmpty { text += [10, 10] }
        let start = text.count
        text += part.utf8
        blocks.append(Block(kind: kind, span: Span(start, text.count)))
    }
    return Article(id: "test", text: text, blocks: blocks, original: text)
}

func table(
    of article: Article, settings: TokenizerSettings = english, asksICU: Bool = false
) throws -> TokenTable {
    var tokenizer = try Tokenizer(settings: settings)
    tokenizer.asksICUAlways = asksICU
    var table = TokenTable()
    tokenizer.tokenize(article, into: &table)
    return table
}

/// The tokens of a text, with one space or "|" between them.
func tokens(_ text: String) throws -> String {
    let article = article(text)
    let table = try table(of: article)
    return (0..<table.count).map { token in
        let separator = token == 0 ? "" : table.shapes[token].contains(.spaceBefore) ? " " : "|"
        return separator + table.string(token, in: article)
    }.joined()
}

/// The text with "‖" between its sentences.
func sentences(_ text: String) throws -> String {
    let article = article(text)
    let table = try table(of: article)
    return table.sentences.map { article.string(table.span($0.tokens)) }.joined(separator: "‖")
}

/// The text with its quotations between "⟦" and "⟧", and "…⟧" where one has no mark at its end,
/// "⟦+" where one goes on with that of the block before.
func quotations(_ text: String, kind: Block.Kind = .paragraph) throws -> String {
    let article = article(text, kind: kind)
    let table = try table(of: article)
    var before: [Int: String] = [:]
    var after: [Int: String] = [:]
    for quotation in table.quotations {
        let span = table.span(quotation.tokens)
        before[span.start, default: ""] += quotation.continues >= 0 ? "⟦+" : "⟦"
        after[span.end] = (quotation.isClosed ? "⟧" : "…⟧") + after[span.end, default: ""]
    }
    var marked: [UInt8] = []
    for offset in 0...article.text.count {
        marked += after[offset, default: ""].utf8
        marked += before[offset, default: ""].utf8
        if offset < article.text.count { marked.append(article.text[offset]) }
    }
    return String(decoding: marked, as: UTF8.self).replacing("\n\n", with: "¶")
}

extension Article {
    func string(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }
}

extension TokenTable {
    func string(_ token: Int, in article: Article) -> String { article.string(span(token)) }
}
