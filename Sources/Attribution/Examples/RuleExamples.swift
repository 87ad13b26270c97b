import LanguagePack
import SourceText

/// What came of one example of a rule.
public struct RuleExampleResult: Sendable, Equatable {
    public var ruleID: String
    public var example: String
    public var isCounterexample: Bool
    /// In words; nil where the rule does what the example says.
    public var problem: String?
}

/// Runs the examples that a pack's rules carry: what is marked must be found by the rule, with these words,
/// and in a counterexample the rule must find nothing.
public enum RuleExamples {
    public static func run(pack: LanguagePack) -> [RuleExampleResult] {
        var analyzer: Analyzer
        do {
            analyzer = try Analyzer(pack: pack)
        } catch {
            return [
                RuleExampleResult(
                    ruleID: "tags.model", example: "", isCounterexample: false, problem: "\(error)")
            ]
        }
        var results: [RuleExampleResult] = []
        for chunk in pack.definition.chunks {
            for example in chunk.examples {
                results.append(
                    .init(
                        ruleID: chunk.id, example: example, isCounterexample: false,
                        problem: check(chunk, example, &analyzer)))
            }
        }
        for rule in pack.definition.rules {
            for example in rule.examples {
                results.append(
                    .init(
                        ruleID: rule.id, example: example, isCounterexample: false,
                        problem: check(rule, example, &analyzer)))
            }
            for example in rule.counterexamples {
                results.append(
                    .init(
                        ruleID: rule.id, example: example, isCounterexample: true,
                        problem: refute(rule, example, &analyzer)))
            }
        }
        return results
    }

    /// An example that starts with "# " is a headline.
    private static func article(_ text: String) -> Article {
        let isHeadline = text.hasPrefix("# ")
        let bytes = Array(text.utf8)
        let block = Block(
            kind: isHeadline ? .headline : .paragraph, span: Span(isHeadline ? 2 : 0, bytes.count))
        return Article(id: "example", text: bytes, blocks: [block], original: bytes)
    }

    /// The marked words, or all where none are marked, are one chunk of the rule's kind.
    private static func check(_ chunk: ChunkDefinition, _ example: String, _ analyzer: inout Analyzer)
        -> String?
    {
        let marked: MarkedText
        do { marked = try MarkedText(example) } catch { return "\(error)" }
        let wanted = marked.marks.first?.span ?? Span(0, marked.bytes.count)
        let found = analyzer.chunks(article(marked.text))
        if found.contains(where: { $0.kind == chunk.yields && $0.span == wanted }) { return nil }
        return "found " + found.map { "\($0.kind)(\(marked.words($0.span)))" }.joined(separator: " ")
    }

    private static func check(_ rule: RuleDefinition, _ example: String, _ analyzer: inout Analyzer)
        -> String?
    {
        let marked: MarkedText
        do { marked = try MarkedText(example) } catch { return "\(error)" }
        let found = findings(rule, marked.text, &analyzer)
        let wanted = Dictionary(grouping: marked.marks, by: \.name).mapValues {
            $0.map { bare($0.span, marked.bytes) }
        }
        guard !found.isEmpty else { return "the rule finds nothing" }
        if found.contains(where: { finding in wanted.allSatisfy { finding[$0.key] == $0.value } }) {
            return nil
        }
        let words = found[0].sorted { $0.key < $1.key }.map { name, spans in
            "\(name): " + spans.map { marked.words($0) }.joined(separator: " … ")
        }
        return "found " + words.joined(separator: "; ")
    }

    private static func refute(_ rule: RuleDefinition, _ example: String, _ analyzer: inout Analyzer)
        -> String?
    {
        findings(rule, example, &analyzer).isEmpty ? nil : "the rule finds something"
    }

    /// What the rule finds in a text: for each find its spans by the name of their role.
    private static func findings(_ rule: RuleDefinition, _ text: String, _ analyzer: inout Analyzer)
        -> [[String: [Span]]]
    {
        let article = article(text)
        let bytes = article.text
        switch rule.stage {
        case "describe":
            return analyzer.descriptions(article).filter { $0.rule == rule.id }.map {
                [$0.part: [bare($0.span, bytes)]]
            }
        case "nonstatement":
            return analyzer.analyze(article).nonStatements.map { found in
                [
                    "cue": found.spans.map { bare($0, bytes) },
                    "source": found.sourceSpans.map { bare($0, bytes) },
                ]
            }
        default:
            return analyzer.analyze(article).attributions.filter { $0.rule.hasSuffix("/" + rule.id) }.map {
                found in
                [
                    "source": found.sourceSpans.map { bare($0, bytes) },
                    "cue": found.cue.spans.map { bare($0, bytes) },
                    "content": found.contentSpans.map { bare($0, bytes) },
                ]
            }
        }
    }

    /// A span without the punctuation at its end, which examples need not mark.
    private static func bare(_ span: Span, _ bytes: [UInt8]) -> Span {
        var end = span.end
        while end > span.start + 1,
            [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " ")].contains(bytes[end - 1])
        { end -= 1 }
        return Span(span.start, end)
    }
}
