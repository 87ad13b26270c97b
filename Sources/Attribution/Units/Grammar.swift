import LanguagePack
import Rules

/// The kinds, tags and word classes of a pack that the code itself asks for: the contract between the engine
/// and a language. A class that a pack does not have is empty, and what depends on it does not happen.
final class Grammar: Sendable {
    // Kinds of units.
    let word, quote, comma, nounPhrase, verbGroup: Int
    // Tags.
    let properNoun, properNouns, commonNoun, commonNouns, pronoun, adverb, gerund, participle, baseVerb: Int
    let pastTense: Int
    let dot, colon, opens, cardinal, openBracket, closeBracket: Int
    let adjective, takesQuote, hedge, modalTag, aside, nearness: Int
    let passive, bareGerund: UInt32
    // Words.
    let thatWord, accordingWord, semicolonWord: Int
    // Flags.
    let capitalized, allCaps, number, first, single, lineStart, hyphenated, headline, short: UInt32
    let hasNegation, hasTo, hasBe, hasHave, hasDo, hasModal, hasPossessive: UInt32
    // Word classes.
    let coordinator, subordinator, preposition, adjunctPreposition, relative, dash: Int
    /// "citing", "quoting": behind them stands whom an outlet cites.
    let citing: Int
    let timeNoun, weekday, month, strong, question, reflexive, personPronoun, thirdPersonPronoun,
        firstPerson, possessivePronoun, who, bareNounPhrase, definite: Int
    /// Classes of words for people.
    let people: [Int]

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
        (baseVerb, pastTense) = (tag("VB"), tag("VBD"))
        (dot, colon, opens) = (tag("DOT"), tag("COLON"), tag("OQ"))
        adjective = tag("JJ")
        takesQuote = lexical("takes-quote")
        citing = lexical("citing")
        aside = lexical("aside")
        nearness = lexical("nearness")
        modalTag = tag("MD")
        hedge = lexical("hedge")
        (passive, bareGerund) = (flag("passive"), flag("gerund"))
        thatWord = vocabulary.word("that") ?? 0
        accordingWord = vocabulary.word("according") ?? 0
        semicolonWord = vocabulary.word(";") ?? 0
        (cardinal, openBracket, closeBracket) = (tag("CD"), tag("LRB"), tag("RRB"))
        (capitalized, allCaps, number, first) = (
            flag("capitalized"), flag("allcaps"), flag("number"), flag("first")
        )
        (single, lineStart, hyphenated) = (flag("single"), flag("line-start"), flag("hyphenated"))
        (headline, short) = (flag("headline"), flag("short"))
        (hasNegation, hasTo, hasBe) = (flag("has-negation"), flag("has-to"), flag("has-be"))
        (hasHave, hasDo, hasModal) = (flag("has-have"), flag("has-do"), flag("has-modal"))
        hasPossessive = flag("has-possessive")
        (coordinator, subordinator, preposition) = (
            lexical("coordinator"), lexical("subordinator"), lexical("preposition")
        )
        (adjunctPreposition, relative) = (lexical("adjunct-preposition"), lexical("relative"))
        (dash, timeNoun, weekday, month) = (
            lexical("dash"), lexical("time-noun"), lexical("weekday"), lexical("month")
        )
        strong = lexical("strong")
        (question, reflexive) = (lexical("question"), lexical("reflexive"))
        (personPronoun, thirdPersonPronoun) = (lexical("person-pronoun"), lexical("third-person"))
        firstPerson = lexical("first-person")
        possessivePronoun = lexical("possessive-pronoun")
        (who, bareNounPhrase) = (lexical("who-pronoun"), lexical("bare-np"))
        definite = lexical("definite")
        people = [
            "person-noun", "weasel-noun", "group-noun", "partisan", "nationality", "title-noun",
            "gathering-noun",
        ].map(lexical)
    }
}
