/// Numbers the features that were met often enough; the rest are left out.
struct FeatureIndex {
    private var keys: [UInt32]
    private var values: [Int32]
    private var used = 0

    init() {
        keys = [UInt32](repeating: 0, count: 1 << 20)
        values = [Int32](repeating: 0, count: 1 << 20)
    }

    private func slot(_ key: UInt32, _ keys: [UInt32]) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    mutating func count(_ key: UInt32) {
        let place = slot(key, keys)
        if keys[place] == 0 {
            keys[place] = key
            used += 1
            values[place] = 1
            if used * 2 > keys.count { grow() }
        } else {
            values[place] += 1
        }
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: keys.count * 2)
        var moved = [Int32](repeating: 0, count: keys.count * 2)
        for (key, value) in zip(keys, values) where key != 0 {
            let place = slot(key, larger)
            larger[place] = key
            moved[place] = value
        }
        keys = larger
        values = moved
    }

    /// Gives every feature that was met `least` times or more a number, the others -1, and tells the keys in the order
    /// of their numbers.
    mutating func number(least: Int) -> [UInt32] {
        var order: [UInt32] = []
        for place in keys.indices where keys[place] != 0 {
            if values[place] >= least {
                values[place] = Int32(order.count)
                order.append(keys[place])
            } else {
                values[place] = -1
            }
        }
        return order
    }

    /// The number of a feature, -1 for one that is left out.
    func number(_ key: UInt32) -> Int32 {
        let place = slot(key, keys)
        return keys[place] == 0 ? -1 : values[place]
    }
}
