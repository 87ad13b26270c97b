/// The compact binary form of a definition: what a compiled pack carries.
///
/// It holds each distinct string once and is read in one pass, because reading it is part of the
/// program's start. Layout: magic, version, checksum of all that follows, strings, fields.
extension PackDefinition {
    /// Grows when the layout changes.
    static let formatVersion = 1
    private static let magic = Array("ORPACK".utf8)
    private static let headerSize = magic.count + 1 + 8

    /// The definition as bytes, for ``init(decoding:)``.
    public func encoded() -> [UInt8] {
        var fields = ByteWriter()
        write(to: &fields)
        let payload = fields.finish()
        var header = Self.magic + [UInt8(Self.formatVersion)]
        withUnsafeBytes(of: payload.withUnsafeBytes(Checksum.of).littleEndian) { header += $0 }
        return header + payload
    }

    public init(decoding bytes: [UInt8]) throws(PackDecodingError) {
        guard bytes.starts(with: Self.magic), bytes.count >= Self.headerSize else { throw .notAPack }
        let version = Int(bytes[Self.magic.count])
        guard version == Self.formatVersion else { throw .version(version) }
        let result: Result<PackDefinition, PackDecodingError> = bytes.withUnsafeBytes { bytes in
            let stored = bytes.loadUnaligned(fromByteOffset: Self.magic.count + 1, as: UInt64.self)
            let payload = UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...])
            guard UInt64(littleEndian: stored) == Checksum.of(payload) else { return .failure(.damaged) }
            return Result { () throws(PackDecodingError) in
                var reader = try ByteReader(payload)
                return try PackDefinition(from: &reader)
            }
        }
        self = try result.get()
    }
}

/// Tells whether bytes are what they were; every change of a single word shows.
package enum Checksum {
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count)
        var offset = 0
        while bytes.count - offset >= 8 {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            sum = mix(sum, UInt64(littleEndian: word))
            offset += 8
        }
        while offset < bytes.count {
            sum = mix(sum, UInt64(bytes[offset]))
            offset += 1
        }
        return sum
    }

    private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
