import Yams

/// One YAML file with its lines, so that every error can show where it stands.
package struct YAMLFile {
    package let path: String
    /// By line, without line ends.
    private let lines: [[Unicode.Scalar]]

    package init(_ file: PackFile) {
        path = file.path
        let text = file.text.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    /// The file as a tree; nil if it holds nothing.
    package func compose() throws(PackError) -> Node? {
        let text = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw packError(for: error)
        } catch {
            throw PackError(path: path, message: "\(error)")
        }
    }

    package func error(_ message: String, at node: Node, suggestion: String? = nil) -> PackError {
        let mark = node.mark
        return error(message, line: mark?.line ?? 0, column: mark?.column ?? 0, suggestion: suggestion)
    }

    package func error(_ message: String, line: Int, column: Int, suggestion: String? = nil) -> PackError {
        let source = lines.indices.contains(line - 1) ? lines[line - 1] : []
        return PackError(
            path: path, line: line, column: column, message: message, suggestion: suggestion,
            source: String(String.UnicodeScalarView(source)))
    }

    /// An error at one sign of a scalar's value.
    ///
    /// - Parameter offset: Unicode scalars of the value before the sign.
    func error(_ message: String, in scalar: Node.Scalar, at offset: Int, suggestion: String?) -> PackError {
        guard let mark = scalar.mark else { return PackError(path: path, message: message) }
        var cursor = ScalarCursor(
            lines: lines, line: mark.line - 1, column: mark.column - 1, style: scalar.style)
        for sign in scalar.string.unicodeScalars.prefix(offset) { cursor.pass(sign) }
        cursor.settle()
        return error(message, line: cursor.line + 1, column: cursor.column + 1, suggestion: suggestion)
    }

    private func packError(for error: YamlError) -> PackError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return self.error("this is not YAML: \(problem)", line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            return self.error(
                "\(names) stands twice in the same place", line: context.mark.line,
                column: context.mark.column)
        case .reader(let problem, _, _, _):
            return PackError(path: path, message: "this is not YAML: \(problem)")
        default:
            return PackError(path: path, message: "this is not YAML")
        }
    }
}
