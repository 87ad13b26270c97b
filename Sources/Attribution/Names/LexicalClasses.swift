import LanguagePack
import Rules
import Tokenization

/// The word classes that tell people, bodies and documents apart, by number.
final class LexicalClasses: Sendable {
    let outletNoun, genericBody: Int
    /// Trades, which with a body are positions; what ties them to it; verbs of being and leading.
    let pollNoun, shareNoun, voice, impersonal: Int
    /// Roles that one person has in a story, people who are close to somebody or to an event, words for a few people,
    /// adjectives for what belongs to a state.
    let role, acquaintance, few, official: Int
    /// Bodies in the plural, nouns that only end like words for people, papers that tell what was found, "this".
    let bodies, thing, finding, demonstrative: Int
    /// Words for some of many ("a number of"), adjectives that stand before "and federal officials", staff that is
    /// a body's only where the phrase tells which.
    let collective, sortAdjective, looseStaff: Int
    /// Some who act together ("a group of"), and what insiders are of.
    let gathering, field: Int
    /// Given names that are surnames as well.
    let familyName: Int
    let occupation, employs, namePrefix, partisan, be, serves, presides, becomes: Int
    let titleAbbreviation, utterance, genericPerson: Int
    let honorific, title, male, female, givenMale, givenFemale, givenAny: Int
    let organizationWord, organizationAcronym, placeWord, place, nationality: Int
    let personNoun, sourceNoun, spokesperson, staff, weasel, group, organizationNoun, documentNoun,
        statementNoun: Int
    /// Members and owners, staff that does not speak for its body, words for what somebody no longer is.
    let counsel, its, belonging, employee, former, withheld: Int
    /// Verbs of what goes on in somebody's mind, and of coming to know.
    let stateOfMind, learning: Int
    /// What opens a clause of time.
    let timeClause: Int
    /// What parts those who are before a court ("v."), as hashes.
    let versus: Set<UInt64>
    /// "von", "de" before a surname, and "Jr.", "III" behind it, as hashes.
    let particles, generations: Set<UInt64>
    /// Bytes of the longest particle.
    let longestParticle: Int
    /// People who speak as the paper that they wrote, verbs by which a letter goes out, what leads in examples; hashes.
    let paperAuthors, sending, beforeExamples: Set<UInt64>
    let bareNounPhrase, possessivePronoun, definite, indefinite: Int
    /// Single words; -1 where the lexicon does not have them.
    let the, who, of, `for`, ampersand, `as`, one, from, it, `in`, them, by, to: Int
    /// The classes of words for sorts of people or papers, which alone name nobody.
    let sorts: ClassSet
    /// The classes of words that tell what somebody is.
    let people: ClassSet
    /// The classes of given names.
    let given: ClassSet
    /// Words for people and bodies that go with any of them, by number.
    let anyPerson, anyBody, anyOutlet: [Int]

    /// What a pronoun tells of a gender, by the lexicon's number of a word: 1 for "she" and "her", -1 for "he" and "his",
    /// else 0.
    let genderVotes: [Int8]

    /// How words for people end ("-er", "-ist"), for nouns that no class holds.
    let personEndings: [[UInt8]]

    /// "Sen." and "senator", by the words' numbers.
    let spelledTitles: [(short: Int, full: Int)]

    /// - Parameters:
    ///   - wordCount: of the lexicon.
    ///   - spelledTitles: "sen. senator"
    init(
        _ vocabulary: Vocabulary, wordCount: Int, personEndings: [String] = [], spelledTitles: [String] = [],
        versus: [String] = [], paperAuthors: [String] = [], sending: [String] = [],
        beforeExamples: [String] = [], particles: [String] = [], generations: [String] = []
    ) {
        let hashes = { (words: [String]) in Set(words.map(WordHash.hash)) }
        (self.versus, self.paperAuthors) = (hashes(versus), hashes(paperAuthors))
        (self.sending, self.beforeExamples) = (hashes(sending), hashes(beforeExamples))
        (self.particles, self.generations) = (hashes(particles), hashes(generations))
        longestParticle = particles.map(\.utf8.count).max() ?? 0
        self.spelledTitles = spelledTitles.compactMap { pair in
            let parts = pair.split(separator: " ").compactMap { vocabulary.word(String($0)) }
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
        self.personEndings = personEndings.map { Array($0.utf8) }
        let number = { vocabulary.class($0) ?? ClassSet.limit }
        (outletNoun, genericBody) = (number("outlet-noun"), number("generic-body"))
        (voice, impersonal) = (number("voice-noun"), number("impersonal"))
        (role, acquaintance) = (number("role-noun"), number("acquaintance-noun"))
        (bodies, thing, finding) = (number("bodies-noun"), number("thing-noun"), number("finding-noun"))
        demonstrative = number("demonstrative")
        (collective, sortAdjective) = (number("collective-noun"), number("sort-adjective"))
        looseStaff = number("loose-staff-noun")
        familyName = number("family-name")
        (gathering, field) = (number("gathering-noun"), number("field-noun"))
        (few, official) = (number("few"), number("official-adjective"))
        (pollNoun, shareNoun) = (number("poll-noun"), number("share-noun"))
        (namePrefix, partisan) = (number("name-prefix"), number("partisan"))
        (occupation, employs) = (number("occupation-noun"), number("employing-preposition"))
        becomes = number("becoming-verb")
        counsel = number("counsel-noun")
        (its, belonging) = (number("possessive-body"), number("belonging-noun"))
        (employee, former, withheld) = (number("employee-noun"), number("former"), number("withheld"))
        timeClause = number("time-clause")
        (stateOfMind, learning) = (number("state-of-mind"), number("learning-verb"))
        (be, serves, presides) = (number("be"), number("serving-verb"), number("presiding-verb"))
        (titleAbbreviation, utterance, genericPerson) = (
            number("title-abbreviation"), number("utterance"), number("generic-person")
        )
        (honorific, title, male, female) = (
            number("honorific"), number("title-noun"), number("male"), number("female")
        )
        (givenMale, givenFemale, givenAny) = (
            number("given-male"), number("given-female"), number("given-any")
        )
        (organizationWord, organizationAcronym) = (
            number("organization-word"), number("acronym-organization")
        )
        (placeWord, place, nationality) = (number("place-word"), number("place"), number("nationality"))
        (personNoun, sourceNoun, spokesperson) = (
            number("person-noun"), number("source-noun"), number("spokesperson-noun")
        )
        (staff, weasel, group) = (number("staff-noun"), number("weasel-noun"), number("group-noun"))
        (organizationNoun, documentNoun) = (number("organization-noun"), number("document-noun"))
        statementNoun = number("statement-noun")
        (bareNounPhrase, possessivePronoun) = (number("bare-np"), number("possessive-pronoun"))
        (definite, indefinite) = (number("definite"), number("indefinite"))
        let (pronouns, female, male) = (
            ClassSet([number("third-person"), possessivePronoun]), self.female, self.male
        )
        genderVotes = (0..<wordCount).map { word in
            let classes = vocabulary.classes(ofWord: word)
            if classes.isDisjoint(with: pronouns) { return 0 }
            return classes.contains(female) ? 1 : classes.contains(male) ? -1 : 0
        }
        people = ClassSet([
            role, title, titleAbbreviation, personNoun, occupation, partisan, acquaintance,
        ])
        given = ClassSet([givenMale, givenFemale, givenAny])
        sorts = ClassSet([
            personNoun, weasel, group, sourceNoun, documentNoun, nationality, definite, bareNounPhrase,
        ])
        let word = { vocabulary.word($0) ?? -1 }
        (the, who, of, `for`, ampersand) = (word("the"), word("who"), word("of"), word("for"), word("&"))
        (`as`, one, from, it, `in`) = (word("as"), word("one"), word("from"), word("it"), word("in"))
        (them, by, to) = (word("them"), word("by"), word("to"))
        anyPerson = [
            "source", "sources", "person", "people", "interlocutor", "interlocutors", "insider", "insiders",
            "man", "woman",
        ].compactMap(vocabulary.word)
        anyBody = ["company", "firm", "organization", "organisation", "group", "agency", "body"].compactMap(
            vocabulary.word)
        anyOutlet = [
            "newspaper", "outlet", "publication", "paper", "magazine", "network", "website", "broadcaster",
            "agency", "channel",
        ].compactMap(vocabulary.word)
    }
}
