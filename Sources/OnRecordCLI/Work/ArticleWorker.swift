/// What one thread does with one job: read, analyse, render.

import OnRecord
import Report

/// How analyses are written.
enum Rendering: Sendable {
    case text(TextStyle)
    /// - Parameter depth: of the array that it stands in.
    case json(positions: Bool, depth: Int)
    case jsonl(positions: Bool)
    case tool(any ToolFormat)
    /// The draft of a review of the claim with this number, from 1.
    case claimReview(Int)
    /// - Parameter index: the address of the page over all, where there is one.
    case page(index: String?)
    /// brat's two files.
    case brat

    fileprivate var hasPositions: Bool { if case .jsonl(let positions) = self { positions } else { false } }
}

/// What came of one job.
struct JobResult: Sendable {
    /// Ready to be written; empty where nothing could be read.
    var bytes: [UInt8] = []
    /// What went wrong, in order.
    var problems: [String] = []
    /// Of the readable report: the figures of each article.
    var figures: [ArticleFigures] = []
    /// Of a folder of files: the article's own, and what the index tells of it.
    var files: [ResultFile] = []
    var entry: IndexEntry?
}

/// A file of a folder, named by what follows the article's own name.
struct ResultFile: Sendable {
    var suffix: String
    var bytes: [UInt8]
}

struct ArticleWorker {
    private var analyzer: Analyzer
    private let reader: Reader
    private let format: DocumentFormat?
    private let rendering: Rendering
    /// Whether the rest of a batch is left undone after a line that could not be read.
    private let failsFast: Bool

    init(_ settings: RunSettings, _ rendering: Rendering, failsFast: Bool = false) throws {
        analyzer = try Analyzer(settings)
        reader = Reader(encoding: settings.encoding)
        format = settings.format
        self.rendering = rendering
        self.failsFast = failsFast
    }

    mutating func run(_ job: Job) -> JobResult {
        switch job {
        case .problem(let message): return JobResult(problems: [message])
        case .lines(let batch): return run(batch)
        case .file, .standardInput:
            do {
                return render(analyzer.analyze(try ArticleInput.read(job, with: reader, format: format)))
            } catch {
                return JobResult(problems: [error.message])
            }
        }
    }

    private func render(_ analysis: Analysis) -> JobResult {
        switch rendering {
        case .text(let style):
            let analysis = Self.named(analysis)
            let text = TextReport(style).text(analysis)
            return JobResult(bytes: Array(text.utf8), figures: [ArticleFigures(analysis)])
        case .tool(let format):
            let part = format.part(Self.named(analysis))
            return JobResult(bytes: Array(part.utf8), figures: [ArticleFigures(Self.named(analysis))])
        case .claimReview(let number):
            return claimReview(number, analysis)
        case .page(let index):
            let page = Array(HTMLReport(index: index).text(Self.named(analysis)).utf8)
            return JobResult(
                bytes: page, files: [ResultFile(suffix: ".html", bytes: page)],
                entry: IndexEntry(Self.named(analysis)))
        case .brat:
            let report = BratReport()
            let files = [
                ResultFile(suffix: ".txt", bytes: report.text(analysis)),
                ResultFile(suffix: ".ann", bytes: Array(report.part(analysis).utf8)),
            ]
            return JobResult(files: files, entry: IndexEntry(Self.named(analysis)))
        case .json(let positions, let depth):
            var writer = JSONWriter(layout: .indented, depth: depth)
            JSONReport(hasPositions: positions).write(analysis, to: &writer)
            return JobResult(bytes: writer.bytes)
        case .jsonl(let positions):
            var writer = JSONWriter()
            JSONReport(hasPositions: positions).write(analysis, to: &writer)
            writer.endLine()
            return JobResult(bytes: writer.bytes)
        }
    }

    private func claimReview(_ number: Int, _ analysis: Analysis) -> JobResult {
        let count = analysis.attributions.count
        guard number <= count else {
            let known = count == 0 ? "no claims" : "claims a1 to a\(count)"
            return JobResult(problems: ["\(analysis.article.id) has \(known), so there is no a\(number)"])
        }
        return JobResult(bytes: Array(ClaimReviewReport().text(analysis, claim: number - 1).utf8))
    }

    /// As people call it: standard input has a name.
    private static func named(_ analysis: Analysis) -> Analysis {
        var analysis = analysis
        if analysis.article.id == InputList.standardInput {
            analysis.article.id = InputList.standardInputName
        }
        return analysis
    }

    // MARK: Lines of JSON

    private mutating func run(_ batch: LineBatch) -> JobResult {
        var result = JobResult()
        var writer = JSONWriter(capacity: batch.bytes.count * 4)
        batch.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var number = batch.firstLine
            while start < bytes.count {
                let end = LineFeeds.first(in: bytes, from: start)
                let line = Self.trimmed(bytes, start, end, isFirst: number == 1)
                if let problem = run(line, number: number, &writer) {
                    result.problems.append("\(batch.name):\(number): \(problem)")
                    if failsFast { break }
                }
                start = end + 1
                number += 1
            }
        }
        result.bytes = writer.bytes
        return result
    }

    /// Appends what one line gives; returns what is wrong with it. Lines without anything are nothing.
    private mutating func run(
        _ line: UnsafeBufferPointer<UInt8>, number: Int, _ writer: inout JSONWriter
    ) -> String? {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        do {
            let record = try RecordParser.parse(line)
            let article = try ArticleInput.article(of: record, number: number, format: format)
            JSONReport(hasPositions: rendering.hasPositions)
                .write(analyzer.analyze(article), to: &writer)
            writer.endLine()
            return nil
        } catch {
            return (error as? RecordError)?.message ?? error.message
        }
    }

    /// The line without a byte-order mark at the start of the file.
    private static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isFirst: Bool
    ) -> UnsafeBufferPointer<UInt8> {
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let hasMark = isFirst && line.starts(with: [0xEF, 0xBB, 0xBF])
        return hasMark ? UnsafeBufferPointer(rebasing: line[3...]) : line
    }
}
