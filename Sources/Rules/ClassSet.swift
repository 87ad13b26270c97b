/// A set of lexicon classes: up to 128, as bits.
public struct ClassSet: Sendable, Hashable {
    public static let limit = 128

    public var low: UInt64
    public var high: UInt64

    @inlinable public init(low: UInt64 = 0, high: UInt64 = 0) {
        self.low = low
        self.high = high
    }

    /// The set of these classes; numbers outside 0 ..< 128 are left out.
    public init(_ classes: some Sequence<Int>) {
        self.init()
        for number in classes { insert(number) }
    }

    @inlinable public var isEmpty: Bool { low | high == 0 }

    @inlinable public mutating func insert(_ number: Int) {
        guard number >= 0 && number < Self.limit else { return }
        if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
    }

    @inlinable public func contains(_ number: Int) -> Bool {
        guard number >= 0 && number < Self.limit else { return false }
        return number < 64 ? low >> UInt64(number) & 1 == 1 : high >> UInt64(number - 64) & 1 == 1
    }

    @inlinable public func union(_ other: ClassSet) -> ClassSet {
        ClassSet(low: low | other.low, high: high | other.high)
    }

    @inlinable public func intersection(_ other: ClassSet) -> ClassSet {
        ClassSet(low: low & other.low, high: high & other.high)
    }

    @inlinable public mutating func formUnion(_ other: ClassSet) { self = union(other) }

    @inlinable public func isDisjoint(with other: ClassSet) -> Bool {
        low & other.low | high & other.high == 0
    }
}
