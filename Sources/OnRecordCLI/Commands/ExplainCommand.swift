/// `onrecord explain`: why what was found on some lines was found.

import ArgumentParser
import OnRecord
import Report

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain what was found on a line of an article, and what was not.",
        discussion: """
            Examples:
              onrecord explain article.txt:12
              onrecord explain article.txt:12-15

            Shows every reading of every cue on the lines, the rule behind each, which one was chosen and \
            why the others were not, and how the source was identified.
            """)

    @Argument(help: ArgumentHelp("An article and a line, or first and last line.", valueName: "file:line"))
    var place: String
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pack: PackOptions
    @OptionGroup var terminal: TerminalOptions

    func run() throws {
        let place = try LinePlace(place)
        let settings = try RunSettings(reading: reading, pack: pack)
        let style = try TextStyle(terminal, isFile: false)
        let article = try ArticleInput.read(
            place.path == InputList.standardInput ? .standardInput : .file(place.path),
            with: Reader(encoding: settings.encoding), format: settings.format)
        let count = LineIndex.lineCount(of: article.original)
        guard place.lines.upperBound <= count else {
            throw Failure("\(place.path) has \(count) lines, so there is no line \(place.lines.upperBound)")
        }
        var analyzer = try Analyzer(settings)
        let (analysis, trace) = analyzer.explain(article)
        let text = ExplainReport(style).text(analysis, trace: trace, lines: place.lines)
        try OutputFile(nil).write(Array(text.utf8))
    }
}

/// "article.txt:12" or "article.txt:12-15".
struct LinePlace: Equatable {
    var path: String
    /// 1-based, both ends included.
    var lines: ClosedRange<Int>

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
            let lines = Self.lines(text[text.index(after: colon)...])
        else {
            throw Failure("“\(text)” names no line: write it as article.txt:12 or article.txt:12-15")
        }
        path = String(text[..<colon])
        self.lines = lines
    }

    private static func lines(_ text: Substring) -> ClosedRange<Int>? {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers[numbers.count - 1],
            first >= 1, last >= first
        else { return nil }
        return first...last
    }
}

extension LineIndex {
    /// Lines as an editor counts them: nothing after the last line feed is no line.
    static func lineCount(of text: [UInt8]) -> Int {
        let starts = LineIndex(text).starts
        return starts.last == text.count && starts.count > 1 ? starts.count - 1 : starts.count
    }
}
