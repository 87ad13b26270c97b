import PackagePlugin

/// Compiles the YAML files of a target's `Pack` folder into Swift with `onrecord-packc`.
///
/// The inputs are taken from the target's own files, so that a new file in the folder is noticed.
@main
struct CompilePack: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        guard let target = target as? SourceModuleTarget else { return [] }
        let inputs = target.sourceFiles.map(\.url).filter {
            ["yaml", "yml", "model"].contains($0.pathExtension)
        }
        guard !inputs.isEmpty else { return [] }
        let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPack.swift")
        return [
            .buildCommand(
                displayName: "Compiling the pack of \(target.name)",
                executable: try context.tool(named: "onrecord-packc").url,
                arguments: [output.path] + inputs.map(\.path).sorted(),
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }
}
