import SourceText

/// Interviews that are printed as questions and answers.
extension Draft {
    /// Whether a place stands in an answer: what is said there is not the writer's, though no marks tell so.
    ///
    /// A question to “you” that stands outside of quotation marks, in the same paragraph or up to two before, tells an
    /// answer; one such question in an article may be put to the reader.
    func isAnswer(_ place: Span) -> Bool {
        let here = block(at: place.start)
        return questions.count > 1
            && questions.contains { $0 < place.start && here - block(at: $0) <= 2 }
    }

    /// Where the questions of an interviewer start.
    func findQuestions() -> [Int] {
        tokens.sentences.compactMap { sentence in
            guard let last = sentence.tokens.last, text(last) == "?", !isQuoted(last),
                wording.list("addressed").first(in: sentence.tokens, of: tokens.hashes) != nil
            else { return nil }
            return Int(tokens.starts[sentence.tokens.lowerBound])
        }
    }
}
