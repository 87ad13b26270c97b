/// The names of an article by the unit that holds them. An array, for every unit of every source asks.
struct NameIndex {
    /// In text order, at most one a unit.
    let mentions: [NameMention]
    /// By unit: place in `mentions`, -1 where no name is.
    private var places: [Int32]
    /// Places in `mentions`, sorted by entity, and where each entity's begin.
    private var sorted: [Int32]
    private var firsts: [Int32]

    init(_ mentions: [NameMention], unitCount: Int, entityCount: Int) {
        self.mentions = mentions
        places = Array(repeating: -1, count: unitCount)
        firsts = Array(repeating: 0, count: entityCount + 1)
        for (place, mention) in mentions.enumerated() {
            places[mention.unit] = Int32(place)
            firsts[mention.entity + 1] += 1
        }
        for entity in 0..<entityCount { firsts[entity + 1] += firsts[entity] }
        sorted = Array(repeating: 0, count: mentions.count)
        var next = firsts
        for (place, mention) in mentions.enumerated() {
            sorted[Int(next[mention.entity])] = Int32(place)
            next[mention.entity] += 1
        }
    }

    /// The places in `mentions` where an entity is named, in text order.
    func places(of entity: Int) -> ArraySlice<Int32> { sorted[Int(firsts[entity])..<Int(firsts[entity + 1])] }

    subscript(unit: Int) -> NameMention? {
        guard places.indices.contains(unit), places[unit] >= 0 else { return nil }
        return mentions[Int(places[unit])]
    }
}
