import Foundation
import OnRecord

let folder = CommandLine.arguments[1]
let pack: LanguagePack
do { pack = try LanguagePack.english() } catch { print(error); exit(1) }
var analyzer = try Analyzer(pack: pack)
let reader = Reader()
if folder == "-u" {
    for t in CommandLine.arguments.dropFirst(2) {
        let bytes = [UInt8](t.utf8)
        let a = Article(id: "x", text: bytes, blocks: [Block(kind: .paragraph, span: Span(0, bytes.count))], original: bytes)
        print(analyzer.unitText(a))
        let r = analyzer.analyze(a)
        for x in r.attributions { print("  ", x.rule, "|", r.text(x.sourceSpans), "|", r.text(x.cue.spans), "|", r.text(x.contentSpans), "|", x.outlet ?? "-", x.source.map { "\(r.sources[$0].kind.rawValue) \(r.sources[$0].name ?? "-") \(r.sources[$0].title ?? "-") L\(r.sources[$0].anonymity.level.rawValue)" } ?? "") }
    }
    exit(0)
}
func spans(_ list: [Span], _ a: Article, _ index: CodePointIndex) -> [[String: Int]] {
    list.map { span in
        let o = a.origin.original(of: span)
        return a.original.withUnsafeBufferPointer {
            ["start": index.codePoints(before: o.start, in: $0), "end": index.codePoints(before: o.end, in: $0)]
        }
    }
}
for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".txt") {
    let bytes = [UInt8](FileManager.default.contents(atPath: folder + "/" + name)!)
    let article = try reader.read(bytes, id: name, format: .plain)
    let analysis = analyzer.analyze(article)
    let index = CodePointIndex(article.original, base: article.leadingCodePoints)
    let row: [String: Any] = [
        "id": name,
        "attributions": analysis.attributions.map { a -> [String: Any] in
            ["source": a.sourceSpans.isEmpty ? NSNull() : ["spans": spans(a.sourceSpans, article, index)] as Any,
             "cue": ["spans": spans(a.cue.spans, article, index)], "content": ["spans": spans(a.contentSpans, article, index)], "rule": a.rule,
             "kind": a.kind.name]
        },
        "sources": analysis.sources.enumerated().map { (i, s) -> [String: Any] in
            ["id": "s\(i)", "type": s.kind.rawValue, "name": s.name ?? NSNull(), "title": s.title ?? NSNull(), "level": s.anonymity.level.rawValue,
             "justification": s.justification.map { ["text": analysis.text($0.spans)] } ?? NSNull()]
        },
        "statements": analysis.statements.map { t -> [String: Any] in ["source": t.source.map { "s\($0)" } ?? NSNull(), "spans": spans(t.spans, article, index)] },
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self))
}
