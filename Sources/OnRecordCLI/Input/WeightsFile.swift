import Foundation
import OnRecord

extension Weights {
    /// The built-in weights, those of a file, or none.
    static func load(_ options: PackOptions, for pack: LanguagePack) throws -> Weights? {
        try check(options)
        if options.noWeights { return nil }
        return try options.weights.map { try mapped($0, for: pack) } ?? english(for: pack)
    }

    /// What can be told without a pack.
    static func check(_ options: PackOptions) throws {
        if options.noWeights, let path = options.weights {
            throw Failure("--no-weights and --weights \(path): give one of them")
        }
    }

    /// Weights where they lie in a file, mapped into memory.
    private static func mapped(_ path: String, for pack: LanguagePack) throws -> Weights {
        let data: NSData
        do {
            data = try NSData(contentsOfFile: path, options: .alwaysMapped)
        } catch {
            throw Failure("\(path): cannot be read as a file of weights")
        }
        do {
            return try Weights(
                UnsafeRawBufferPointer(start: data.bytes, count: data.length), owner: data,
                fingerprint: pack.fingerprint)
        } catch {
            throw Failure("\(path): \(message(error))")
        }
    }

    private static func message(_ problem: Problem) -> String {
        switch problem {
        case .notWeights: "no file of weights; onrecord-train weights writes one"
        case .version(let version):
            "weights of format \(version), which this version of onrecord does not read; train them again"
        case .foreignPack: "weights for another language pack; train them with this one"
        case .truncated(let expected, let found): "cut short: \(found) bytes of \(expected)"
        case .damaged: "damaged: the checksum does not fit its bytes"
        }
    }
}
