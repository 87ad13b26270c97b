import Tokenization

/// Tells the gender of people whose given name does not, and that a single name of which nothing tells whose it is
/// is a person's: by "he" and "she" in sentences about one person alone, and in the sentence behind them.
struct GenderVotes {
    let view: UnitView
    let tokens: TokenTable
    let words: [Int32]
    let classes: LexicalClasses

    func settle(_ entities: inout [Entity], _ mentions: [NameMention]) {
        guard entities.contains(where: { isOpen($0) }) else { return }
        var votes = [Int32](repeating: 0, count: entities.count)
        // The one person of a sentence, -1 for none, -2 for several; of this sentence and of the one before.
        var (here, before) = (-1, -1)
        var next = 0
        for sentence in tokens.sentences.indices {
            let range = tokens.sentences[sentence].tokens
            let isNewBlock =
                sentence > 0 && tokens.sentences[sentence].block != tokens.sentences[sentence - 1].block
            before = isNewBlock ? -1 : here
            here = -1
            var hasPronoun = false
            for token in range {
                while next < mentions.count, mentions[next].tokens.lowerBound <= token {
                    let entity = mentions[next].entity
                    // "the Velmoran ministry" names nobody who could be she.
                    let isHead = mentions[next].tokens.upperBound > Int(view.table.heads[mentions[next].unit])
                    if entities[entity].kind == .person || isHead && entities[entity].kind == .unknown {
                        here = here == -1 || here == entity ? entity : -2
                    }
                    next += 1
                }
                let vote = Int32(classes.genderVotes[Int(words[token])])
                guard vote != 0 else { continue }
                // The first pronoun of a sentence without a name means the person before.
                let person = here == -1 && !hasPronoun ? before : here
                hasPronoun = true
                if person >= 0 { votes[person] += vote }
                if here == -1, person >= 0 { here = person }
            }
        }
        for entity in entities.indices
        where isOpen(entities[entity]) && abs(votes[entity]) >= (entities[entity].kind == .person ? 1 : 2) {
            entities[entity].gender = votes[entity] > 0 ? .female : .male
            entities[entity].kind = .person
        }
    }

    private func isOpen(_ entity: Entity) -> Bool {
        entity.kind == .unknown || entity.kind == .person && entity.gender == .unknown
    }
}
