import Foundation

/// One run of the bench: what is measured, and on what.
struct Measurement {
    let package: URL
    /// nil where there are no annotated articles.
    let shared: URL?
    let isQuick: Bool
    /// The program that is measured: the one that was built beside this one.
    let program: String
    let folder: TemporaryFolder

    init(package: String, shared: String?, isQuick: Bool) throws {
        self.package = URL(filePath: package, directoryHint: .isDirectory)
        self.isQuick = isQuick
        folder = try TemporaryFolder()
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        program = own.deletingLastPathComponent().appending(path: "onrecord").path()
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw BenchError("\(program) is not there: swift build -c release --product onrecord")
        }
        guard FileManager.default.fileExists(atPath: self.package.appending(path: "Fixtures/articles").path())
        else {
            throw BenchError("\(package): no Fixtures/articles there; see --package")
        }
        let isThere =
            shared.map { FileManager.default.fileExists(atPath: $0 + "/data/polnear/dev/text") } ?? false
        self.shared = isThere ? shared.map { URL(filePath: $0, directoryHint: .isDirectory) } : nil
        if !isThere {
            print("No annotated articles (\(shared ?? "--shared") is not there): fixtures and speed alone.\n")
        }
    }

    // MARK: Accuracy

    /// Where the extracted attributions of a set of articles are; made once.
    private func extracted(_ articles: URL, as name: String) throws -> String {
        let file = folder.path(name + ".jsonl")
        if !FileManager.default.fileExists(atPath: file) {
            _ = try Child.run(program, ["extract", articles.path(), "-o", file])
        }
        return file
    }

    private func extractedPolnear(_ shared: URL) throws -> String {
        try extracted(shared.appending(path: "data/polnear/dev/text"), as: "polnear")
    }

    private func extractedSourcing(_ shared: URL) throws -> String {
        try extracted(shared.appending(path: "data/sourcing"), as: "sourcing")
    }

    private var fixtures: URL { package.appending(path: "Fixtures/articles") }

    func accuracy() throws -> [FigureTable] {
        var tables: [FigureTable] = []
        if let shared {
            let scorer = Scorer(folder: shared.appending(path: "bench"), scratch: folder)
            tables.append(
                try scorer.attributions(
                    gold: shared.appending(path: "data/polnear/dev"), found: extractedPolnear(shared)))
            tables += try scorer.statements(
                gold: shared.appending(path: "data/sourcing"), found: extractedSourcing(shared))
        }
        if let shared {
            let agreement = AnonymityAgreement(
                labels: package.appending(path: "Fixtures/gold/anonymity.tsv"),
                texts: shared.appending(path: "data/polnear/dev/text"), scratch: folder)
            tables += try agreement.tables(Extracted.read(extractedPolnear(shared)))
        }
        let found = try Extracted.read(extracted(fixtures, as: "fixtures"))
        tables.append(try FixtureAgreement(folder: fixtures).table(found))
        return tables
    }

    /// The editorial checks, on the drafts with planted faults.
    func checks() throws -> [FigureTable] {
        let drafts = package.appending(path: "Fixtures/drafts")
        let output = folder.path("checks.json")
        _ = try Child.run(
            program,
            [
                "check", "--no-cache", "--config", drafts.appending(path: ".onrecord.yml").path(),
                "--fail-on", "off", "--format", "json", "-o",
                output,
                drafts.path(),
            ])
        return try CheckAgreement(folder: drafts).tables(URL(filePath: output))
    }

    func errorGroups(limit: Int) throws -> [ErrorGroup] {
        guard let shared else { return [] }
        let attributions = AttributionErrors(
            gold: shared.appending(path: "data/polnear/dev"),
            found: try Extracted.read(extractedPolnear(shared)))
        let statements = StatementErrors(
            gold: shared.appending(path: "data/sourcing"),
            found: try Extracted.read(extractedSourcing(shared)))
        return try (attributions.groups() + statements.groups()).map { $0.largest(limit) }
    }

    // MARK: Speed

    func performance() throws -> [FigureTable] {
        let speed = Speed(program: program, scratch: folder)
        let texts = try Speed.texts(in: fixtures)
        var rows: [FigureTable.Row] = []
        if !isQuick {
            let stream = try speed.input(texts, megabytes: 100)
            rows.append(
                .init("memory on a stream of 100 MB (MB)", [try speed.peakMemory(stream)], isBetter: .lower))
        }
        let page = fixtures.appending(path: "leak-ceasefire.txt").path()
        rows.append(.init("report on one page (ms)", [try speed.startUp(page)], isBetter: .lower))
        let repeated = try speed.input(texts, megabytes: isQuick ? 5 : 20)
        rows.append(
            .init(
                "extract, fixture articles repeated (MB/s)", [try speed.throughput(repeated)],
                isBetter: .higher))
        if let shared {
            let varied = try speed.input(Speed.texts(in: shared.appending(path: "data/polnear/train/text")))
            rows.append(
                .init(
                    "extract, articles that all differ (MB/s)", [try speed.throughput(varied)],
                    isBetter: .higher))
        }
        return [
            FigureTable(
                title: "speed and memory", columns: ["measured"], rows: rows,
                tolerance: isQuick ? .none : .share(0.25))
        ]
    }
}
