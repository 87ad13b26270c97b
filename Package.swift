// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A target of the library; dependencies point upwards only, see docs/how-it-works.md.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [],
    exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict, plugins: plugins)
}

/// A small C target in front of one system library, whose headers stay inside its .c file.
func shim(_ name: String, links libraries: String...) -> Target {
    .target(name: name, linkerSettings: libraries.map { .linkedLibrary($0) })
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "OnRecord",
    products: [
        .executable(name: "onrecord", targets: ["onrecord"]),
        .library(name: "OnRecord", targets: ["OnRecord"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        shim("CICU", links: "icuuc", "icui18n"),
        shim("CMarkdown", links: "md4c"),
        shim("CGumbo", links: "gumbo"),
        // The weights that the judge of the English pack was trained to, embedded.
        .target(name: "CEnglishWeights", exclude: ["english.weights"]),
        module("SourceText"),
        module("Reading", ["SourceText", "CMarkdown", "CGumbo"]),
        module("Tokenization", ["SourceText", "CICU"]),
        module("Rules"),
        module("LanguagePack", ["Rules", "Tokenization", yams]),
        module("EnglishPack", ["LanguagePack"], plugins: ["CompilePack"]),
        module("Attribution", ["SourceText", "Tokenization", "Rules", "LanguagePack"]),
        module("Policy", ["SourceText", "Reading", "Tokenization", "LanguagePack", "Attribution"]),
        module("Configuration", ["LanguagePack", "Policy", "Rules", yams]),
        module(
            "OnRecord",
            ["SourceText", "Reading", "LanguagePack", "EnglishPack", "Attribution", "CEnglishWeights"]),
        module("Wording", ["SourceText", "Attribution"]),
        .target(name: "CWebAssets", exclude: ["page.css", "page.js"]),
        module("Report", ["SourceText", "Attribution", "LanguagePack", "Policy", "Wording", "CWebAssets"]),
        module("LanguageServer", ["SourceText", "Attribution", "Policy"]),
        module(
            "OnRecordCLI",
            [
                "OnRecord", "SourceText", "Attribution", "LanguagePack", "Reading", "Rules", "Policy",
                "Wording", "Configuration", "LanguageServer",
                "Report", arguments, yams,
            ]),
        program("onrecord", ["OnRecordCLI"]),
        module("TestSupport", ["SourceText", "Attribution", "Report"]),
        program("onrecord-packc", ["LanguagePack"]),
        .plugin(name: "CompilePack", capability: .buildTool(), dependencies: ["onrecord-packc"]),
        program(
            "onrecord-train",
            [
                "OnRecord", "Attribution", "LanguagePack", "Reading", "Report", "SourceText", "Tokenization",
                arguments,
            ]),
        program("onrecord-bench", ["OnRecord", "Report", arguments, yams]),
        tests("Reading", ["Reading"]),
        tests("Tokenization", ["Tokenization"]),
        tests("Rules", ["Rules"]),
        tests("LanguagePack", ["LanguagePack", "EnglishPack"]),
        tests("Attribution", ["Attribution", "OnRecord", "TestSupport", yams]),
        tests("Policy", ["Attribution", "Policy", "OnRecord", "TestSupport"]),
        tests("Configuration", ["Configuration", "LanguagePack", "Policy"]),
        tests("Wording", ["Attribution", "Wording", "OnRecord", "TestSupport"]),
        tests("LanguageServer", ["Attribution", "LanguageServer", "OnRecord", "Policy", "TestSupport"]),
        tests("EnglishPack", ["Attribution", "OnRecord", "EnglishPack"]),
        tests("Report", ["Report", "Policy", "Wording", "TestSupport"]),
        tests("Command", ["OnRecordCLI", "TestSupport", "onrecord"], exclude: ["ReadBack"]),
    ]
)
