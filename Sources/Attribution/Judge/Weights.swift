import LanguagePack

/// What `onrecord-train weights` learned: tables that are used where they lie, in a mapped file or in the program.
///
/// Layout, little-endian: the magic, the version, the fingerprint of the pack's vocabulary, the number of bytes and a
/// checksum of all that follows; then for each section its offset and length; then the sections, each at a multiple
/// of 64, so that a bucket of a table is one line of the processor's cache.
public final class Weights: @unchecked Sendable {
    // Unchecked: the memory is only read, and lives as long as its owner, which this holds.

    public enum Problem: Error, Sendable, Equatable {
        case notWeights
        /// Made by another version of the program.
        case version(UInt32)
        /// Made for a pack with other tags, kinds or flags.
        case foreignPack
        /// Shorter than it says.
        case truncated(expected: Int, found: Int)
        /// The checksum tells that bytes have changed.
        case damaged
    }

    package enum Section: Int, CaseIterable { case rates, cues, spans, transitions, judge, exactness }

    static let magic = Array("ORWEIGHT".utf8)
    package static let version: UInt32 = 2
    static let headerSize = 64
    /// A cue's weights are counted in these parts of one, a span's in those.
    package static let cueScale: Float = 1024
    package static let spanScale: Float = 64

    private let owner: AnyObject?
    let rates: ScalarTable
    let cues: CueTable
    let spans: RoleTable
    let transitions: EffectiveTransitions
    let judge: Forest
    let exactness: Forest

    /// - Parameters:
    ///   - bytes: best aligned to 64 bytes; they must stay as they are while `owner` lives.
    ///   - fingerprint: of the pack that the weights are to be used with.
    public init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?, fingerprint: UInt32) throws(Problem) {
        self.owner = owner
        guard bytes.count >= Self.headerSize, bytes.prefix(8).elementsEqual(Self.magic) else {
            throw .notWeights
        }
        func word(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        guard word(8) == Self.version else { throw .version(word(8)) }
        let size = Int(word(16))
        guard bytes.count - Self.headerSize >= size else {
            throw .truncated(expected: size + Self.headerSize, found: bytes.count)
        }
        let payload = UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize..<Self.headerSize + size])
        let stored = UInt64(word(24)) | UInt64(word(28)) << 32
        guard Checksum.of(payload) == stored else { throw .damaged }
        guard word(12) == fingerprint else { throw .foreignPack }
        func section(_ section: Section) -> UnsafeRawBufferPointer {
            let start = Int(word(Self.headerSize + section.rawValue * 8))
            let length = Int(word(Self.headerSize + section.rawValue * 8 + 4))
            guard start + length <= payload.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
            return UnsafeRawBufferPointer(rebasing: payload[start..<start + length])
        }
        guard let rates = ScalarTable(section(.rates)), let cues = CueTable(section(.cues)),
            let spans = RoleTable(section(.spans)), let transitions = Transitions(section(.transitions)),
            let judge = Forest(section(.judge), featureCount: JudgeFeatures.count),
            let exactness = Forest(section(.exactness), featureCount: JudgeFeatures.count)
        else { throw .damaged }
        self.rates = rates
        self.cues = cues
        self.spans = spans
        self.transitions = EffectiveTransitions(transitions)
        self.judge = judge
        self.exactness = exactness
    }

    /// A file's bytes from the sections'.
    package static func bytes(_ sections: [Section: [UInt8]], fingerprint: UInt32) -> [UInt8] {
        var payload = [UInt8](repeating: 0, count: Section.allCases.count * 8)
        for section in Section.allCases {
            while payload.count % 64 != 0 { payload.append(0) }
            let bytes = sections[section] ?? []
            put(UInt32(payload.count), at: section.rawValue * 8, in: &payload)
            put(UInt32(bytes.count), at: section.rawValue * 8 + 4, in: &payload)
            payload += bytes
        }
        var header = magic + [UInt8](repeating: 0, count: headerSize - magic.count)
        put(version, at: 8, in: &header)
        put(fingerprint, at: 12, in: &header)
        put(UInt32(payload.count), at: 16, in: &header)
        let sum = payload.withUnsafeBytes(Checksum.of)
        put(UInt32(truncatingIfNeeded: sum), at: 24, in: &header)
        put(UInt32(truncatingIfNeeded: sum >> 32), at: 28, in: &header)
        return header + payload
    }

    private static func put(_ value: UInt32, at offset: Int, in bytes: inout [UInt8]) {
        for index in 0..<4 { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(index * 8)) }
    }
}

extension Transitions {
    init?(_ bytes: UnsafeRawBufferPointer) {
        self.init()
        guard bytes.count == (rows.count + 1) * Role.count * 4 else { return nil }
        func value(_ index: Int) -> Float {
            Float(
                bitPattern: UInt32(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
        }
        for row in rows.indices {
            for role in 0..<Role.count { rows[row][role] = value(row * Role.count + role) }
        }
        for role in 0..<Role.count { start[role] = value(rows.count * Role.count + role) }
    }

    package var bytes: [UInt8] {
        (rows + [start]).flatMap { row in (0..<Role.count).map { row[$0].bitPattern } }
            .flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }
}
