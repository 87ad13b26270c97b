/// The baseline on disk. Its paths are relative to its own folder, so that it holds wherever the run starts.

import Configuration
import Policy

struct BaselineFile {
    let path: String
    private var baseline: Baseline
    private let folder: String

    /// - Parameter mayBeMissing: whether a new one is about to be written.
    init(_ path: String, mayBeMissing: Bool) throws {
        self.path = path
        folder = PathName.folder(of: SettingsSource.absolute(path))
        if mayBeMissing, FileIdentity(path) == nil {
            baseline = Baseline([CheckedFile]())
            return
        }
        do {
            baseline = try Baseline(try InputFile.bytes(path))
        } catch let error as BaselineError {
            throw Failure("\(path): \(error.message)")
        }
    }

    func compared(_ file: CheckedFile) -> CheckedFile {
        var compared = baseline.compared(named(file))
        compared.path = file.path
        return compared
    }

    func absent(from files: [CheckedFile]) -> Int { baseline.absent(from: files.map(named)) }

    /// With what was found now; what it knows of other files stays.
    func renewed(with files: [CheckedFile]) -> BaselineFile {
        var renewed = self
        let now = Baseline(files.map(named))
        for file in files { renewed.baseline.files[named(file).path] = now.files[named(file).path] }
        return renewed
    }

    func write() throws {
        let file = try OutputFile(path)
        try file.write(Array(baseline.text.utf8))
        try file.finish()
    }

    private func named(_ file: CheckedFile) -> CheckedFile {
        var file = file
        let absolute = SettingsSource.absolute(file.path)
        file.path = PathName.relative(absolute, to: folder) ?? absolute
        return file
    }
}
