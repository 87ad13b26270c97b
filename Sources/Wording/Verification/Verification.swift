/// Whether the direct quotations of an article stand in the material that they were taken from.

import Attribution
import SourceText

public struct Verification: Sendable {
    public var analysis: Analysis
    public var materials: [Material]
    /// In the order of the text.
    public var quotations: [VerifiedQuotation]

    public init(_ analysis: Analysis, against materials: [Material]) {
        self.analysis = analysis
        self.materials = materials
        let verifier = Verifier(analysis: analysis, materials: materials)
        quotations = QuotationFinder(analysis).quotations.map(verifier.verify)
    }

    /// Quotations that a person has to look at.
    public var failures: Int { quotations.count { !$0.isVerified } }
}

/// A quotation, and what was found of it.
public struct VerifiedQuotation: Sendable {
    /// Index into ``Analysis/attributions``.
    public var attribution: Int
    /// The words between the quotation marks, bytes of the article's prose.
    public var spans: [Span]
    public var verdict: Verdict
    /// Where it stands; nil where it was not found.
    public var place: Place?
    public var speaker: SpeakerVerdict

    public var isVerified: Bool {
        if case .differs = speaker { return false }
        switch verdict {
        case .verbatim, .edited: return true
        case .altered, .stitched, .missing: return false
        }
    }
}

public enum Verdict: Sendable, Equatable {
    /// To the letter.
    case verbatim
    /// Word for word, with what editing may change.
    case edited([Edit])
    /// With other words than the material has.
    case altered([DiffPiece])
    /// Each part is there, but in places apart or in another order.
    case stitched([Place])
    case missing

    public var name: String {
        switch self {
        case .verbatim: "verbatim"
        case .edited: "edited"
        case .altered: "altered"
        case .stitched: "stitched"
        case .missing: "missing"
        }
    }
}

/// What editing may change without changing the words.
public enum Edit: String, Sendable, CaseIterable {
    case firstLetter = "first letter"
    case capitals, punctuation, ellipsis, brackets
}

/// A stretch of a word-by-word comparison.
public struct DiffPiece: Sendable, Equatable {
    public enum Side: String, Sendable { case same, added, removed }
    /// `added` are words of the quotation alone, `removed` words of the material alone.
    public var side: Side
    public var text: String
}

/// A stretch of the material.
public struct Place: Sendable, Equatable {
    /// Index into ``Verification/materials``.
    public var material: Int
    /// Bytes of the material's prose.
    public var span: Span
}

/// Whether the one who says it in the article is the one who says it in the material.
public enum SpeakerVerdict: Sendable, Equatable {
    /// The material names no speakers there, or the article no source.
    case unknown
    case matches(String)
    case differs(String)
}
