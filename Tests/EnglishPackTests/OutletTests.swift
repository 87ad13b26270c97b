import EnglishPack
import LanguagePack
import OnRecord
import Testing

/// The pack's register of news organizations.
@Suite struct OutletTests {
    private static let outlets = (try? EnglishPack.definition().outlets) ?? []

    @Test func manyAndEachOnce() {
        #expect(Self.outlets.count >= 400)
        let names = Dictionary(grouping: Self.outlets, by: { $0.name.lowercased() })
        #expect(names.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test func noNameOfTwo() {
        var owners: [String: Set<String>] = [:]
        for outlet in Self.outlets {
            for name in [outlet.name] + outlet.aliases + outlet.domains where !outlet.ambiguous.contains(name)
            {
                owners[name.lowercased(), default: []].insert(outlet.name)
            }
        }
        let shared = owners.filter { $1.count > 1 }.map { "\($0): \($1.sorted().joined(separator: ", "))" }
        #expect(shared.sorted() == [])
    }

    @Test func eachHasCountryAndKind() {
        let bare = Self.outlets.filter { $0.country.isEmpty || $0.kind.isEmpty }.map(\.name)
        #expect(bare == [])
    }

    /// "According to ALIAS, …" has the outlet's canonical name.
    @Test func everyNameAndDomainLeadsToTheOutlet() throws {
        var analyzer = try Analyzer(pack: try LanguagePack.english())
        var wrong: [String] = []
        for outlet in Self.outlets {
            let names = ([outlet.name] + outlet.aliases).filter { !outlet.ambiguous.contains($0) }
            for name in names + outlet.domains {
                let found = analyzer.outlet(of: "The bridge was closed on Monday, according to \(name).")
                if found != outlet.name { wrong.append("\(name) is \(found ?? "none"), not \(outlet.name)") }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
    }

    /// Short forms count once the article has given the full name.
    @Test func shortNamesFollowTheFullOne() throws {
        var analyzer = try Analyzer(pack: try LanguagePack.english())
        var wrong: [String] = []
        for outlet in Self.outlets {
            for short in outlet.short {
                let text =
                    "\(outlet.name) reported the closure. The bridge is open again, according to \(short)."
                let found = analyzer.outlet(of: text)
                if found != outlet.name { wrong.append("\(short) is \(found ?? "none"), not \(outlet.name)") }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
    }
}

extension Analyzer {
    /// The outlet of a text's last attribution.
    fileprivate mutating func outlet(of text: String) -> String? {
        let bytes = Array(text.utf8)
        let block = Block(kind: .paragraph, span: Span(0, bytes.count))
        let article = Article(id: "text", text: bytes, blocks: [block], original: bytes)
        return analyze(article).attributions.last?.outlet
    }
}
