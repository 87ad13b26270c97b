import Attribution
import Foundation
import OnRecord
import Reading
import SourceText

/// Annotated articles as read, and as the judge sees them.
struct TrainingCorpus {
    var articles: [Article] = []
    /// In the same order.
    var training: [TrainingArticle] = []

    /// - Parameters:
    ///   - folders: each with text/NAME.txt and attributions/NAME.ann.
    ///   - limit: takes only this many articles of each.
    init(folders: [String], limit: Int?, pack: LanguagePack) throws {
        var analyzer = try Analyzer(pack: pack)
        for path in folders {
            let folder = BratFolder(folder: URL(fileURLWithPath: path))
            for name in try folder.names().prefix(limit ?? .max) {
                let article = try Reader().read(Array(try folder.text(of: name)), id: name, format: .plain)
                articles.append(article)
                training.append(
                    TrainingArticle(
                        name: name, article: article, page: analyzer.page(article),
                        attributions: try folder.attributions(of: name)))
            }
        }
    }
}

/// Tells on standard error how far the work is, and how long it took.
struct Progress {
    private let start = Date()

    func callAsFunction(_ line: String) {
        let seconds = String(format: "%6.1f s  ", Date().timeIntervalSince(start))
        FileHandle.standardError.write(Data((seconds + line + "\n").utf8))
    }
}
