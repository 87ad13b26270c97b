import EnglishPack
import Testing

@testable import LanguagePack

/// The compiled form: what goes in comes out, and damage is always noticed.
@Suite struct PackCodecTests {
    private func encoded() throws -> [UInt8] {
        var pack = try Fixtures.harbour()
        pack.tagModel = [0, 255, 7]
        return pack.encoded()
    }

    @Test func roundTrip() throws {
        var pack = try Fixtures.harbour()
        pack.tagModel = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try PackDefinition(decoding: pack.encoded()) == pack)
        #expect(try PackDefinition(decoding: PackDefinition().encoded()) == PackDefinition())
    }

    @Test func everyTruncationIsNoticed() throws {
        let bytes = try encoded()
        for count in 0..<bytes.count {
            #expect(throws: PackDecodingError.self) { try PackDefinition(decoding: Array(bytes[..<count])) }
        }
    }

    @Test func everyFlippedBitIsNoticed() throws {
        let bytes = try encoded()
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            #expect(throws: PackDecodingError.self) { try PackDefinition(decoding: changed) }
        }
    }

    /// Behind a right checksum: the reader itself must stay inside the bytes.
    @Test func theReaderSurvivesAnyBytes() throws {
        var random = SystemRandomNumberGenerator()
        let payload = Array(try encoded()[15...])
        for _ in 0..<3000 {
            var changed = payload
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
                    in: 0...255, using: &random)
            }
            changed.removeLast(Int.random(in: 0..<20, using: &random))
            changed.withUnsafeBytes { bytes in
                guard var reader = try? ByteReader(bytes) else { return }
                _ = try? PackDefinition(from: &reader)
            }
        }
    }

    @Test func errorsSayWhatIsWrong() throws {
        var bytes = try encoded()
        #expect(throws: PackDecodingError.notAPack) { try PackDefinition(decoding: []) }
        #expect(throws: PackDecodingError.notAPack) { try PackDefinition(decoding: Array("pack: {}".utf8)) }
        bytes[6] = 99
        #expect(throws: PackDecodingError.version(99)) { try PackDefinition(decoding: bytes) }
    }

    @Test(arguments: 0..<9) func literalsCarryAllBytes(count: Int) {
        let bytes = (0..<count).map { UInt8($0 * 31) }
        let text = Array(PackLiteral.text(of: bytes).utf8)
        #expect(text.withUnsafeBufferPointer(PackLiteral.decode) == bytes)
    }

    @Test(arguments: ["A", "AA=A", "AA A", "AA\u{e9}"]) func badLiteralsAreRefused(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(PackLiteral.decode) == nil)
    }

    @Test func theBuiltInPackIsSound() throws {
        _ = try LanguagePack(EnglishPack.definition())
    }
}
