/// Lines that publishing systems put between the paragraphs: share buttons, bylines, sign-ups.
///
/// Only short lines that match a clear wording count. A missed one costs little, a paragraph taken for
/// furniture costs its attributions.

import SourceText

enum FurnitureLine {
    /// Longer lines are prose, in bytes.
    private static let mostBytes = 140

    static func matches(_ bytes: Bytes, _ line: Span) -> Bool {
        guard line.count <= mostBytes, !line.isEmpty else { return false }
        return matches(bytes[line.range])
    }

    static func matches(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        guard line.count <= mostBytes, let first = line.first else { return false }
        let canStart = startBytes[Int(first.asciiLowercased)]
        guard canStart || line.contains(0x2F) else { return false }
        var lower = line.map(\.asciiLowercased)
        if isByline(line) || isRule(lower) || isCredit(lower) { return true }
        if prefixes.contains(where: { lower.starts(with: $0) }) { return !hasQuotation(lower) }
        if labels.contains(where: { lower.starts(with: $0) }) { return lower.last != 0x2E }
        while let last = lower.last, ".!:…".utf8.contains(last) || last.isASCIISpace { lower.removeLast() }
        return wholeLines.contains(lower) || isCount(lower)
    }

    private static let wholeLines: Set<[UInt8]> = Set(
        [
            "advertisement", "advertisment", "ad", "sponsored", "sponsored content", "share", "share this",
            "share this article", "share this story", "share on facebook", "share on twitter", "share via email",
            "tweet", "print", "email", "save", "comments", "leave a comment", "leave a reply", "post a comment",
            "related", "related articles", "related stories", "related topics", "related content",
            "read more", "continue reading", "continue reading below", "story continues below",
            "story continues below advertisement", "article continues below", "skip advertisement",
            "most read", "most popular", "trending", "trending now", "recommended", "recommended for you",
            "more on this story", "subscribe", "subscribe now", "sign in", "log in", "sign up", "newsletter",
            "back to top", "view comments", "show comments", "hide comments", "load more", "listen to this article",
            "all rights reserved", "this article was amended", "follow us", "copy link", "link copied",
            "getty images", "file photo", "skip to content", "skip to main content", "cookie policy",
        ].map { Array($0.utf8) })

    private static let prefixes: [[UInt8]] = [
        "read more: ", "read also: ", "also read: ", "read next: ", "see also: ", "related: ", "more: ",
        "sign up for ", "sign up to ", "subscribe to our ", "subscribe to the ", "follow us on ", "watch: ",
        "listen: ", "share this ", "click here to ", "download our app", "download the app", "get our ",
        "photo: ", "photos: ", "(photo", "[photo", "photograph: ",
        "image: ", "image credit", "credit: ", "picture: ", "(ap photo", "ap photo/", "photo credit", "copyright ©", "copyright (c)",
        "copyright 20",        "©", "(c) 20", "filed under: ", "tags: ", "topics: ", "published: ", "updated: ", "last updated",
        "estimated reading time", "this site uses cookies", "we use cookies",
        "advertisement - ", "image source, ", "image caption, ", "media caption, ",
    ].map { Array($0.utf8) }

    /// These can start a sentence too, which ends in a full stop.
    private static let labels: [[UInt8]] = [
        "photo by ", "photos by ", "photograph by ", "picture by ", "illustration by ", "posted on ", "posted by ",
    ].map { Array($0.utf8) }

    /// The bytes with which furniture starts, lower-cased, so that prose is let go at once.
    private static let startBytes: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for line in wholeLines { table[Int(line[0])] = true }
        for prefix in prefixes + labels { table[Int(prefix[0])] = true }
        for byte in 0..<256 where UInt8(byte).isASCIIDigit || "by(-*_=#~•".utf8.contains(UInt8(byte)) {
            table[byte] = true
        }
        return table
    }()

    /// "By Jane Doe", "By Jane Doe and John Roe, Staff Writers": names and small words only.
    private static func isByline(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        let words = line.split { $0 == 0x20 || $0 == 0x09 }
        guard (2...12).contains(words.count), line.last != 0x2E, line.last != 0x3F else { return false }
        guard words[0].elementsEqual("By".utf8) || words[0].elementsEqual("BY".utf8) else { return false }
        let small: Set<String> = ["and", "of", "for", "the", "in", "at", "de", "van", "von", "der", "|", "&", "/"]
        return words.dropFirst().allSatisfy { word in
            guard let first = word.first else { return false }
            return first.isASCIIUpper || first >= 0xC3 && first < 0xE2
                || small.contains(String(decoding: word, as: UTF8.self))
        }
    }

    /// "***", "-----": a rule drawn with characters.
    private static func isRule(_ line: [UInt8]) -> Bool {
        line.allSatisfy { "-*_=#~ •".utf8.contains($0) }
    }

    /// "Comments (0)", "12 comments", "3 min read", "1,204 shares"
    private static func isCount(_ line: [UInt8]) -> Bool {
        let words = line.split { !($0.isASCIILetter || $0.isASCIIDigit) }
        guard words.count >= 2, words.count <= 4 else { return false }
        let things: Set<String> = ["comment", "comments", "share", "shares", "likes", "views", "min", "minute", "read"]
        let isNumber = words.map { $0.allSatisfy(\.isASCIIDigit) }
        return isNumber.contains(true)
            && zip(words, isNumber).allSatisfy { $1 || things.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// "(Jane Doe/Associated Press)", "Jane Doe/Getty Images"
    private static func isCredit(_ line: [UInt8]) -> Bool {
        guard line.contains(0x2F), line.count <= 80 else { return false }
        let agencies = ["getty images", "associated press", "reuters", "afp", "ap", "epa", "shutterstock"]
        let inner = line.filter { $0 != 0x28 && $0 != 0x29 }
        return agencies.contains { agency in
            guard inner.count > agency.utf8.count, inner.suffix(agency.utf8.count).elementsEqual(agency.utf8) else {
                return false
            }
            return inner[inner.count - agency.utf8.count - 1] == 0x2F
        }
    }

    /// A sentence with a quotation in it is no furniture, whatever it starts with.
    private static func hasQuotation(_ line: [UInt8]) -> Bool {
        line.contains(0x22) || line.firstRange(of: Array("\u{201C}".utf8)) != nil
    }
}
