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
            (changed(at: 72, whole[72] ^ 1), .damaged),
        ]
        for (bytes, problem) in cases { #expect(throws: problem) { try read(bytes) } }
    }

    @Test func tablesGiveBackWhatWasPutIn() throws {
        let keys = Set((1...500).map { UInt32($0) &* 0x85EB_CA6B | 1 })
        let places = Dictionary(grouping: keys) { RoleTable.place(of: $0) }
        let apart = keys.filter { places[RoleTable.place(of: $0)]!.count == 1 }
        let scalars = ScalarTable.bytes(keys.map { ($0, Int32(bitPattern: $0)) })
        let cues = CueTable.bytes(apart.map { ($0, Int16(truncatingIfNeeded: $0)) })
        let roles = RoleTable.bytes(
            apart.map { key in (key, (0..<6).map { Int8(truncatingIfNeeded: Int(key) &+ $0) }) })
        try scalars.withUnsafeBytes { bytes in
            let table = try #require(ScalarTable(bytes))
            for key in keys { #expect(table[key] == Int32(bitPattern: key)) }
            #expect(table[keys.max()! &- 1] == nil)
        }
        try cues.withUnsafeBytes { bytes in
            let table = try #require(CueTable(bytes))
            for key in apart {
                var sum = CueTable.Sum.zero
                table.add(key, to: &sum)
                #expect(sum.wrappedSum() == Int16(truncatingIfNeeded: key))
            }
        }
        try roles.withUnsafeBytes { bytes in
            let table = try #require(RoleTable(bytes))
            for key in apart {
                var sum = RoleTable.Sum.zero
                table.add(key, to: &sum)
                #expect((0..<6).allSatisfy { sum[$0] == Int16(Int8(truncatingIfNeeded: Int(key) &+ $0)) })
            }
        }
    }

    /// What a table does not have adds nothing.
    @Test func whatATableLacksAddsNothing() throws {
        try RoleTable.bytes([(key: 3, weights: [1, 1, 1, 1, 1, 1])]).withUnsafeBytes { bytes in
            let table = try #require(RoleTable(bytes))
            var sum = RoleTable.Sum.zero
            for key in stride(from: UInt32(5), to: 4_000, by: 2) { table.add(key, to: &sum) }
            #expect((0..<6).allSatisfy { sum[$0] == 0 })
        }
    }
}
