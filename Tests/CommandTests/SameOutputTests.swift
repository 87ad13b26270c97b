// The same bytes for the same input: on any number of threads, in any format, again and again.

import Foundation
import TestSupport
import Testing

@Suite struct SameOutputTests {
    private let articles = Fixtures.url("articles").path()

    @Test(arguments: [["report"], ["report", "--format", "json", "--positions"], ["extract"]])
    func threadsChangeNothing(command: [String]) throws {
        let runs = try ["1", "2", "7"].map { jobs in
            try Program.run(Program.path, command + [articles, "--jobs", jobs], input: [])
        }
        #expect(runs[0].status == 0)
        #expect(runs.allSatisfy { $0.output == runs[0].output && $0.errors == runs[0].errors })
    }

    @Test func recordsStayInOrder() throws {
        let input = (1...3000).map { number -> String in
            number % 500 == 0
                ? "bad" : #"{"id": \#(number), "text": "It is late, said Ada Lund on day \#(number)."}"#
        }.joined(separator: "\n")
        let runs = try ["1", "2", "5"].map {
            try Program.run("extract", "--jsonl", "--jobs", $0, input: input.utf8)
        }
        #expect(lines(runs[0].output).count == 2994)
        #expect(lines(runs[0].errors).count == 6)
        #expect(runs.allSatisfy { $0.output == runs[0].output && $0.errors == runs[0].errors })
    }

    @Test func jsonAndJSONLAreTheSameObjects() throws {
        let json = try Program.run("report", "--format", "json", articles).output
        let jsonl = try Program.run("extract", articles).output
        let array = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSArray
        let objects = try lines(jsonl).map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
        #expect(array == objects as NSArray)
    }
}
