import LanguagePack
import SourceText
import Tokenization

/// Reads articles and finds their attributions. A value of one worker: its buffers are reused from article
/// to article; make one a thread from the same pack.
public struct Analyzer {
    public init(pack: LanguagePack) throws { fatalError() }

    /// - Returns: The same analysis for the same article, whatever was analysed before.
    public mutating func analyze(_ article: Article) -> Analysis { fatalError() }

    /// As ``analyze(_:)``, with the reasons for all that was and was not found.
    public mutating func explain(_ article: Article) -> (analysis: Analysis, trace: Trace) { fatalError() }
}
