/// A growing list of plain values that has one owner.
///
/// An array looks at each write whether somebody else owns it, and at each read whether the index is right; in the
/// innermost loops that costs more than the work itself. This one cannot be copied, so nobody else can own it, and
/// checks indices in debug builds only.
@frozen public struct Memory<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline var used = 0

    @inlinable public init(capacity: Int = 64) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    @inlinable public var count: Int { @inline(__always) get { used } }
    @inlinable public var isEmpty: Bool { @inline(__always) get { used == 0 } }

    /// All elements; until the next change.
    @inlinable public var all: UnsafeBufferPointer<Element> {
        @inline(__always) get { UnsafeBufferPointer(start: base, count: used) }
    }

    @inlinable public subscript(index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < used)
            return base[index]
        }
        @inline(__always) set {
            assert(index >= 0 && index < used)
            base[index] = newValue
        }
    }

    @inlinable @inline(__always) public mutating func append(_ element: Element) {
        if used == capacity { grow(to: used + 1) }
        base[used] = element
        used += 1
    }

    @inlinable public mutating func append(repeating element: Element, count: Int) {
        grow(to: used + count)
        (base + used).initialize(repeating: element, count: count)
        used += count
    }

    @inlinable @inline(__always) public mutating func popLast() -> Element? {
        if used == 0 { return nil }
        used -= 1
        return base[used]
    }

    /// Drops what stands behind the first `count` elements.
    @inlinable @inline(__always) public mutating func shorten(to count: Int) { used = min(used, count) }

    @inlinable @inline(__always) public mutating func removeAll() { used = 0 }

    /// Gives it a length; elements that were not there before have any value.
    @inlinable public mutating func resize(to count: Int) {
        grow(to: count)
        used = count
    }

    @usableFromInline mutating func grow(to count: Int) {
        guard count > capacity else { return }
        capacity = max(count, 2 * capacity)
        let wider = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        wider.update(from: base, count: used)
        base.deallocate()
        base = wider
    }
}
