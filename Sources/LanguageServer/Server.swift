/// The language server: messages in, messages out. It reads no files and no streams: who runs it does, and says how a
/// document is inspected.

import Foundation
import SourceText

public struct Server {
    /// What was found in a document; nil where it is to be left out. Throws what keeps it from being checked.
    public typealias Inspect = (_ document: OpenDocument, _ path: String) throws -> Inspection?

    private enum Found {
        case inspection(Inspection)
        case problem(String)
        case nothing
    }

    private let inspect: Inspect
    private let version: String
    private var encoding = PositionEncoding.utf16
    private var documents: [String: OpenDocument] = [:]
    /// Of the documents' present versions.
    private var found: [String: Found] = [:]
    /// Documents whose diagnostics the client has not been told.
    private var unpublished: [String] = []
    private var isInitialized = false
    private var isShutDown = false
    private var nextRequest = 1

    /// Set once the client says goodbye.
    public private(set) var exitCode: Int32?

    public init(version: String, inspect: @escaping Inspect) {
        self.version = version
        self.inspect = inspect
    }

    /// Answers one frame. Diagnostics are not among the answers: ask for ``diagnostics()`` when no further message is
    /// waiting, so that a burst of changes is analysed once.
    public mutating func handle(_ frame: FrameReader.Frame) -> [JSONValue] {
        guard case .message(let message) = frame else {
            if case .broken(let words) = frame { return [Self.failure(nil, -32700, words)] }
            return []
        }
        guard let method = message["method"]?.text else {
            // An answer to a request of ours, or nothing that can be understood.
            return message["id"] != nil && (message["result"] != nil || message["error"] != nil)
                ? [] : [Self.failure(message["id"], -32600, "a message without a method")]
        }
        let parameters = message["params"] ?? .null
        guard let id = message["id"] else { return notify(method, parameters) }
        if isShutDown { return [Self.failure(id, -32600, "the server has been shut down")] }
        if !isInitialized, method != "initialize" {
            return [Self.failure(id, -32002, "the server has not been initialized")]
        }
        return answer(id, method, parameters)
    }

    /// The diagnostics that are due.
    public mutating func diagnostics() -> [JSONValue] {
        let due = unpublished
        unpublished = []
        return due.compactMap { uri in
            guard let document = documents[uri] else { return Self.diagnostics(uri, nil, []) }
            switch inspected(document) {
            case .inspection(let inspection):
                return Self.diagnostics(uri, document.version, document.diagnostics(inspection))
            case .problem(let words):
                return Self.diagnostics(uri, document.version, [document.diagnostic(problem: words)])
            case .nothing: return Self.diagnostics(uri, document.version, [])
            }
        }
    }

    // MARK: Requests

    private mutating func answer(_ id: JSONValue, _ method: String, _ parameters: JSONValue) -> [JSONValue] {
        switch method {
        case "initialize": return [Self.result(id, initialize(parameters))]
        case "shutdown":
            isShutDown = true
            return [Self.result(id, .null)]
        case "textDocument/hover": return [Self.result(id, hover(parameters))]
        case "textDocument/definition": return [Self.result(id, definition(parameters))]
        case "textDocument/documentSymbol":
            return [Self.result(id, .array(withInspection(parameters) { $0.symbols($1) } ?? []))]
        case "textDocument/codeAction":
            let range = parameters["range"]
            let actions = withInspection(parameters) { document, inspection -> [JSONValue] in
                guard let start = document.offset(range?["start"]), let end = document.offset(range?["end"])
                else {
                    return []
                }
                return document.codeActions(inspection, in: Span(start, end))
            }
            return [Self.result(id, .array(actions ?? []))]
        case "workspace/executeCommand": return execute(id, parameters)
        default: return [Self.failure(id, -32601, "no method “\(method)” here")]
        }
    }

    private mutating func initialize(_ parameters: JSONValue) -> JSONValue {
        isInitialized = true
        let offered = parameters["capabilities"]?["general"]?["positionEncodings"]?.items ?? []
        encoding = offered.lazy.compactMap { $0.text.flatMap(PositionEncoding.init) }.first ?? .utf16
        return [
            "capabilities": [
                "positionEncoding": .string(encoding.rawValue),
                // Incremental.
                "textDocumentSync": ["openClose": true, "change": 2, "save": false],
                "hoverProvider": true, "definitionProvider": true, "documentSymbolProvider": true,
                "codeActionProvider": ["codeActionKinds": ["quickfix", ""]],
                "executeCommandProvider": ["commands": [.string(OpenDocument.showCommand)]],
            ],
            "serverInfo": ["name": "onrecord", "version": .string(version)],
        ]
    }

    private mutating func hover(_ parameters: JSONValue) -> JSONValue {
        let card = withInspection(parameters) { document, inspection -> JSONValue? in
            guard let offset = document.offset(parameters["position"]),
                let source = inspection.source(at: offset)
            else {
                return nil
            }
            return ["contents": ["kind": "markdown", "value": .string(inspection.card(source))]]
        }
        return card.flatMap { $0 } ?? .null
    }

    private mutating func definition(_ parameters: JSONValue) -> JSONValue {
        let place = withInspection(parameters) { document, inspection -> JSONValue? in
            guard let offset = document.offset(parameters["position"]),
                let source = inspection.source(at: offset),
                let mention = inspection.firstMention(source)
            else { return nil }
            return ["uri": .string(document.uri), "range": document.range(mention)]
        }
        return place.flatMap { $0 } ?? .null
    }

    /// The one command asks the client to show a place.
    private mutating func execute(_ id: JSONValue, _ parameters: JSONValue) -> [JSONValue] {
        guard parameters["command"]?.text == OpenDocument.showCommand,
            let arguments = parameters["arguments"]?.items, arguments.count == 2
        else { return [Self.failure(id, -32602, "no such command, or its arguments are missing")] }
        defer { nextRequest += 1 }
        let show: JSONValue = [
            "jsonrpc": "2.0", "id": .string("onrecord-\(nextRequest)"), "method": "window/showDocument",
            "params": ["uri": arguments[0], "takeFocus": true, "selection": arguments[1]],
        ]
        return [Self.result(id, .null), show]
    }

    // MARK: Notifications

    private mutating func notify(_ method: String, _ parameters: JSONValue) -> [JSONValue] {
        let document = parameters["textDocument"]
        let uri = document?["uri"]?.text
        switch method {
        case "exit": exitCode = isShutDown ? 0 : 1
        case "textDocument/didOpen":
            guard let uri, let text = document?["text"]?.text else { return [] }
            documents[uri] = OpenDocument(
                uri: uri, language: document?["languageId"]?.text ?? "",
                version: document?["version"]?.whole ?? 0, text: text, encoding: encoding)
            touch(uri)
        case "textDocument/didChange":
            guard let uri, documents[uri] != nil else { return [] }
            for change in parameters["contentChanges"]?.items ?? [] {
                documents[uri]?.apply(change, version: document?["version"]?.whole ?? 0)
            }
            touch(uri)
        case "textDocument/didClose":
            guard let uri else { return [] }
            documents[uri] = nil
            touch(uri)
        case "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles":
            for uri in documents.keys.sorted() { touch(uri) }
        default: break
        }
        return []
    }

    private mutating func touch(_ uri: String) {
        found[uri] = nil
        if !unpublished.contains(uri) { unpublished.append(uri) }
    }

    // MARK: Inspecting

    private mutating func inspected(_ document: OpenDocument) -> Found {
        if let known = found[document.uri] { return known }
        let path = URL(string: document.uri)?.path(percentEncoded: false) ?? document.uri
        var new = Found.nothing
        do {
            if let inspection = try inspect(document, path) { new = .inspection(inspection) }
        } catch {
            new = .problem("\(error)")
        }
        found[document.uri] = new
        return new
    }

    private mutating func withInspection<Value>(
        _ parameters: JSONValue, _ body: (OpenDocument, Inspection) -> Value
    ) -> Value? {
        guard let uri = parameters["textDocument"]?["uri"]?.text, let document = documents[uri],
            case .inspection(let inspection) = inspected(document)
        else { return nil }
        return body(document, inspection)
    }

    // MARK: Messages

    private static func result(_ id: JSONValue, _ value: JSONValue) -> JSONValue {
        ["jsonrpc": "2.0", "id": id, "result": value]
    }

    private static func failure(_ id: JSONValue?, _ code: Int, _ words: String) -> JSONValue {
        ["jsonrpc": "2.0", "id": id ?? .null, "error": ["code": .integer(code), "message": .string(words)]]
    }

    private static func diagnostics(_ uri: String, _ version: Int?, _ list: [JSONValue]) -> JSONValue {
        var parameters: [String: JSONValue] = ["uri": .string(uri), "diagnostics": .array(list)]
        if let version { parameters["version"] = .integer(version) }
        return [
            "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": .object(parameters),
        ]
    }
}
