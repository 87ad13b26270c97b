// Two short articles on one event, and what the comparison makes of them.

import OnRecord
import Testing

@testable import Wording

@Suite struct ComparisonTests {
    private static let first = """
        Harbour wall will not last the winter, mayor says

        The harbour wall of Skerry will not last another winter, the mayor, Ada Lund, said on Monday. “Nobody ever \
        sent us a deed for it,” she said.

        The county has set aside two million crowns for the repair, said Ben Arden, an engineer.

        """
    private static let second = """
        Skerry wall may fall

        An official familiar with the survey said the harbour wall of Skerry would not last another winter. “Nobody \
        ever sent us a deed,” Lund told the Courier.

        Gulls have nested on the pier since May, said Edda Holm, a warden.

        """

    private func compare(_ texts: String...) throws -> Comparison {
        var analyzer = try Analyzer(pack: try LanguagePack.english())
        return Comparison(
            try texts.enumerated().map { number, text in
                analyzer.analyze(try Reader().read(Array(text.utf8), id: "\(number).txt", format: .plain))
            })
    }

    private func words(_ comparison: Comparison, _ article: Int, _ claims: [Int]) -> [String] {
        let analysis = comparison.articles[article]
        return claims.map { analysis.text(analysis.attributions[$0].contentSpans) }
    }

    @Test func sharedQuotationsAndClaims() throws {
        let comparison = try compare(Self.first, Self.second)
        let quotations = comparison.shared.filter(\.isQuotation)
        #expect(quotations.count == 1)
        #expect(quotations.first?.contrast == SharedClaim.Contrast.none)
        let claims = comparison.shared.filter { !$0.isQuotation }
        #expect(claims.contains { $0.contrast == .onRecordAndAnonymous })
        #expect(claims.allSatisfy { Set($0.members.map(\.article)) == [0, 1] })
    }

    @Test func whatStandsInOneAlone() throws {
        let comparison = try compare(Self.first, Self.second)
        #expect(words(comparison, 0, comparison.alone[0]).contains { $0.contains("two million crowns") })
        #expect(words(comparison, 1, comparison.alone[1]).contains { $0.contains("Gulls") })
        #expect(!words(comparison, 1, comparison.alone[1]).contains { $0.contains("deed") })
    }

    @Test func anArticleWithItself() throws {
        let comparison = try compare(Self.first, Self.first)
        #expect(comparison.contrasts.isEmpty)
        #expect(comparison.alone == [[], []])
    }

    @Test func nothingInCommon() throws {
        let comparison = try compare(Self.first, "The gulls were up, said Edda Holm.\n", "")
        #expect(comparison.shared.isEmpty)
        #expect(comparison.alone[2].isEmpty)
    }
}
