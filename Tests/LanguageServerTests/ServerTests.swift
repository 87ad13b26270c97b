// The server's answers, message by message.

import LanguageServer
import OnRecord
import Policy
import Testing

@Suite struct ServerTests {
    private static let uri = "file:///drafts/a%20b.md"
    private static let draft = """
        # Bridge

        A party official, who asked not to be named, said Mayor Lund was incompetent.

        The official claimed that “🎉 the bridge” was safe.
        """

    private func server() throws -> Server {
        let pack = try LanguagePack.english()
        return Server(version: "0") { document, path in
            if path.hasSuffix("left-out.md") { return nil }
            var analyzer = try Analyzer(pack: pack)
            var examiner = try Examiner(pack: pack)
            let article = try Reader().read(document.text, id: path, format: .markdown)
            let analysis = analyzer.analyze(article)
            return Inspection(
                analysis: analysis, file: examiner.examine(analysis, settings: PolicySettings()))
        }
    }

    private func ask(_ server: inout Server, _ method: String, _ parameters: JSONValue, id: Int = 1)
        -> JSONValue
    {
        let answers = server.handle(
            .message(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters]))
        return answers.first?["result"] ?? answers.first?["error"] ?? .null
    }

    private func tell(_ server: inout Server, _ method: String, _ parameters: JSONValue) {
        _ = server.handle(.message(["jsonrpc": "2.0", "method": .string(method), "params": parameters]))
    }

    private func opened(_ text: String = draft, uri: String = uri) throws -> Server {
        var server = try server()
        _ = ask(&server, "initialize", [:])
        tell(
            &server, "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(uri), "languageId": "markdown", "version": 1, "text": .string(text),
                ]
            ])
        return server
    }

    private func at(_ line: Int, _ character: Int) -> JSONValue {
        [
            "textDocument": ["uri": .string(Self.uri)],
            "position": ["line": .integer(line), "character": .integer(character)],
        ]
    }

    @Test(
        arguments: [
            (["utf-8", "utf-16"], "utf-8"), (["utf-16", "utf-8"], "utf-16"), (["utf-7"], "utf-16"),
            ([], "utf-16"),
        ] as [([String], String)]) func theClientChoosesTheEncoding(offered: [String], chosen: String) throws
    {
        var server = try server()
        let answer = ask(
            &server, "initialize",
            ["capabilities": ["general": ["positionEncodings": .array(offered.map(JSONValue.string))]]])
        #expect(answer["capabilities"]?["positionEncoding"]?.text == chosen)
    }

    @Test func findingsArePublishedOnceAChange() throws {
        var server = try opened()
        let published = server.diagnostics()
        #expect(published.count == 1 && server.diagnostics().isEmpty)
        let list = published[0]["params"]?["diagnostics"]?.items ?? []
        let attack = try #require(list.first { $0["code"]?.text == "anonymous-attack" })
        #expect(attack["severity"] == 1 && attack["source"] == "onrecord")
        #expect(attack["range"]?["start"] == ["line": 2, "character": 50])
        #expect(published[0]["params"]?["version"] == 1)
    }

    @Test func changesAreIncremental() throws {
        var server = try opened()
        _ = server.diagnostics()
        tell(
            &server, "textDocument/didChange",
            [
                "textDocument": ["uri": .string(Self.uri), "version": 2],
                "contentChanges": [
                    [
                        "range": [
                            "start": ["line": 2, "character": 0], "end": ["line": 2, "character": 43],
                        ],
                        "text": "Tom Reyes",
                    ],
                    [
                        "range": [
                            "start": ["line": 4, "character": 13], "end": ["line": 4, "character": 20],
                        ],
                        "text": "said",
                    ],
                ],
            ])
        let published = server.diagnostics()
        #expect(published.first?["params"]?["version"] == 2)
        let codes = (published.first?["params"]?["diagnostics"]?.items ?? []).compactMap { $0["code"]?.text }
        #expect(!codes.contains("anonymous-attack") && !codes.contains("loaded-verb"))
        tell(&server, "textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
        #expect(server.diagnostics().first?["params"]?["diagnostics"] == [])
    }

    @Test func aHoverShowsTheSourcesCard() throws {
        var server = try opened()
        let card = ask(&server, "textDocument/hover", at(2, 5))["contents"]?["value"]?.text ?? ""
        #expect(
            card.contains("anonymous source · level 3, described")
                && card.contains("condition: “asked not to be named”"))
        #expect(ask(&server, "textDocument/hover", at(0, 3)) == .null)
        #expect(ask(&server, "textDocument/hover", at(4, 5)) != .null)
    }

    @Test func theDefinitionIsTheFirstMention() throws {
        var server = try opened()
        let place = ask(&server, "textDocument/definition", at(4, 5))
        #expect(place["range"]?["start"] == ["line": 2, "character": 0])
    }

    @Test func symbolsAreSourcesWithTheirClaims() throws {
        var server = try opened()
        let symbols =
            ask(&server, "textDocument/documentSymbol", ["textDocument": ["uri": .string(Self.uri)]]).items
            ?? []
        #expect(symbols.first?["detail"] == "anonymous source · described")
        #expect((symbols.first?["children"]?.items?.count ?? 0) >= 2)
    }

    @Test func actionsSuppressAndLeadBack() throws {
        var server = try opened()
        let range: JSONValue = ["start": ["line": 4, "character": 13], "end": ["line": 4, "character": 13]]
        let actions =
            ask(
                &server, "textDocument/codeAction",
                ["textDocument": ["uri": .string(Self.uri)], "range": range, "context": ["diagnostics": []]]
            ).items ?? []
        let edit = try #require(actions.first { $0["title"] == "Suppress loaded-verb here" })
        let change = edit["edit"]?["changes"]?[Self.uri]?.items?.first
        #expect(change?["newText"] == "<!-- onrecord ignore loaded-verb: why? -->\n\n")
        #expect(change?["range"]?["start"] == ["line": 4, "character": 0])
        // The edit does what it says.
        tell(
            &server, "textDocument/didChange",
            [
                "textDocument": ["uri": .string(Self.uri), "version": 3],
                "contentChanges": [["range": change?["range"] ?? .null, "text": change?["newText"] ?? ""]],
            ])
        let codes = (server.diagnostics().first?["params"]?["diagnostics"]?.items ?? []).compactMap {
            $0["code"]?.text
        }
        #expect(!codes.contains("loaded-verb") && !codes.contains("suppression-unused"))
        let show = try #require(actions.first { $0["command"] != nil }?["command"])
        let answers = server.handle(
            .message([
                "jsonrpc": "2.0", "id": 9, "method": "workspace/executeCommand",
                "params": ["command": show["command"] ?? "", "arguments": show["arguments"] ?? []],
            ]))
        #expect(answers.count == 2 && answers[1]["method"] == "window/showDocument")
        #expect(answers[1]["params"]?["selection"]?["start"] == ["line": 2, "character": 0])
    }

    @Test func draftsLeftOutHaveNoFindings() throws {
        var server = try opened(uri: "file:///left-out.md")
        #expect(server.diagnostics().first?["params"]?["diagnostics"] == [])
    }

    @Test func theLifeOfAServer() throws {
        var server = try server()
        #expect(ask(&server, "textDocument/hover", at(0, 0))["code"] == -32002)
        _ = ask(&server, "initialize", [:])
        #expect(ask(&server, "textDocument/nonsense", [:])["code"] == -32601)
        #expect(ask(&server, "textDocument/hover", [:]) == .null)
        #expect(ask(&server, "workspace/executeCommand", ["command": "x"])["code"] == -32602)
        #expect(server.handle(.broken("no JSON")).first?["error"]?["code"] == -32700)
        #expect(server.handle(.message([1])).first?["error"]?["code"] == -32600)
        tell(&server, "textDocument/didChange", ["textDocument": ["uri": "file:///unknown"]])
        tell(&server, "$/cancelRequest", ["id": 1])
        #expect(ask(&server, "shutdown", nil) == .null)
        #expect(ask(&server, "textDocument/hover", at(0, 0))["code"] == -32600)
        tell(&server, "exit", nil)
        #expect(server.exitCode == 0)
        var rude = try self.server()
        tell(&rude, "exit", nil)
        #expect(rude.exitCode == 1)
    }
}
