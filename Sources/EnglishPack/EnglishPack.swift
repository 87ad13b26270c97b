import LanguagePack

/// The built-in pack for English: the YAML files in `Pack/`, compiled into the program.
///
/// The plugin `CompilePack` writes `CompiledPack.swift` from them at build time, because reading YAML
/// is too slow for a program's start.
public enum EnglishPack {
    /// The pack as plain values.
    ///
    /// - Throws: `PackDecodingError` if the compiled form does not fit the library.
    public static func definition() throws -> PackDefinition {
        try PackDefinition(decoding: PackLiteral.bytes(of: CompiledPack.base64))
    }
}
