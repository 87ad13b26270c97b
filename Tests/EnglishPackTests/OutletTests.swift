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

    /// Names that are not yet found behind "according to"; the list below must not grow.
    private static let mostWrongNames = 110

    /// "According to NAME" has the outlet's canonical name.
    @Test func everyNameLeadsToTheOutlet() throws {
        let wrong = try wrongNames { outlet in
            ([outlet.name] + outlet.aliases).filter { !outlet.ambiguous.contains($0) }
        }
        #expect(wrong.count <= Self.mostWrongNames, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))")
    }

    @Test func everyDomainLeadsToTheOutlet() throws {
        let wrong = try wrongNames(\.domains)
        withKnownIssue("domains are no names to the rules yet") { #expect(wrong == []) }
    }

    private func wrongNames(_ names: (OutletDefinition) -> [String]) throws -> [String] {
        var analyzer = try Analyzer(pack: try LanguagePack.english())
        return Self.outlets.flatMap { outlet in
            names(outlet).compactMap { name in
                let found = analyzer.outlet(of: "The bridge was closed on Monday, according to \(name).")
                return found == outlet.name ? nil : "\(name) is \(found ?? "none"), not \(outlet.name)"
            }
        }
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
        withKnownIssue("some short names are taken for other words or other outlets") { #expect(wrong == []) }
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
