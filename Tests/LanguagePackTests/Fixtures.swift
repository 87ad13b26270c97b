import Foundation
import LanguagePack
import Rules

/// The packs in `Fixtures/packs`.
enum Fixtures {
    static let packs = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/packs").standardizedFileURL

    /// A schema of the tests' own, so that the messages stay when the standard one grows.
    static let schema = PackSchema(
        captures: ["source", "cue", "content", "head"],
        yields: YieldSchema([
            "content": .word, "kind": .oneOf(["assertion", "belief", "lemma"]), "priority": .number,
            "note": .text,
        ]),
        tags: ["DT", "JJ", "MD", "NN", "NNP", "PRP", "RB", "IN", "VB", "VBD", "VBZ"],
        kinds: ["WORD", "QUOTE", "COMMA"], flags: ["capitalized", "quoted"])

    static func file(_ path: String) throws -> PackFile {
        let text = try String(contentsOf: packs.appending(path: path), encoding: .utf8)
        return PackFile(path: path.split(separator: "/").last.map(String.init) ?? path, text: text)
    }

    static func harbour() throws -> PackDefinition {
        try PackLoader.load(
            [file("good/harbour/pack.yaml"), file("good/harbour/rules.yaml")], schema: schema)
    }

    static func bad() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: packs.appending(path: "bad").path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }
}

extension LanguagePack {
    /// The keys of tokens written `the/DT`.
    func tokens(_ text: String) -> [UnitKey] {
        text.split(separator: " ").map { token in
            let parts = token.split(separator: "/").map(String.init)
            return UnitKey(
                kind: vocabulary.kind("WORD") ?? 0, tag: vocabulary.tag(parts[1]) ?? 0,
                word: vocabulary.word(parts[0].lowercased()) ?? 0, flags: 0)
        }
    }

    /// The chunks of such tokens, as units of the second level; tokens between them stay.
    func chunked(_ text: String) -> [UnitKey] {
        let tokens = tokens(text)
        var units: [UnitKey] = []
        var next = 0
        var matcher = Matcher(chunks)
        tokens.withUnsafeBufferPointer { keys in
            matcher.tile(keys) { rule, range, match in
                units += tokens[next..<range.lowerBound]
                next = range.upperBound
                let head = tokens[chunkInfos[rule].head(of: match)]
                let classes = range.map { lexicon.classes(tokens[$0].word) }.reduce(ClassSet()) {
                    $0.union($1)
                }
                units.append(
                    UnitKey(
                        kind: chunkInfos[rule].kind, tag: head.tag, word: head.word,
                        flags: carriedFlags(classes)))
            }
        }
        return units + tokens[next...]
    }
}
