/// One line of JSONL in: an article with its id.

import OnRecord

/// A flat record: what `extract --jsonl` reads.
struct Record: Equatable {
    /// As written, a number too.
    var id: String?
    /// UTF-8, decoded.
    var text: [UInt8]
    var title: String?
    var publisher: String?
    var format: DocumentFormat?
}

/// Why a line is no record.
enum RecordError: Error, Equatable {
    /// - Parameters:
    ///   - expected: what should stand there.
    ///   - byte: 1-based, in the line.
    case syntax(expected: String, byte: Int)
    case loneSurrogate(byte: Int)
    case tooDeep(byte: Int)
    case notUTF8
    case notAnObject
    case noText
    case wrongType(key: String, expected: String)
    case repeatedKey(String)

    var message: String {
        switch self {
        case .syntax(let expected, let byte): "no JSON: expected \(expected) at byte \(byte)"
        case .loneSurrogate(let byte): "no JSON: half a surrogate pair at byte \(byte)"
        case .tooDeep(let byte): "nested too deep at byte \(byte)"
        case .notUTF8: "not UTF-8"
        case .notAnObject: "expected an object: {\"id\": …, \"text\": …}"
        case .noText: "the record has no \"text\""
        case .wrongType(let key, let expected): "\"\(key)\" has to be \(expected)"
        case .repeatedKey(let key): "\"\(key)\" stands twice"
        }
    }
}
