import Rules
import Tokenization

/// Finds the name inside a noun phrase: the capitalised words at its end, without titles before them.
struct NameReader: WordQuestions {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses
    /// The tokens that begin with a capital although they do not begin a sentence, in text order.
    private let inner: [Int32]

    init(view: UnitView, tokens: TokenTable, words: [Int32], classes: LexicalClasses) {
        self.view = view
        self.tokens = tokens
        self.words = words
        self.classes = classes
        inner = tokens.shapes.indices.lazy.filter { Self.isInner(tokens.shapes[$0]) }.map { Int32($0) }
    }

    private static func isInner(_ shape: Shape) -> Bool {
        shape.contains(.capitalized) && !shape.contains(.startsSentence)
    }

    /// The tokens of the name that a noun phrase holds, nil where it holds none.
    func name(in unit: Int) -> Range<Int>? {
        guard holdsName(unit), view.tag(unit) != view.grammar.pronoun, let name = capitals(unit),
            !isCommonWord(name, unit), !isSortOfPeople(name)
        else { return nil }
        return withComplement(name, unit)
    }

    private func holdsName(_ unit: Int) -> Bool {
        view.isProper(unit) || view.has(view.grammar.capitalized, unit) && !view.has(view.grammar.first, unit)
            || view.table.tokens(unit).count > 1
    }

    private func capitals(_ unit: Int) -> Range<Int>? {
        let all = view.table.tokens(unit)
        var end = Int(view.table.heads[unit]) + 1
        while end > all.lowerBound, !isCapital(end - 1) { end -= 1 }
        var start = end
        while start > all.lowerBound, isNameWord(start - 1) { start -= 1 }
        guard start < end else { return nil }
        // "King Jr." is a surname, not an office.
        let last = core(start..<end).upperBound - 1
        // A title parts the words before it from the name: "Interim Port Chairwoman Ada Lund".
        if let title = (start..<last).last(where: {
            isIn(classes.title, $0) || isIn(classes.honorific, $0) || isIn(classes.titleAbbreviation, $0)
                || $0 < last - 1 && (isIn(classes.occupation, $0) || isIn(classes.role, $0))
                    && !isOrganization($0 + 1..<end)
        }) {
            start = title + 1
        }
        while start < end - 1, isIn(classes.definite, start) || isIn(classes.indefinite, start) { start += 1 }
        while start < end - 1, isIn(classes.bareNounPhrase, start) || isIn(classes.namePrefix, start) {
            start += 1
        }
        start = personStart(start..<end, unit)
        while start < end - 1, isIn(classes.nationality, start), !isOrganization(start..<end) { start += 1 }
        return start..<end
    }

    /// "Wisconsin Republicans", "the Kentucky Democrat": people by what they are, not by name.
    private func isSortOfPeople(_ name: Range<Int>) -> Bool {
        guard let last = name.last else { return false }
        return isIn(classes.weasel, last) || isIn(classes.group, last) || isIn(classes.partisan, last)
    }

    /// Where a person's name begins that a capitalised trade opens ("Comedian Ada Lund") or an office behind "of"
    /// ("Secretary of State Ada Lund"): at the given name.
    private func personStart(_ name: Range<Int>, _ unit: Int) -> Int {
        guard name.count > 2, !isOrganization(name),
            let given = name.dropLast().first(where: {
                isIn(classes.given, $0)
            }), given > name.lowerBound
        else { return name.lowerBound }
        let isOffice =
            unit > 1 && view.key(unit - 1).word == classes.of && view.isIn(classes.title, unit - 2)
        let isTrade = (name.lowerBound..<given).allSatisfy {
            isIn(classes.personNoun, $0) || isIn(classes.occupation, $0) || isIn(classes.nationality, $0)
        }
        return isOffice || isTrade ? given : name.lowerBound
    }

    /// A single word that is capitalised only because it opens the sentence, or that names a sort of people or papers.
    private func isCommonWord(_ name: Range<Int>, _ unit: Int) -> Bool {
        guard name.count == 1, let word = name.first else { return false }
        let lexical = view.lexicon.classes(Int(words[word]))
        if lexical.contains(view.grammar.weekday)
            || lexical.contains(view.grammar.month) && !(isClauseStart(word) && isSurname(word))
        {
            // "his doctor Friday morning", but "Ms. Friday"
            return name.lowerBound == view.table.tokens(unit).lowerBound
                || lexical.contains(view.grammar.weekday) && !isIn(classes.honorific, word - 1)
        }
        if lexical.contains(classes.definite) || lexical.contains(classes.indefinite) { return true }
        // "District leaders said": what is a body's name elsewhere is a common noun at the start of a sentence.
        if tokens.shapes[word].contains(.startsSentence), !tokens.shapes[word].contains(.allCaps),
            lexical.contains(classes.organizationNoun), view.table.tokens(unit).count > 1
        {
            return true
        }
        if isSurname(word) || isIn(classes.organizationWord, word) && isBodyElsewhere(name, unit) {
            return false
        }
        if !lexical.isDisjoint(with: classes.sorts) { return true }
        guard tokens.shapes[word].contains(.startsSentence), !tokens.shapes[word].contains(.allCaps) else {
            return false
        }
        if words[word] == 0 { return isUnknownCommonWord(word, unit) }
        return !lexical.contains(classes.givenMale)
            && !lexical.contains(classes.givenFemale)
            && !lexical.contains(classes.place) && !lexical.contains(classes.organizationAcronym)
    }

    /// "University of Oxford", and "Congress" where the article writes it with a capital inside a sentence too.
    private func isBodyElsewhere(_ name: Range<Int>, _ unit: Int) -> Bool {
        withComplement(name, unit) != name
            || view.table.tokens(unit).count == 1
                && inner.contains { tokens.hashes[Int($0)] == tokens.hashes[name.lowerBound] }
    }

    /// A name without "Jr." or "III".
    func core(_ name: Range<Int>) -> Range<Int> {
        var end = name.upperBound
        while end - 1 > name.lowerBound, classes.generations.contains(tokens.hashes[end - 1]) { end -= 1 }
        return name.lowerBound..<end
    }

    /// Whether the word stands behind another capital somewhere in the article, as surnames do; at the start of a sentence
    /// that must be a given name, or part of the same phrase.
    private func isSurname(_ word: Int) -> Bool {
        let hash = tokens.hashes[word]
        return inner.contains { token in
            let token = Int(token)
            return tokens.hashes[token] == hash && token > 0
                && (Self.isInner(tokens.shapes[token - 1]) || isGivenName(token - 1)
                    || isCapital(token - 1) && endsName(token))
        }
    }

    /// Whether a token ends a phrase that is a name from its first word on.
    private func endsName(_ token: Int) -> Bool {
        let sentence = view.table.sentences[Int(tokens.sentenceOf[token])]
        guard let unit = view.table.unit(ofToken: token, in: sentence), view.isProper(unit) else {
            return false
        }
        let phrase = view.table.tokens(unit)
        return phrase.upperBound == token + 1 && phrase.count > 1
            && !isIn(classes.definite, phrase.lowerBound) && !isIn(classes.indefinite, phrase.lowerBound)
    }

    private func isGivenName(_ token: Int) -> Bool {
        isCapital(token) && isIn(classes.given, token)
    }

    /// "May said", but not "in May".
    private func isClauseStart(_ token: Int) -> Bool {
        token == 0 || tokens.shapes[token].contains(.startsSentence)
            || !isIn(view.grammar.preposition, token - 1)
    }

    /// "Previous studies", "Booksellers": a word that the lexicon does not know is none of a name where the article writes
    /// it small, or where it stands before a common noun and has a capital nowhere but at the start of a sentence.
    private func isUnknownCommonWord(_ word: Int, _ unit: Int) -> Bool {
        let hash = tokens.hashes[word]
        if inner.contains(where: { tokens.hashes[Int($0)] == hash }) { return false }
        return word < Int(view.table.heads[unit])
            || tokens.hashes.indices.contains {
                tokens.hashes[$0] == hash && !tokens.shapes[$0].contains(.capitalized)
            }
    }

    /// "Ministry of River Transport", "Office for the Protection of Harbours": a body's name goes on over "of" and "for".
    private func withComplement(_ name: Range<Int>, _ unit: Int) -> Range<Int> {
        guard isOrganization(name) else { return name }
        var (whole, last) = (name, unit)
        while last + 2 < view.table.count, view.isNounPhrase(last + 2),
            view.has(view.grammar.capitalized, last + 2),
            view.table.tokens(last).upperBound == whole.upperBound,
            [classes.of, classes.for].contains(view.key(last + 1).word)
        {
            last += 2
            whole = name.lowerBound..<view.table.tokens(last).upperBound
        }
        return whole
    }

    private func isCapital(_ token: Int) -> Bool { tokens.shapes[token].contains(.capitalized) }

    private func isNameWord(_ token: Int) -> Bool {
        isCapital(token) || tokens.shapes[token].contains(.number) && token > 0 && isCapital(token - 1)
            || Int(words[token]) == classes.ampersand || isParticle(token)
    }

    /// "von der" behind a capital.
    private func isParticle(_ token: Int) -> Bool {
        var place = token
        while place > 0, classes.particles.contains(tokens.hashes[place]) { place -= 1 }
        return place < token && isCapital(place)
    }

    /// Whether a word of the name tells that it is a body's: "un" in "Kim Jong Un" does not.
    func isOrganization(_ name: Range<Int>) -> Bool {
        name.contains {
            isIn(classes.organizationWord, $0) || Int(words[$0]) == classes.ampersand
                || isIn(classes.organizationAcronym, $0)
                    && (name.count == 1 || tokens.shapes[$0].contains(.allCaps))
        }
    }
}
