/// What stands between, before and after the reports on several articles in one document.

import OnRecord
import Report

struct ReportSections {
    private let format: ReportFormat
    private let style: TextStyle
    private let isCollection: Bool
    private let isArray: Bool
    private let tool: (any ToolFormat)?
    private var figures: [ArticleFigures] = []
    private var isFirst = true

    init(_ format: ReportFormat, _ style: TextStyle, isCollection: Bool) {
        self.format = format
        self.style = style
        self.isCollection = isCollection
        isArray = format == .json && isCollection
        tool = format.tool(isCollection: isCollection)
    }

    func rendering(positions: Bool, claim: String?) throws -> Rendering {
        switch format {
        case .json: return .json(positions: positions, depth: isArray ? 1 : 0)
        case .jsonl: return .jsonl(positions: positions)
        case .html: return .page(index: nil)
        case .claimreview: return .claimReview(try Self.number(of: claim ?? ""))
        default: return tool.map { .tool($0) } ?? .text(style)
        }
    }

    /// "a7" or "7".
    private static func number(of claim: String) throws -> Int {
        guard let number = Int(claim.hasPrefix("a") ? String(claim.dropFirst()) : claim), number > 0 else {
            throw Failure("“\(claim)” is no claim: write it as a7")
        }
        return number
    }

    /// One article's report with what separates it from the last.
    mutating func add(_ result: JobResult) -> [UInt8] {
        if result.bytes.isEmpty { return [] }
        figures += result.figures
        defer { isFirst = false }
        if let tool {
            return Array((isFirst ? tool.envelope.opening : tool.envelope.separator).utf8) + result.bytes
        }
        switch format {
        case .json where isArray: return Array((isFirst ? "[\n  " : ",\n  ").utf8) + result.bytes
        case .json: return result.bytes + [UInt8(ascii: "\n")]
        case .text: return isFirst ? result.bytes : separator + result.bytes
        default: return result.bytes
        }
    }

    /// What follows the last article.
    func end() -> [UInt8] {
        if let tool {
            let table =
                format == .markdown && figures.count > 1 ? "\n---\n\n" + MarkdownReport.table(figures) : ""
            return Array(((isFirst ? tool.envelope.opening : "") + table + tool.envelope.closing).utf8)
        }
        if isArray { return Array((isFirst ? "[]\n" : "\n]\n").utf8) }
        if figures.count < 2 { return [] }
        return separator + Array(SummaryTable(style).text(figures).utf8)
    }

    private var separator: [UInt8] { Array(("\n" + style.rule + "\n\n").utf8) }
}

extension ReportFormat {
    /// The renderer of a format that needs no settings from the command line.
    fileprivate func tool(isCollection: Bool) -> (any ToolFormat)? {
        switch self {
        case .csv: CSVReport(namesArticles: isCollection)
        case .tsv: TSVReport()
        case .annotations: WebAnnotationReport()
        case .jsonld: ClaimGraphReport()
        case .brat: BratReport()
        case .labelStudio: LabelStudioReport()
        case .markdown: MarkdownReport()
        case .text, .html, .json, .jsonl, .claimreview: nil
        }
    }
}
