/// The classes of the pack's words that the checks ask for.
enum WordClass: UInt8, CaseIterable {
    case dash, definite, documentNoun, firstPerson, givenAny, givenFemale, givenMale, groupNoun, honorific
    case indefinite, month, nationality, objectPronoun, organizationNoun, partisan, personNoun, personPronoun,
        place
    case possessivePronoun, preposition, relative, sourceNoun, spokespersonNoun, staffNoun, strong,
        takesClause
    case takesQuote, takesThat, thirdPerson, titleNoun, weekday

    /// As the pack calls it: "title-noun" for `titleNoun`.
    var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}
