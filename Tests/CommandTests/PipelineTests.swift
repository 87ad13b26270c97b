import Foundation
import TestSupport
import Testing

@testable import OnRecordCLI

@Suite struct PipelineTests {
    private struct Numbers: JobSource {
        var count: Int
        var current = 0
        mutating func next() -> Job? {
            if current == count { return nil }
            current += 1
            return .file("\(current)")
        }
    }

    @Test(arguments: [1, 2, 8]) func resultsComeInOrder(workers: Int) throws {
        let pipeline = OrderedPipeline(workers: workers, source: Numbers(count: 500)) {
            { (job: Job) -> String in
                guard case .file(let name) = job else { return "" }
                if name.hasSuffix("3") { usleep(300) }
                return name
            }
        }
        var results: [String] = []
        while let result = try pipeline.next() { results.append(result) }
        #expect(results == (1...500).map { "\($0)" })
        #expect(try pipeline.next() == nil)
    }

    @Test func nothingAndErrors() throws {
        let empty = OrderedPipeline(workers: 3, source: Numbers(count: 0)) { { (_: Job) in 1 } }
        #expect(try empty.next() == nil)
        let failing = OrderedPipeline<Numbers, Int>(workers: 2, source: Numbers(count: 3)) {
            throw Failure("no")
        }
        #expect(throws: Failure("no")) { try failing.next() }
        failing.cancel()
    }

    @Test func batchesAreWholeLines() throws {
        let folder = try TemporaryFolder()
        let text = (1...40_000).map { "line \($0)" }.joined(separator: "\n")
        let (first, second) = (try folder.write("a", text), try folder.write("b", "x\n\ny\n"))
        var batches = LineBatches([first, folder.path + "/none", second])
        var collected: [String: String] = [:]
        var problems: [String] = []
        while let job = batches.next() {
            switch job {
            case .lines(let batch):
                let before = collected[batch.name, default: ""]
                #expect(batch.firstLine == before.utf8.count { $0 == 10 } + 1)
                #expect(before.isEmpty || before.utf8.last == 10)
                collected[batch.name] = before + String(decoding: batch.bytes, as: UTF8.self)
            case .problem(let problem): problems.append(problem)
            default: Issue.record("\(job)")
            }
        }
        #expect(collected == [first: text, second: "x\n\ny\n"])
        #expect(problems == ["\(folder.path)/none: no such file or folder"])
    }

    @Test func linesThatAreTooLongAreSkipped() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 3 << 20)
        let path = try folder.write("a", "one\n\(long)\nthree\n")
        var batches = LineBatches([path], longestLine: 1 << 20)
        var lines: [String] = []
        var problems: [String] = []
        while let job = batches.next() {
            if case .lines(let batch) = job {
                lines.append("\(batch.firstLine): " + String(decoding: batch.bytes, as: UTF8.self))
            }
            if case .problem(let problem) = job { problems.append(problem) }
        }
        #expect(lines == ["1: one\n", "3: three\n"])
        #expect(problems == ["\(path):2: the line is longer than 1 MB"])
    }

    @Test(arguments: [
        ("a.txt:3", "a.txt", 3...3), ("b:c.txt:3-9", "b:c.txt", 3...9), ("-:1", "-", 1...1),
    ])
    func linePlaces(text: String, path: String, lines: ClosedRange<Int>) throws {
        let place = try LinePlace(text)
        #expect(place.path == path)
        #expect(place.lines == lines)
    }
}
