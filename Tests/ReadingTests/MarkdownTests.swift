import Reading
import SourceText
import Testing

struct MarkdownTests {
    static let cases: [(markdown: String, outline: [String])] = [
        (
            "# Head\n\nBody *with* **marks** and [a link](http://a.example).",
            ["headline: Head", "paragraph: Body with marks and a link."]
        ),
        (
            "Head\n====\n\nBody.\n\nPart\n----\n\nMore.",
            ["headline: Head", "paragraph: Body.", "heading: Part", "paragraph: More."]
        ),
        ("# One\n\nBody.\n\n# Two", ["headline: One", "paragraph: Body.", "heading: Two"]),
        ("Soft\nbreak and  \nhard break.", ["paragraph: Soft break and hard break."]),
        (
            "- one\n- two\n\n1. three\n\n   and four",
            ["listItem: one", "listItem: two", "listItem: three", "listItem: and four"]
        ),
        (
            "> Quoted *words*\n> go on.\n>\n> # Even here",
            ["blockQuote: Quoted words go on.", "blockQuote: Even here"]
        ),
        (
            "| Who | What |\n|---|---|\n| Ann | said **no** |",
            ["paragraph: Who", "paragraph: What", "paragraph: Ann", "paragraph: said no"]
        ),
        (
            "Before.\n\n```\ncode\n```\n\n    more code\n\n<div>html</div>\n\nAfter.",
            ["paragraph: Before.", "paragraph: After."]
        ),
        (
            "Salt &amp; vinegar&nbsp;crisps &hellip; &nosuch; AT&T",
            ["paragraph: Salt & vinegar crisps … &nosuch; AT&T"]
        ),
        (
            "A \\*star\\* and `code` and <b>bold</b><br>line ![picture](a.png) here.",
            ["paragraph: A *star* and code and bold line here."]
        ),
        ("Soft\u{AD}hyphen and zero\u{200B}width.", ["paragraph: Softhyphen and zerowidth."]),
        ("<https://a.example/b> says ~~no~~ yes.", ["paragraph: https://a.example/b says no yes."]),
        ("\r\n# Head\r\n\r\nBody\r\ngoes on.\r\n", ["headline: Head", "paragraph: Body goes on."]),
    ]

    @Test(arguments: cases)
    func prose(markdown: String, outline: [String]) throws {
        let article = try read(markdown, .markdown)
        #expect(article.outline == outline)
        #expect(article.faults == [])
    }

    @Test(arguments: [
        ("We *never* saw a [deed](x.html), he said.", "never", "never"),
        ("We *never* saw a [deed](x.html), he said.", "a deed, he", "a [deed](x.html), he"),
        ("Salt &amp; vinegar", "&", "&amp;"),
        ("Salt &amp; vinegar", "Salt & v", "Salt &amp; v"),
        ("---\ntitle: T\n---\n> one\n> two", "one two", "one\n> two"),
        ("Ünïcode “before” *this*", "this", "this"),
        ("| a\\|b | c |\n|---|---|\n| d | efg |", "efg", "efg"),
    ])
    func wordsLeadBack(markdown: String, words: String, original: String) throws {
        #expect(try read(markdown, .markdown).originalText(of: words) == original)
    }

    static let frontMatters: [(text: String, title: String?, publisher: String?)] = [
        (
            "---\ntitle: Who owns the wall?\npublisher: The Skerry Post\n---\n", "Who owns the wall?",
            "The Skerry Post"
        ),
        (
            "---\ntitle: \"A \\\"wall\\\" \\u2014 and a lamp\" # note\noutlet: 'The Post''s'\n---\n",
            "A \"wall\" — and a lamp", "The Post's"
        ),
        ("---\r\ntitle: CRLF\r\nsite: Notes # mine\r\n...\r\n", "CRLF", "Notes"),
        (
            "---\ntitle: >-\n  Folded\n  words\ntags: [a, b]\nauthor:\n  name: Jane\n---\n", "Folded words",
            nil
        ),
        ("---\ntitle:\n  In the next line\n---\n", "In the next line", nil),
        ("---\nTitle: Capital\npublisher: ~\n---\n", "Capital", nil),
        ("---\ntitle: [not, a, scalar]\n---\n", nil, nil),
        ("---\n---\n", nil, nil),
    ]

    @Test(arguments: frontMatters)
    func frontMatter(text: String, title: String?, publisher: String?) throws {
        let article = try read(text + "Body.", .markdown)
        #expect(article.title == title)
        #expect(article.publisher == publisher)
        #expect(article.outline == ["paragraph: Body."])
        #expect(article.originalText(of: "Body") == "Body")
    }

    @Test func withATitleInFrontOnlyTheSameHeadingIsTheHeadline() throws {
        let front = "---\ntitle: The wall\n---\n"
        #expect(try read(front + "# The wall\n\nBody.", .markdown).blocks.first?.kind == .headline)
        #expect(try read(front + "# The lamp\n\nBody.", .markdown).blocks.first?.kind == .heading)
    }

    @Test func frontMatterThatNeverEndsIsText() throws {
        let article = try read("---\ntitle: Lost\n\nBody.", .markdown)
        #expect(article.title == nil)
        #expect(article.outline.contains("paragraph: Body."))
    }
}
