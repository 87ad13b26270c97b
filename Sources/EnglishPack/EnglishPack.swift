import LanguagePack

/// The built-in pack for English.
public enum EnglishPack {
    public static func definition() throws -> PackDefinition { PackDefinition() }
}
