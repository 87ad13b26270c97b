/// Bytes that are only ever appended to, in memory of their own.
///
/// An array checks for other owners at each append, which costs more than the byte itself; nobody else can own
/// this one's memory.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 256) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// A copy of all bytes.
    var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Makes room for `more` bytes.
    @inline(__always) mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(by: more) }
    }

    @inline(__always) mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    @inline(__always) mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    @inline(__always) mutating func append(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// Appends text up to its end or to the first byte that a JSON string must not hold.
    /// - Returns: the offset of that byte.
    mutating func appendPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < text.count, let source = text.baseAddress else { return start }
        // Eight bytes are copied at a time, whether all belong to the run or not.
        reserve(text.count - start + 8)
        let target = UnsafeMutableRawPointer(base + count) - start
        var offset = start
        while offset + 8 <= text.count {
            let word = UnsafeRawPointer(source).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            target.storeBytes(of: word, toByteOffset: offset, as: UInt64.self)
            let found = JSONWriter.bytesToEscape(UInt64(littleEndian: word))
            if found != 0 {
                offset += found.trailingZeroBitCount / 8
                count += offset - start
                return offset
            }
            offset += 8
        }
        while offset < text.count, !JSONWriter.needsEscape(source[offset]) {
            target.storeBytes(of: source[offset], toByteOffset: offset, as: UInt8.self)
            offset += 1
        }
        count += offset - start
        return offset
    }

    /// Appends `"name":`.
    @inline(__always) mutating func appendKey(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        reserve(length + 3)
        let end = base + count
        end[0] = UInt8(ascii: "\"")
        (end + 1).update(from: name.utf8Start, count: length)
        end[length + 1] = UInt8(ascii: "\"")
        end[length + 2] = UInt8(ascii: ":")
        count += length + 3
    }

    /// Appends a number's decimal digits.
    mutating func appendDigits(_ value: UInt) {
        // Offsets and ids are small, and small numbers are cheap.
        guard value < 100_000 else {
            appendDigits(value / 100_000)
            return append(digits: UInt32(value % 100_000), count: 5)
        }
        let small = UInt32(truncatingIfNeeded: value)
        let count = small < 100 ? (small < 10 ? 1 : 2) : small < 1000 ? 3 : small < 10_000 ? 4 : 5
        append(digits: small, count: count)
    }

    /// Appends the last `count` decimal digits of a number.
    private mutating func append(digits value: UInt32, count length: Int) {
        reserve(length)
        var rest = value
        var place = count &+ length
        repeat {
            place &-= 1
            let quotient = rest / 10
            base[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        } while place > count
        count &+= length
    }

    @inline(never) private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.update(from: base, count: count)
        base.deallocate()
        base = wider
    }
}
