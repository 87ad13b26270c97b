import LanguagePack
import Rules

/// The kinds, tags and word classes of a pack that the code itself asks for: the contract between the engine
/// and a language. A class that a pack does not have is empty, and what depends on it does not happen.
final class Grammar: Sendable {
    // Kinds of units.
    let word, quote, comma, nounPhrase, verbGroup: Int
    // Tags.
    let properNoun, properNouns, commonNoun, commonNouns, pronoun, adverb, gerund, participle, past,
        baseVerb: Int
    let thirdPerson, nonThirdPerson, dot, colon, opens, closes, determiner, cardinal, openBracket,
        closeBracket: Int
    let adjective, takesQuote, hedge, modalTag, aside, nearness: Int
    let passive, bareGerund: UInt32
    // Words.
    let thatWord, accordingWord, semicolonWord: Int
    // Flags.
    let capitalized, allCaps, number, first, single, lineStart, hyphenated, blockStart, headline, short,
        quoted: UInt32
    let hasNegation, hasTo, hasBe, hasHave, hasModal, hasPossessive, hasHedge: UInt32
    // Word classes.
    let coordinator, subordinator, preposition, adjunctPreposition, relative, question, dash: Int
    let timeNoun, weekday, month, strong, to, personPronoun, thirdPersonPronoun, firstPerson,
        objectPronoun: Int

    init(_ vocabulary: Vocabulary) {
        let kind = { vocabulary.kind($0) ?? UnitKey.kindLimit - 1 }
        let tag = { vocabulary.tag($0) ?? UnitKey.tagLimit - 1 }
        let flag = { (name: String) in vocabulary.flag(name).map { 1 << UInt32($0) } ?? UInt32(0) }
        let lexical = { vocabulary.class($0) ?? ClassSet.limit }
        (word, quote, comma, nounPhrase, verbGroup) = (
            kind("WORD"), kind("QUOTE"), kind("COMMA"), kind("NP"), kind("VG")
        )
        (properNoun, properNouns, commonNoun, commonNouns) = (tag("NNP"), tag("NNPS"), tag("NN"), tag("NNS"))
        (pronoun, adverb, gerund, participle) = (tag("PRP"), tag("RB"), tag("VBG"), tag("VBN"))
        (past, baseVerb, thirdPerson, nonThirdPerson) = (tag("VBD"), tag("VB"), tag("VBZ"), tag("VBP"))
        (dot, colon, opens, closes) = (tag("DOT"), tag("COLON"), tag("OQ"), tag("CQ"))
        adjective = tag("JJ")
        takesQuote = lexical("takes-quote")
        aside = lexical("aside")
        nearness = lexical("nearness")
        modalTag = tag("MD")
        hedge = lexical("hedge")
        (passive, bareGerund) = (flag("passive"), flag("gerund"))
        thatWord = vocabulary.word("that") ?? 0
        accordingWord = vocabulary.word("according") ?? 0
        semicolonWord = vocabulary.word(";") ?? 0
        (determiner, cardinal, openBracket, closeBracket) = (tag("DT"), tag("CD"), tag("LRB"), tag("RRB"))
        (capitalized, allCaps, number, first) = (
            flag("capitalized"), flag("allcaps"), flag("number"), flag("first")
        )
        (single, lineStart, hyphenated) = (flag("single"), flag("line-start"), flag("hyphenated"))
        (blockStart, headline, short, quoted) = (
            flag("block-start"), flag("headline"), flag("short"), flag("quoted")
        )
        (hasNegation, hasTo, hasBe) = (flag("has-negation"), flag("has-to"), flag("has-be"))
        (hasHave, hasModal) = (flag("has-have"), flag("has-modal"))
        (hasPossessive, hasHedge) = (flag("has-possessive"), flag("has-hedge"))
        (coordinator, subordinator, preposition) = (
            lexical("coordinator"), lexical("subordinator"), lexical("preposition")
        )
        (adjunctPreposition, relative, question) = (
            lexical("adjunct-preposition"), lexical("relative"), lexical("question")
        )
        (dash, timeNoun, weekday, month) = (
            lexical("dash"), lexical("time-noun"), lexical("weekday"), lexical("month")
        )
        (strong, to) = (lexical("strong"), lexical("to"))
        (personPronoun, thirdPersonPronoun) = (lexical("person-pronoun"), lexical("third-person"))
        (firstPerson, objectPronoun) = (lexical("first-person"), lexical("object-pronoun"))
    }
}
