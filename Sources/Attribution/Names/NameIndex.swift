/// The names of an article by the unit that holds them. An array, for every unit of every source asks.
struct NameIndex {
    /// In text order, at most one a unit.
    let mentions: [NameMention]
    /// By unit: place in `mentions`, -1 where no name is.
    private var places: [Int32]

    init(_ mentions: [NameMention], unitCount: Int) {
        self.mentions = mentions
        places = Array(repeating: -1, count: unitCount)
        for (place, mention) in mentions.enumerated() { places[mention.unit] = Int32(place) }
    }

    subscript(unit: Int) -> NameMention? {
        guard places.indices.contains(unit), places[unit] >= 0 else { return nil }
        return mentions[Int(places[unit])]
    }
}
