import LanguagePack
import Testing

/// What the sections of good packs become, and how one pack is added to another.
@Suite struct PackLoaderTests {
    @Test func everySectionIsRead() throws {
        let pack = try Fixtures.harbour()
        #expect(pack.name == "harbour")
        #expect(pack.about == "A pack for the tests.")
        #expect(
            pack.classes.map(\.name) == [
                "negation", "modal", "person", "strong", "takes-that", "saying", "document",
            ])
        #expect(pack.classes[0].words == ["not", "n't", "never"])
        #expect(pack.carried == ["negation"])
        #expect(
            pack.verbs.first
                == LexemeEntry(
                    lemma: "say", forms: ["says", "said", "saying"], kind: "assertion", tone: "neutral",
                    classes: ["strong", "takes-that"]))
        #expect(pack.nouns.map(\.lemma) == ["claim", "report"])
        #expect(pack.abbreviations == ["Mr.", "Dr."])
        #expect(pack.canEnd == ["Inc."])
        #expect(pack.beforeNumbers == ["No."])
        #expect(pack.openers == ["the", "but"])
        #expect(pack.list("closeness") == ["familiar with the matter", "in the know"])
        #expect(pack.list("none") == [])
        #expect(pack.chunks.map(\.yields) == ["NP", "VG"])
        #expect(pack.definitions.map(\.name) == ["np"])
        #expect(pack.rules.map(\.id) == ["source-cue-that", "declined"])
        #expect(pack.rules[0].yields == ["content": "after", "kind": "assertion", "priority": "50"])
        #expect(pack.rules[0].location == PackLocation(path: "rules.yaml", line: 14))
        #expect(pack.rules[1].pattern == "source:NP cue:VG[has-negation =say]")
        #expect(
            pack.outlets == [
                OutletDefinition(
                    name: "The Harbour Times", aliases: ["Harbour Times"], short: ["HT"],
                    domains: ["harbour.example"], country: "NO", kind: "newspaper", ambiguous: ["HT"])
            ])
    }

    @Test func anotherPackAddsOverridesAndDisables() throws {
        let base = try Fixtures.harbour()
        let house = try PackLoader.load(
            [Fixtures.file("good/house/house.yaml")], onto: base, tagModel: [1, 2], schema: Fixtures.schema)
        #expect(house.name == "harbour+house")
        #expect(
            house.classes.first { $0.name == "person" }?.words == [
                "mayor", "minister", "she", "harbourmaster",
            ])
        #expect(house.verbs.map(\.lemma) == ["say", "claim", "bellow"])
        #expect(house.verbs[1].kind == "belief")
        #expect(house.rules.map(\.id) == ["source-cue-that"])
        #expect(house.rules[0].about == "Also with verbs of noise.")
        #expect(house.list("closeness").last == "on the quay")
        #expect(house.tagModel == [1, 2])
        _ = try LanguagePack(house, schema: Fixtures.schema)
    }

    @Test func theOrderOfFilesDoesNotMatter() throws {
        let files = [
            try Fixtures.file("good/harbour/pack.yaml"), try Fixtures.file("good/harbour/rules.yaml"),
        ]
        let turned = try PackLoader.load(files.reversed(), schema: Fixtures.schema)
        #expect(try PackLoader.load(files, schema: Fixtures.schema).rules == turned.rules)
    }
}
