import Foundation

/// Speed and memory of `onrecord`, on input made for it.
struct Speed {
    let program: String
    let scratch: TemporaryFolder

    struct Input {
        var path: String
        /// Of prose, without the JSON around it.
        var bytes: Int
    }

    static func texts(in folder: URL) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    /// A file of JSON lines with these texts, over and over until there are so many megabytes, or once.
    func input(_ texts: [String], megabytes: Int = 0) throws -> Input {
        let path = scratch.path("input-\(megabytes).jsonl")
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchError("\(path): cannot be written") }
        var lines = Data()
        for (number, text) in texts.enumerated() {
            lines += try JSONEncoder().encode(["id": String(number), "text": text]) + Data("\n".utf8)
        }
        let bytes = texts.reduce(0) { $0 + $1.utf8.count }
        guard bytes > 0 else { throw BenchError("no articles to measure speed on") }
        let rounds = max(1, (megabytes * 1_000_000 + bytes - 1) / bytes)
        for _ in 0..<rounds { try file.write(contentsOf: lines) }
        try file.close()
        return Input(path: path, bytes: rounds * bytes)
    }

    /// Megabytes of prose a second of processor time, on one thread: the median of three runs.
    func throughput(_ input: Input) throws -> Double {
        let times = try (0..<3).map { _ in
            try Child.run(
                program, ["extract", "--jsonl", "--jobs", "1"], input: input.path,
                output: scratch.path("out.jsonl")
            ).processorTime
        }
        return Double(input.bytes) / 1e6 / median(times)
    }

    /// Milliseconds from start to end of a report on a page: the median of twenty runs.
    func startUp(_ article: String) throws -> Double {
        median(try (0..<20).map { _ in try Child.run(program, ["report", article]).wallTime * 1000 })
    }

    /// Megabytes, with as many threads as there are cores.
    func peakMemory(_ input: Input) throws -> Double {
        Double(try Child.run(program, ["extract", "--jsonl"], input: input.path).peakMemory) / 1e6
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
