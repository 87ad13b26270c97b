/// Texts made of pieces that are hard in combination. The same seed makes the same texts.
struct RandomText {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2 &+ 1 }

    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    static let plain: [String] = [
        " ", " ", " ", " ", "\n", "\t", "\r\n", "  ", "\u{A0}", "a", "I", "x", "the", "The", "she", "said",
        "Lund",
        "Smith", "U", "S", "p", "m", "Inc", "Mr", "No", "n", "t", "s", "ll", "em", "don", "iPhone", "NATO",
        "administration", "Administration", "5", "20", "1", "90s", ".", ".", ".", "...", "!", "?", ",", ";",
        ":", "-",
        "--", "'", "'", "\"", "`", "''", "(", ")", "[", "]", "{", "}", "/", "//", "@", "#", "&", "$", "%",
        "_", "*",
        "+", "=", "<", ">", "|", "~", "^", "\\", "“", "”", "„", "‘", "’", "’", "‚", "‟", "«", "»", "‹", "›",
        "–", "—",
        "‐", "‑", "‒", "―", "‖", "‗", "…", "www.", "http://", ".com", "@x.org",
    ]

    static let wild: [String] =
        plain + [
            "é", "É", "ß", "Ü", "Ö", "ñ", "e\u{301}", "\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}",
            "\u{2028}",
            "\u{202F}", "\u{3000}", "\u{85}", "\u{0}", "\u{1F}", "\u{7F}", "Привет", "мир", "Α", "σ", "他来了。",
            "東京", "カタカナ",
            "ー", "السلام", "،", "؟", "שלום", "״", "สวัสดี", "한국어", "👍", "👩‍👩‍👧", "🇸🇪", "️", "£", "€", "½", "°", "·",
            "․", "．", "！",
            "¿", "¡", "×", "′", "″", "\u{10FFFF}", "ʼ", "१", "٣",
        ]

    mutating func text(of pieces: [String], count: Int) -> String {
        (0..<count).map { _ in pieces[next(pieces.count)] }.joined()
    }
}
