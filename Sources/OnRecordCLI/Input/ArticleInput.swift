/// From a job or a record to an article.

import Foundation
import OnRecord

enum ArticleInput {
    /// The article of a file or of standard input. Errors name it.
    static func read(_ job: Job, with reader: Reader, format: DocumentFormat?) throws -> Article {
        switch job {
        case .file(let path):
            let bytes = try InputFile.bytes(path)
            return try read(
                bytes, id: path, with: reader,
                format: format ?? DocumentFormat.guess(path: path, bytes: bytes))
        default:
            let bytes = try InputFile.standardInput()
            return try read(
                bytes, id: InputList.standardInput, with: reader,
                format: format ?? DocumentFormat.guess(bytes: bytes))
        }
    }

    private static func read(
        _ bytes: [UInt8], id: String, with reader: Reader, format: DocumentFormat
    ) throws -> Article {
        do {
            return try reader.read(bytes, id: id, format: format)
        } catch {
            let name = id == InputList.standardInput ? InputList.standardInputName : id
            throw Failure("\(name): \(error.advice)")
        }
    }

    /// - Parameters:
    ///   - number: the record's line, its id if it has none.
    ///   - format: for records that name none.
    static func article(of record: Record, number: Int, format: DocumentFormat?) throws -> Article {
        let id = record.id ?? "\(number)"
        let format = record.format ?? format ?? .plain
        if holdsNUL(record.text) { throw Failure("not a text: NUL characters") }
        if format == .plain {
            return Reader.plain(text: record.text, id: id, title: record.title, publisher: record.publisher)
        }
        do {
            return try Reader().read(
                record.text, id: id, format: format, title: record.title, publisher: record.publisher)
        } catch {
            throw Failure(error.description)
        }
    }
}

/// Faster than a loop in Swift, and every byte of the input passes it.
private func holdsNUL(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, 0, bytes.count) != nil
    }
}

extension Error {
    /// The words for the person who typed the command.
    var message: String { (self as? Failure)?.message ?? "\(self)" }
}
