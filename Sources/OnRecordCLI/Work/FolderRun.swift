/// A run whose result is a folder: a page an article with an index, or brat's pairs of files.

import ArgumentParser
import OnRecord
import Report

struct FolderRun {
    enum Pages: Sendable { case html, brat }

    private let folder: OutputFolder
    private let pages: Pages

    init(_ path: String, _ pages: Pages, inputs: [String]) throws {
        folder = try OutputFolder(path, inputs: inputs)
        self.pages = pages
    }

    /// Runs over all articles and puts the folder in its place.
    func process(_ articles: InputList, _ settings: RunSettings) throws {
        let rendering: Rendering = pages == .html ? .page(index: IndexPage.name(of: 0)) : .brat
        var entries: [IndexEntry] = []
        var names = FileNames()
        names.reserve("index")
        let hasProblems = try ArticleRun.each(
            articles, settings, rendering, atMost: articles.jobs.count, failsFast: false
        ) { result in
            for problem in result.problems { StandardError.report(problem) }
            guard let entry = result.entry else { return }
            let name = names.next(for: entry.id)
            for file in result.files { try folder.write(name + file.suffix, file.bytes) }
            entries.append(entry.at(name + ".html"))
        }
        switch pages {
        case .html:
            for (name, text) in IndexPage.pages(of: entries) { try folder.write(name, Array(text.utf8)) }
        case .brat:
            try folder.write("annotation.conf", Array(BratReport.configuration.utf8))
        }
        try folder.finish()
        if hasProblems { throw ExitCode(ExitStatus.failed) }
    }
}

/// Names for files, made of the ids of articles: readable, safe in any file system and address, each once.
struct FileNames {
    private var taken: Set<String> = []

    /// A name that no article gets, nor one with a number behind it.
    mutating func reserve(_ name: String) { taken.insert(name) }

    /// "drafts/Harbour wall.md" becomes "Harbour-wall"; the next of that name "Harbour-wall-2".
    mutating func next(for id: String) -> String {
        let last = id.split(separator: "/").last.map(String.init) ?? ""
        let stem = last.lastIndex(of: ".").map { $0 > last.startIndex ? String(last[..<$0]) : last } ?? last
        var name = ""
        for scalar in stem.unicodeScalars.prefix(80) {
            let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            name.unicodeScalars.append(isSafe || scalar == "_" ? scalar : "-")
        }
        let words = name.split(separator: "-").joined(separator: "-")
        let base = words.isEmpty ? "article" : words
        var number = 1
        var candidate = base
        while !taken.insert(candidate.lowercased()).inserted {
            number += 1
            candidate = "\(base)-\(number)"
        }
        return candidate
    }
}
