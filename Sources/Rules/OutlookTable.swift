/// What the unit behind a place has to be, as numbers: 0 asks nothing.
struct OutlookTable: Sendable {
    enum Condition: Hashable, Sendable {
        case unit(test: Int32, acceptsEnd: Bool, isNegative: Bool)
        /// There is no unit any more.
        case edge
    }

    private var conditions: [[Condition]] = [[]]
    private var numbers: [[Condition]: Int32] = [[]: 0]

    /// The outlook that asks a condition more.
    mutating func adding(_ condition: Condition, to outlook: Int32) -> Int32 {
        var list = conditions[Int(outlook)]
        if list.contains(condition) { return outlook }
        list.append(condition)
        if let number = numbers[list] { return number }
        let number = Int32(conditions.count)
        conditions.append(list)
        numbers[list] = number
        return number
    }

    /// - Parameter symbol: of the unit behind, or the edge.
    func holds(_ outlook: Int32, for symbol: Int32, _ alphabet: borrowing Alphabet) -> Bool {
        if outlook == 0 { return true }
        for condition in conditions[Int(outlook)] {
            let holds =
                switch condition {
                case .edge: symbol == Automaton.edge
                case .unit(let test, let acceptsEnd, let isNegative):
                    (symbol == Automaton.edge ? acceptsEnd : alphabet.holds(test, for: symbol)) != isNegative
                }
            if !holds { return false }
        }
        return true
    }
}
