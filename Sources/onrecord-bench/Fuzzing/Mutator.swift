import OnRecord

/// Breaks articles: bytes, words, quotation marks, markup, order.
struct Mutator {
    private let articles: [FuzzCase]
    private var random: Generator

    /// SplitMix64: the same numbers everywhere for the same seed.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let insertions: [[UInt8]] = [
        // Punctuation and white space.
        "“", "”", "‘", "’", "\"", "'", "„", "«", "»", "—", " - ", "...", "…", ":", ";", "(", ")", "[", "\n",
        "\n\n",
        "\r\n", "\r", "\t",
        // Characters that are not what they seem.
        "\u{A0}", "\u{FEFF}", "\u{200B}", "\u{202E}", "\u{2028}", "e\u{301}", "𝒳", "👩‍👩‍👧", "ﬁ", "İ", "ẞ",
        // Words that rules look for.
        " said ", " according to ", " that ", ", who ", " told Reuters ", " sources said ", " and ",
        " declined to comment ", "Mr. ", "Dr.", "U.S.",
        // HTML.
        "&amp;", "&#x41;", "&#0;", "&", "&bogus;", "<p>", "</p>", "<blockquote>", "</div>", "<div>", "<", ">",
        "<!--", "-->", "<script>", "</article>", "<br>", "<a href='", "<li>", "<svg>", "<template>",
        "<title>",
        "<meta property=\"og:title\" content=\"",
        // Markdown.
        "**", "_", "`", "```\n", "> ", "# ", "- ", "1. ", "---\n", "[a](b)", "![", "](", "\\", "|",
        "https://example.org/?a=b&c",
    ].map { Array($0.utf8) }

    init(articles: [FuzzCase], seed: UInt64) throws {
        guard !articles.isEmpty else { throw BenchError("no articles to break") }
        self.articles = articles
        random = Generator(state: seed)
    }

    mutating func next() -> FuzzCase {
        var fuzzCase = articles.randomElement(using: &random) ?? articles[0]
        if chance(10), let format = DocumentFormat.allCases.randomElement(using: &random) {
            fuzzCase.format = format
        }
        for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&fuzzCase.bytes) }
        return fuzzCase
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let place = place(in: bytes)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<45: insert(Self.insertions.randomElement(using: &random) ?? [], at: place, of: &bytes)
        case 45..<65: bytes.removeSubrange(stretch(in: bytes))
        case 65..<75: insert(Array(bytes[stretch(in: bytes)]), at: place, of: &bytes)
        case 75..<85:
            let other = (articles.randomElement(using: &random) ?? articles[0]).bytes
            insert(Array(other[stretch(in: other)]), at: place, of: &bytes)
        case 85..<90: bytes.removeSubrange(place...)
        case 90..<93:
            let piece = Self.insertions.randomElement(using: &random) ?? []
            insert(
                Array(repeatElement(piece, count: Int.random(in: 1...400, using: &random)).joined()),
                at: place, of: &bytes)
        case 93..<96: flip(&bytes, at: place)
        default: bytes.removeAll { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        }
    }

    /// One byte becomes another; half of the time the text stays UTF-8.
    private mutating func flip(_ bytes: inout [UInt8], at place: Int) {
        guard place < bytes.count else { return }
        bytes[place] =
            chance(50)
            ? UInt8.random(in: 0x20...0x7E, using: &random) : UInt8.random(in: 0...255, using: &random)
    }

    private mutating func insert(_ piece: [UInt8], at place: Int, of bytes: inout [UInt8]) {
        if bytes.count + piece.count < 200_000 { bytes.insert(contentsOf: piece, at: place) }
    }

    /// Mostly between characters, or most cases would be refused as not UTF-8.
    private mutating func place(in bytes: [UInt8]) -> Int {
        var place = Int.random(in: 0...bytes.count, using: &random)
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }

    private mutating func stretch(in bytes: [UInt8]) -> Range<Int> {
        let start = place(in: bytes)
        var end = min(bytes.count, start + Int.random(in: 1...(chance(20) ? 2000 : 60), using: &random))
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }
}
