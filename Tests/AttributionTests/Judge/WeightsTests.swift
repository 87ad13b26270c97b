import Foundation
import OnRecord
import TestSupport
import Testing

@testable import Attribution

/// Weights are read as they were written, or not at all.
@Suite struct WeightsTests {
    private static let builtIn = Fixtures.package.appending(path: "Sources/CEnglishWeights/english.weights")

    /// Reads bytes as weights for the English pack.
    private func read(_ bytes: [UInt8]) throws -> Weights {
        let data = NSData(data: Data(bytes))
        return try Weights(
            UnsafeRawBufferPointer(start: data.bytes, count: data.length), owner: data,
            fingerprint: try English.pack().fingerprint)
    }

    @Test func theBuiltInOnesFitThePackAndTheirLimit() throws {
        let bytes = Array(try Data(contentsOf: Self.builtIn))
        #expect(bytes.count <= 6_000_000)
        _ = try read(bytes)
    }

    @Test func brokenOnesAreRefusedWithTheReason() throws {
        let whole = Array(try Data(contentsOf: Self.builtIn))
        func changed(at place: Int, _ value: UInt8) -> [UInt8] {
            var bytes = whole
            bytes[place] = value
            return bytes
        }
        let cases: [([UInt8], Weights.Problem)] = [
            ([], .notWeights), (Array("id: something".utf8), .notWeights),
            (changed(at: 8, 9), .version(9)),
            (changed(at: 12, whole[12] ^ 1), .foreignPack),
            (Array(whole.dropLast(1000)), .truncated(expected: whole.count, found: whole.count - 1000)),
            (changed(at: whole.count / 2, whole[whole.count / 2] ^ 4), .damaged),
            (changed(at: 40, whole[40] ^ 1), .damaged),
        ]
        for (bytes, problem) in cases { #expect(throws: problem) { try read(bytes) } }
    }

    @Test func tablesGiveBackWhatWasPutIn() throws {
        var random = SystemRandomNumberGenerator()
        var held: [Int: Int] = [:]
        let keys = Set((0..<500).map { _ in UInt32.random(in: 1 ... .max, using: &random) | 1 }).filter {
            key in
            held[RoleTable.bucket(of: key), default: 0] += 1
            return held[RoleTable.bucket(of: key)]! <= RoleTable.bucketCapacity
        }
        let scalars = ScalarTable.bytes(keys.map { ($0, Int32(bitPattern: $0)) })
        let roles = RoleTable.bytes(
            keys.map { key in (key, (0..<6).map { Int16(truncatingIfNeeded: Int(key) &+ $0) }) })
        // Buckets are read where they lie, at multiples of 16 bytes.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: roles.count, alignment: 16)
        defer { memory.deallocate() }
        memory.copyBytes(from: roles)
        let roleTable = try #require(RoleTable(UnsafeRawBufferPointer(memory)))
        try scalars.withUnsafeBytes { bytes in
            let table = try #require(ScalarTable(bytes))
            for key in keys { #expect(table[key] == Int32(bitPattern: key)) }
            #expect(table[keys.max()! &- 1] == nil)
        }
        for key in keys {
            var sum = SIMD8<Int32>.zero
            roleTable.add(key, to: &sum)
            #expect((0..<6).allSatisfy { sum[$0] == Int32(Int16(truncatingIfNeeded: Int(key) &+ $0)) })
        }
    }
}
