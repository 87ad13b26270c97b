/// The few articles of a command that needs them all at once.

import OnRecord

struct InputSet {
    private let settings: RunSettings
    private let output: String?
    private let paths: [String]

    init(_ settings: RunSettings, output: String?, paths: [String]) {
        self.settings = settings
        self.output = output
        self.paths = paths
    }

    /// Where the result goes; refused where that is one of the inputs.
    func outputFile() throws -> OutputFile {
        if paths.count(where: { $0 == InputList.standardInput }) > 1 {
            throw Failure("standard input (-) can be read only once")
        }
        if let output, let target = FileIdentity(output),
            paths.contains(where: { FileIdentity($0) == target })
        {
            throw Failure("\(output) is an input: write the output somewhere else")
        }
        return try OutputFile(output)
    }

    func article(_ path: String) throws -> Article {
        var article = try ArticleInput.read(
            path == InputList.standardInput ? .standardInput : .file(path),
            with: Reader(encoding: settings.encoding),
            format: settings.format)
        if path == InputList.standardInput { article.id = InputList.standardInputName }
        return article
    }
}
