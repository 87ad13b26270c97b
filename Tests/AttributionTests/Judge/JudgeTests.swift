import OnRecord
import TestSupport
import Testing

@testable import Attribution

/// What holds of every reading that the judge keeps, and what it finds beyond the rules.
@Suite struct JudgeTests {
    @Test(arguments: [
        // No rule of the pack names these cues.
        ("Ada Lund marveled at how quiet the harbour had become.", "marveled at"),
        ("Ada Lund was sure that the pier was rotten.", "was sure"),
        ("Residents were bracing for another winter without the ferry, the council said.", "said"),
    ])
    func cuesBeyondTheRules(text: String, cue: String) throws {
        let analysis = try English.weigh(English.article(text))
        #expect(analysis.attributions.contains { analysis.text($0.cue.spans).contains(cue) })
    }

    /// Wordings that tell by themselves that people without a name say or think something; with a name they are weighed.
    @Test(arguments: [
        ("The clerk was fined for a tale that objectors see as an insult.", "objectors"),
        (
            "The mayor wondered whether to stay, giving what several clerks described as a poor show.",
            "several clerks"
        ),
        ("The silence of the board was viewed by some as an insult to the crew.", "some"),
        ("The mayor is under mounting pressure from neighbors to resign.", "neighbors"),
        ("A county judge found the order illegal, but it was printed.", "A county judge"),
    ])
    func certainOfTheUnnamed(text: String, source: String) throws {
        let analysis = try English.weigh(English.article(text))
        #expect(analysis.attributions.contains { analysis.text($0.sourceSpans) == source })
    }

    /// Nobody tells who is concerned, neither the notice nor its reporter, and it stands in what the weights alone take for reported.
    @Test func theAgentlessInsideAnObject() throws {
        let analysis = try English.weigh(
            English.article(
                "The notice also mentions a clerk whose fine was lifted because of concerns that he was ill."
            ))
        #expect(
            analysis.attributions.contains { $0.source == nil && analysis.text($0.cue.spans) == "concerns" })
    }

    @Test(arguments: Fixture.all) func keptReadings(_ fixture: Fixture) throws {
        let analysis = try English.weigh(fixture.article(of: fixture.bytes()))
        for attribution in analysis.attributions {
            #expect((0...1).contains(attribution.confidence))
            #expect(!attribution.contentSpans.isEmpty)
            // No cue stands inside what another attribution says.
            let cue = try #require(attribution.cue.spans.first)
            #expect(
                analysis.attributions.allSatisfy { other in
                    other.contentSpans.allSatisfy { !($0.start < cue.start && cue.end < $0.end) }
                })
        }
    }

    @Test func theUnsureAreLeftOutWhenAsked() throws {
        let pack = try English.pack()
        for weights in [nil, try Weights.english(for: pack)] {
            var all = try Analyzer(pack: pack, weights: weights)
            var sure = try Analyzer(pack: pack, weights: weights, leastConfidence: 0.7)
            var left = 0
            for fixture in Fixture.all.prefix(8) {
                let article = try fixture.article(of: fixture.bytes())
                let (found, kept) = (all.analyze(article).attributions, sure.analyze(article).attributions)
                #expect(kept.allSatisfy { $0.confidence >= 0.7 })
                #expect(kept.map(\.contentSpans) == found.filter { $0.confidence >= 0.7 }.map(\.contentSpans))
                left += found.count - kept.count
            }
            #expect(left > 0)
        }
    }

    @Test func theSameAgain() throws {
        for fixture in Fixture.all.prefix(5) {
            let article = try fixture.article(of: fixture.bytes())
            let (first, second) = (try English.weigh(article), try English.weigh(article))
            #expect(first.attributions.map(\.confidence) == second.attributions.map(\.confidence))
            #expect(first.attributions.map(\.contentSpans) == second.attributions.map(\.contentSpans))
        }
    }

    @Test(arguments: [
        ("say", "said"), ("claim", "claims"), ("plan", "planned"),
        ("press", "pressed"),
        ("hope", "hoped"),
    ])
    func formsOfAWordHaveOneStem(word: String, form: String) throws {
        let pack = try English.pack()
        var analyzer = try Analyzer(pack: pack)
        let page = analyzer.page(English.article("\(word) \(form)"))
        #expect(page.facts.stems[0] == page.facts.stems[1])
    }
}
