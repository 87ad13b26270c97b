// The judge reads an article by sparse features: each is a number made of a template and what the template saw.

/// Takes in the features of one token: the trainer keeps their keys, the engine adds up their weights.
package protocol FeatureSink {
    mutating func add(_ key: UInt32)
}

/// The key of a feature; never 0, which marks an empty slot of a table.
///
/// 32 bits: of some millions of features a few in ten thousand share a key, which costs nothing that can be measured.
@inline(__always)
package func featureKey(_ template: UInt32, _ a: UInt32, _ b: UInt32) -> UInt32 {
    var hash = (UInt64(a) << 32 | UInt64(b)) ^ (UInt64(template) &* 0x9E37_79B9_7F4A_7C15)
    hash = (hash ^ hash >> 31) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return UInt32(truncatingIfNeeded: hash) | 1
}

extension FeatureSink {
    @inline(__always) mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0) {
        add(featureKey(template, a, b))
    }

    @inline(__always) mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
        add(featureKey(template, a &* 0x85EB_CA6B ^ c &* 0xC2B2_AE35, b))
    }
}

/// Keeps the keys.
package struct KeyList: FeatureSink {
    package private(set) var keys: [UInt32] = []
    package init() {}
    package mutating func add(_ key: UInt32) { keys.append(key) }
    package mutating func removeAll() { keys.removeAll(keepingCapacity: true) }
}

/// Puts numbers into few bins, so that features of rare numbers are seen often enough to learn from.
enum Bin {
    /// 0, 1, 2, 3 or more.
    @inline(__always) static func few(_ count: Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: min(max(count, 0), 3))
    }

    /// A distance in tokens, on a scale that grows: 14 bins.
    @inline(__always) static func distance(_ tokens: Int) -> UInt8 {
        switch tokens {
        case ...6: UInt8(truncatingIfNeeded: max(0, tokens))
        case 7...9: 7
        case 10...13: 8
        case 14...19: 9
        case 20...28: 10
        case 29...42: 11
        case 43...65: 12
        default: 13
        }
    }
}
