/// Lines that publishing systems put between the paragraphs: share buttons, bylines, sign-ups.
///
/// Only short lines that match a clear wording count. A missed one costs little, a paragraph taken for
/// furniture costs its attributions.

import SourceText

enum FurnitureLine {
    /// Longer lines are prose, in bytes.
    private static let mostBytes = 140
    private static let mostBytesOfName = 60

    static func matches(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= mostBytes else { return false }
        return line.withUnsafeBufferPointer { matches($0, Span(0, $0.count)) }
    }

    /// - Parameter line: trimmed.
    static func matches(_ bytes: Bytes, _ line: Span) -> Bool {
        guard line.count <= mostBytes, !line.isEmpty else { return false }
        let text = Bytes(rebasing: bytes[line.range])
        let wordings = table[Int(text[0].asciiLowercased)]
        if wordings.prefixes.contains(where: { text.hasPrefix($0) }) { return !hasQuotation(text) }
        if wordings.labels.contains(where: { text.hasPrefix($0) }) { return text[text.count - 1] != 0x2E }
        if isByline(text) || isRule(text) { return true }
        guard text.count <= mostBytesOfName else { return false }
        return wordings.wholeLines.contains { isWhole(text, $0) } || isCount(text) || isCredit(text)
    }

    /// Full stops and colons at the end do not matter.
    private static func isWhole(_ text: Bytes, _ wording: [UInt8]) -> Bool {
        text.hasPrefix(wording) && text[wording.count...].allSatisfy { ".!:… ".utf8.contains($0) }
    }

    private static let wholeLines = [
        "advertisement", "advertisment", "ad", "sponsored", "sponsored content", "share", "share this",
        "share this article", "share this story", "share on facebook", "share on twitter", "share via email",
        "tweet", "print", "email", "save", "comments", "leave a comment", "leave a reply", "post a comment",
        "related", "related articles", "related stories", "related topics", "related content",
        "read more", "continue reading", "continue reading below", "story continues below",
        "story continues below advertisement", "article continues below", "skip advertisement",
        "most read", "most popular", "trending", "trending now", "recommended", "recommended for you",
        "more on this story", "subscribe", "subscribe now", "sign in", "log in", "sign up", "newsletter",
        "back to top", "view comments", "show comments", "hide comments", "load more",
        "listen to this article",
        "all rights reserved", "this article was amended", "follow us", "copy link", "link copied",
        "getty images", "file photo", "skip to content", "skip to main content", "cookie policy",
    ]

    private static let prefixes = [
        "read more: ", "read also: ", "also read: ", "read next: ", "see also: ", "related: ", "more: ",
        "sign up for ", "sign up to ", "subscribe to our ", "subscribe to the ", "follow us on ", "watch: ",
        "listen: ", "click here to ", "download our app", "download the app",
        "photo: ", "photos: ", "(photo", "[photo", "photograph: ",
        "image: ", "image credit", "credit: ", "picture: ", "(ap photo", "ap photo/", "photo credit",
        "copyright ©", "copyright (c)", "copyright 20", "©", "(c) 20", "filed under: ", "tags: ", "topics: ",
        "published: ", "updated: ", "last updated", "estimated reading time", "this site uses cookies",
        "we use cookies",
        "advertisement - ", "image source, ", "image caption, ", "media caption, ",
    ]

    /// These can start a sentence too, which ends in a full stop.
    private static let labels = [
        "photo by ", "photos by ", "photograph by ", "picture by ", "illustration by ", "posted on ",
        "posted by ", "share this ", "get our ",
    ]

    private struct Wordings {
        var wholeLines: [[UInt8]] = []
        var prefixes: [[UInt8]] = []
        var labels: [[UInt8]] = []
    }

    /// The wordings by their first byte, so that prose is compared with few of them.
    private static let table: [Wordings] = {
        var table = [Wordings](repeating: Wordings(), count: 256)
        for wording in wholeLines.map({ Array($0.utf8) }) {
            table[Int(wording[0])].wholeLines.append(wording)
        }
        for wording in prefixes.map({ Array($0.utf8) }) { table[Int(wording[0])].prefixes.append(wording) }
        for wording in labels.map({ Array($0.utf8) }) { table[Int(wording[0])].labels.append(wording) }
        return table
    }()

    /// "By Jane Doe", "By Jane Doe and John Roe, Staff Writers": names and small words only.
    private static func isByline(_ text: Bytes) -> Bool {
        guard text.count > 5, text.hasPrefix([0x62, 0x79, 0x20]), text[0] == 0x42 else { return false }
        let words = text.split { $0 == 0x20 || $0 == 0x09 }
        guard (2...12).contains(words.count), text.last != 0x2E, text.last != 0x3F else { return false }
        return words.dropFirst().allSatisfy { word in
            guard let first = word.first else { return false }
            return first.isASCIIUpper || first >= 0xC3 && first < 0xE2 || smallWords.contains(NameHash(word))
        }
    }

    private static let smallWords = NameHash.set("and of for the in at de van von der | & /")

    /// "***", "-----": a rule drawn with characters.
    private static func isRule(_ text: Bytes) -> Bool {
        let marks = "-*_=#~ •".utf8
        return marks.contains(text[0]) && text.allSatisfy { marks.contains($0) }
    }

    /// "Comments (0)", "12 comments", "3 min read", "1,204 shares"
    private static func isCount(_ text: Bytes) -> Bool {
        guard text.count <= 30, text.contains(where: \.isASCIIDigit) else { return false }
        let words = text.split { !($0.isASCIILetter || $0.isASCIIDigit) }
        guard (2...4).contains(words.count), words.contains(where: { $0.first?.isASCIILetter == true }) else {
            return false
        }
        return words.allSatisfy { $0.allSatisfy(\.isASCIIDigit) || countedThings.contains(NameHash($0)) }
    }

    private static let countedThings = NameHash.set(
        "comment comments share shares likes views min minute read")

    /// "(Jane Doe/Associated Press)", "Jane Doe/Getty Images"
    private static func isCredit(_ text: Bytes) -> Bool {
        guard let slash = text.lastIndex(of: 0x2F) else { return false }
        return agencies.contains(NameHash(text[slash...].filter(\.isASCIILetter)))
    }

    private static let agencies = NameHash.set(
        "gettyimages getty associatedpress ap reuters afp agencefrancepresse epa shutterstock bloomberg")

    /// A sentence with a quotation in it is no furniture, whatever it starts with.
    private static func hasQuotation(_ text: Bytes) -> Bool {
        text.contains(0x22) || text.firstIndex(of: Array("“".utf8), in: Span(0, text.count)) != nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it starts with `prefix`, which is lower-cased, in any case.
    fileprivate func hasPrefix(_ prefix: [UInt8]) -> Bool {
        guard count >= prefix.count else { return false }
        for index in prefix.indices where self[index].asciiLowercased != prefix[index] { return false }
        return true
    }
}
