// The façade of the library: everything that a user needs to turn a document into an analysis.

@_exported import Attribution
import CEnglishWeights
import EnglishPack
@_exported import LanguagePack
@_exported import Reading
@_exported import SourceText

extension LanguagePack {
    /// The built-in English pack, with further packs merged on top.
    /// - Parameter packs: files of packs that add rules and words or override the built-in ones, in order.
    public static func english(adding packs: [[PackFile]] = []) throws -> LanguagePack {
        var definition = try EnglishPack.definition()
        for files in packs { definition = try PackLoader.load(files, onto: definition) }
        return try LanguagePack(definition)
    }
}

extension Weights {
    /// The built-in weights of the English pack.
    /// - Parameter pack: the English pack, with or without more on top.
    /// - Throws: ``Weights/Problem/foreignPack`` when the pack has other tags or kinds of units.
    public static func english(for pack: LanguagePack) throws -> Weights {
        var size: UInt = 0
        let start = onrecord_english_weights(&size)
        return try Weights(
            UnsafeRawBufferPointer(start: start, count: Int(size)), owner: nil, fingerprint: pack.fingerprint)
    }
}
