/// Findings as bytes: a cache is read for every draft of a run, and JSON would cost more than all else that is done.
///
/// Layout: a checksum of what follows, then the fields in the order of the types. Whatever the bytes are, they are read
/// or refused; the version of the program is part of an entry's name.

import LanguagePack
import Policy

enum FindingsCodec {
    static func bytes(_ file: CheckedFile) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(file.path)
        writer.write(file.words)
        writer.write(file.findings.count)
        for finding in file.findings { write(finding, &writer) }
        let fields = writer.finish()
        let sum = fields.withUnsafeBytes(Checksum.of)
        return withUnsafeBytes(of: sum.littleEndian) { Array($0) } + fields
    }

    /// - Throws: where the bytes are not what was written.
    static func file(_ bytes: [UInt8]) throws(PackDecodingError) -> CheckedFile {
        guard bytes.count > 8 else { throw .damaged }
        let result: Result<CheckedFile, PackDecodingError> = bytes.withUnsafeBytes { all in
            let fields = UnsafeRawBufferPointer(rebasing: all[8...])
            let stored = UInt64(littleEndian: all.loadUnaligned(as: UInt64.self))
            guard stored == Checksum.of(fields) else { return .failure(.damaged) }
            return Result { () throws(PackDecodingError) in
                var reader = try ByteReader(fields)
                var file = CheckedFile(path: try reader.readString(), findings: [])
                file.words = try reader.readNumber()
                for _ in 0..<(try reader.readNumber()) { file.findings.append(try finding(&reader)) }
                return file
            }
        }
        return try result.get()
    }

    // MARK: One finding

    private static func write(_ finding: PlacedFinding, _ writer: inout ByteWriter) {
        writer.write(finding.check)
        writer.write(finding.level.rawValue)
        write(finding.place, &writer)
        writer.write(finding.words)
        writer.write(finding.message)
        writer.write(finding.advice)
        writer.write(finding.related.count)
        for related in finding.related {
            write(related.place, &writer)
            writer.write(related.words)
            writer.write(related.message)
        }
        writer.write(Int(bitPattern: UInt(truncatingIfNeeded: finding.confidence.bitPattern)))
        writer.write(finding.fingerprint)
        writer.write(finding.suppression == nil ? 0 : finding.suppression?.reason == nil ? 1 : 2)
        if let reason = finding.suppression?.reason { writer.write(reason) }
    }

    private static func finding(_ reader: inout ByteReader) throws(PackDecodingError) -> PlacedFinding {
        let check = try reader.readString()
        guard let level = Level(rawValue: try reader.readString()) else { throw .damaged }
        var finding = PlacedFinding(
            check: check, level: level, place: try place(&reader), words: try reader.readString(),
            message: try reader.readString(), advice: try reader.readString(), related: [], confidence: 0,
            fingerprint: "")
        for _ in 0..<(try reader.readNumber()) {
            finding.related.append(
                .init(
                    place: try place(&reader), words: try reader.readString(),
                    message: try reader.readString()))
        }
        finding.confidence = Double(bitPattern: UInt64(UInt(bitPattern: try reader.readNumber())))
        finding.fingerprint = try reader.readString()
        switch try reader.readNumber() {
        case 0: break
        case 1: finding.suppression = .init(reason: nil)
        default: finding.suppression = .init(reason: try reader.readString())
        }
        return finding
    }

    private static func write(_ place: Place, _ writer: inout ByteWriter) {
        for number in [
            place.line, place.column, place.endLine, place.endColumn, place.byteColumn, place.endByteColumn,
            place.start, place.end,
        ] {
            writer.write(number)
        }
    }

    private static func place(_ reader: inout ByteReader) throws(PackDecodingError) -> Place {
        Place(
            line: try reader.readNumber(), column: try reader.readNumber(),
            endLine: try reader.readNumber(), endColumn: try reader.readNumber(),
            byteColumn: try reader.readNumber(), endByteColumn: try reader.readNumber(),
            start: try reader.readNumber(), end: try reader.readNumber())
    }
}
