import LanguagePack
import Policy
import Rules

/// Finds and reads the configuration that is in force for a folder. It opens no files itself: who makes it says how.
public struct Loader {
    public static let fileName = ".onrecord.yml"

    /// The text of a file; nil where there is none. Throws what keeps it from being read.
    private let read: (String) throws -> String?
    /// By folder.
    private var known: [String: [Layer]] = [:]

    public init(read: @escaping (String) throws -> String?) { self.read = read }

    /// The layers in force for the files of a folder, the farthest first: from the folder upwards to the file that
    /// says `root: true`, each after what it extends.
    /// - Parameter folder: an absolute path.
    public mutating func layers(for folder: String) throws -> [Layer] {
        if let layers = known[folder] { return layers }
        let path = PathName.join(folder, Self.fileName)
        let above = PathName.folder(of: folder)
        var layers: [Layer] = []
        if let text = try read(path) {
            let own = try chain(text, path: path)
            let isRoot = own.last?.isRoot ?? false
            layers = (isRoot || folder == "/" ? [] : try self.layers(for: above)) + own
        } else if folder != "/" {
            layers = try self.layers(for: above)
        }
        known[folder] = layers
        return layers
    }

    /// One named file with what it extends, instead of those that would be found.
    /// - Parameter path: an absolute path.
    public func layers(of path: String) throws -> [Layer] {
        guard let text = try read(path) else {
            throw PackErrors([PackError(path: path, message: "no such file")])
        }
        return try chain(text, path: path)
    }

    /// A file after all that it extends, in the order in which it names them.
    private func chain(_ text: String, path: String, parents: [String] = []) throws -> [Layer] {
        let layer = try LayerReader.read(text, path: path, folder: PathName.folder(of: path))
        var layers: [Layer] = []
        for extended in layer.extends { layers += try self.extended(extended, by: layer, parents + [path]) }
        return layers + [layer]
    }

    private func extended(_ name: Sourced<String>, by layer: Layer, _ parents: [String]) throws -> [Layer] {
        let fail = { (message: String, suggestion: String?) in
            PackErrors([
                PackError(
                    path: name.origin.path, line: name.origin.line, column: name.origin.column,
                    message: message,
                    suggestion: suggestion)
            ])
        }
        if let text = Presets.text(name.value) {
            return [try LayerReader.read(text, path: name.value, folder: layer.folder)]
        }
        guard name.value.contains("/") || name.value.hasSuffix(".yml") || name.value.hasSuffix(".yaml") else {
            throw fail(
                "there is no set of settings “\(name.value)”",
                Spelling.suggestion(for: name.value, among: Presets.names))
        }
        let path = PathName.join(layer.folder, name.value)
        if parents.contains(path) {
            let way = (parents + [path]).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            throw fail("this file extends itself: \(way.joined(separator: " → "))", nil)
        }
        guard let text = try read(path) else { throw fail("there is no file \(path) to extend", nil) }
        var layers = try chain(text, path: path, parents: parents)
        // Patterns speak of the files of the house that extends, wherever the extended file lies.
        for index in layers.indices { layers[index].folder = layer.folder }
        return layers
    }
}
