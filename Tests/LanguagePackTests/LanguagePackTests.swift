import LanguagePack
import Rules
import Testing
import Tokenization

/// A compiled pack at work.
@Suite struct LanguagePackTests {
    let pack: LanguagePack

    init() throws { pack = try LanguagePack(Fixtures.harbour(), schema: Fixtures.schema) }

    @Test func wordsAreFoundByTheirHash() throws {
        let lexicon = pack.lexicon
        let said = lexicon.word(hash: WordHash.hash("Said"))
        #expect(said > 0)
        #expect(lexicon.text(said) == "said")
        #expect(lexicon.lemmaText(lexicon.lemma(said)) == "say")
        #expect(lexicon.entry(said) == 0)
        #expect(lexicon.nounEntry(said) == -1)
        #expect(lexicon.classes(said).contains(try #require(pack.vocabulary.class("takes-that"))))
        #expect(lexicon.word(hash: WordHash.hash("quay")) == 0)
    }

    @Test func aFormOfVerbAndNounIsBoth() throws {
        let lexicon = pack.lexicon
        let claims = try #require(lexicon.word("claims"))
        #expect(lexicon.entry(claims) == 1)
        #expect(lexicon.nounEntry(claims) == 0)
        #expect(lexicon.classes(claims).contains(try #require(pack.vocabulary.class("saying"))))
        #expect(lexicon.lemma("claim").count == 6)
    }

    @Test func whatDoesNotExistIsNothing() {
        let lexicon = pack.lexicon
        for word in [-1, 0, lexicon.count, .max] {
            #expect(lexicon.text(word).isEmpty)
            #expect(lexicon.lemma(word) == -1)
            #expect(lexicon.classes(word).isEmpty)
        }
        #expect(lexicon.word("quay") == nil)
        #expect(lexicon.lemma("quay").isEmpty)
    }

    @Test func chunksHaveHeadsAndCarryTheirClasses() throws {
        let units = pack.chunked("the/DT mayor/NN would/MD not/RB say/VB it/PRP")
        #expect(units.count == 3)
        #expect(pack.vocabulary.kinds[units[0].kind] == "NP")
        #expect(pack.lexicon.text(units[0].word) == "mayor")
        #expect(pack.lexicon.text(units[1].word) == "say")
        #expect(units[1].flags == 1 << UInt32(try #require(pack.vocabulary.flag("has-negation"))))
        #expect(units[2].kind == pack.vocabulary.kind("WORD"))
    }

    @Test func eachStageMatchesItsRules() throws {
        let stage = try #require(pack.stages["cue"])
        #expect(pack.stages.keys.sorted() == ["cue", "nonstatement"])
        var matcher = Matcher(pack.rules)
        var found: [Match] = []
        pack.chunked("the/DT mayor/NN said/VBD that/IN").withUnsafeBufferPointer { keys in
            matcher.forEachMatch(in: keys) { found.append(copy $0) }
        }
        #expect(found.map(\.range) == [0..<3])
        #expect(stage.definitions[found[0].rule - stage.numbers.lowerBound].id == "source-cue-that")
        #expect(found[0].capture(try #require(pack.schema.capture("cue"))) == 1..<2)
    }

    @Test func aSchemaThatLacksANameIsReported() throws {
        var schema = Fixtures.schema
        schema.captures.removeAll { $0 == "content" }
        let errors = #expect(throws: PackErrors.self) { try LanguagePack(Fixtures.harbour(), schema: schema) }
        #expect(errors?.errors.first?.line == 14)
        #expect(errors?.errors.first?.message.hasPrefix("there is no capture content") == true)
    }

    @Test func anEmptyPackWorks() throws {
        let empty = try LanguagePack(PackDefinition(), schema: Fixtures.schema)
        #expect(empty.chunked("the/DT").count == 1)
    }
}
