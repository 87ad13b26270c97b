import Reading
import SourceText
import Testing

struct HTMLTests {
    static let long = "The harbour board met for three hours on Monday and decided nothing at all, it said."

    static let cases: [(html: String, outline: [String])] = [
        (
            "<p>One <b>bold</b>\n  word.</p><p>Two<br>lines.</p>",
            ["paragraph: One bold word.", "paragraph: Two lines."]
        ),
        ("<div>\(long)<br><br>\(long)</div>", ["paragraph: \(long)", "paragraph: \(long)"]),
        (
            "<article><h1>Head here</h1><p>Body.</p><h2>Part</h2><p>More.</p></article>",
            ["headline: Head here", "paragraph: Body.", "heading: Part", "paragraph: More."]
        ),
        (
            "<p>Named:</p><ul><li>the <i>wall</i><li>the lamp</ul>",
            ["paragraph: Named:", "listItem: the wall", "listItem: the lamp"]
        ),
        (
            "<blockquote><p>No deed.</p><p>None.</p><footer>— Ann Lee</footer></blockquote>",
            ["blockQuote: No deed.", "blockQuote: None.", "blockQuote: — Ann Lee"]
        ),
        (
            "<p>Text.</p><figure><img alt=x><figcaption>The wall in June.</figcaption></figure>",
            ["paragraph: Text.", "caption: The wall in June."]
        ),
        (
            "<p>10.40&nbsp;p.m., K.&#160;R. &ldquo;so&rdquo; &amp &lt;b&gt; &NotEqualTilde;</p>",
            ["paragraph: 10.40 p.m., K. R. “so” & <b> ≂̸"]
        ),
        ("<p>Soft&shy;hyphen, zero&#8203;width<wbr>break.</p>", ["paragraph: Softhyphen, zerowidthbreak."]),
        (
            "<p>Seen.</p><p hidden>a b.</p><p style='display: none'>c.</p><p aria-hidden=true>d.</p>",
            ["paragraph: Seen."]
        ),
        (
            "<nav><p>Home.</p></nav><p>\(long)</p><footer><p>All rights.</p></footer><aside><p>Also.</p></aside>",
            ["paragraph: \(long)"]
        ),
        (
            "<p>\(long)</p><div class='comment-list'><p>First!</p></div><div id=disqus_thread><p>x.</p></div>",
            ["paragraph: \(long)"]
        ),
        (
            "<p>\(long)</p><section class=newsletterSignup><p>Sign up.</p></section><p class=byline>Jane Doe.</p>",
            ["paragraph: \(long)"]
        ),
        ("<div class='has-comments no-sidebar'><p>\(long)</p></div>", ["paragraph: \(long)"]),
        ("<form><div><p>\(long)</p></div></form>", ["paragraph: \(long)"]),
        ("<div class=promo><p>\(long)</p></div>", ["paragraph: \(long)"]),
        (
            "<p>\(long)</p><p><a href=x>Wall: what we know</a></p><ul><li><a href=y>Lamp</a></ul>",
            ["paragraph: \(long)"]
        ),
        ("<p>\(long)</p><div>16 August</div><p>By Jane Doe</p>", ["paragraph: \(long)"]),
        (
            "<script>var a = '<p>no</p>'</script><style>p{}</style><template><p>no</p></template><p>Yes.</p>",
            ["paragraph: Yes."]
        ),
        ("<p>Five < six, </nosuch>she <!-- not --> said.", ["paragraph: Five < six, she said."]),
        (
            "<pre>code</pre><p>Text.</p><textarea>no</textarea><select><option>no</select>",
            ["paragraph: Text."]
        ),
    ]

    @Test(arguments: cases)
    func prose(html: String, outline: [String]) throws {
        let article = try read(html, .html)
        #expect(article.outline == outline)
        #expect(article.faults == [])
    }

    @Test(arguments: [
        ("<p>We <em>never</em> saw it</p>", "never", "never"),
        ("<p>We <em>never</em> saw it</p>", "never saw", "never</em> saw"),
        ("<p>&ldquo;No,&rdquo; said D&#8217;Cruz</p>", "“No,”", "&ldquo;No,&rdquo;"),
        ("<p>&ldquo;No,&rdquo; said D&#8217;Cruz</p>", "D’Cruz", "D&#8217;Cruz"),
        ("<p>It costs &pound18 now</p>", "£18", "&pound18"),
        ("<p>one\r\n   two</p>", "one two", "one\r\n   two"),
        ("<p>Ünï “cödé” <b>this</b></p>", "this", "this"),
        ("<p>a</x>b</p>", "ab", "a</x>b"),
    ])
    func wordsLeadBack(html: String, words: String, original: String) throws {
        #expect(try read(html, .html).originalText(of: words) == original)
    }

    static let body = "<p>\(long)</p><p>\(long)</p>"

    static let heads: [(html: String, title: String?, publisher: String?)] = [
        ("<title>The wall | The Skerry Post</title>\(body)", "The wall", nil),
        (
            "<title>A - B - The Post</title><meta property=og:site_name content='The Post'>\(body)", "A - B",
            "The Post"
        ),
        ("<meta property=og:title content='The wall &amp; I'>\(body)", "The wall & I", nil),
        ("<meta name=application-name content=Notes>\(body)", nil, "Notes"),
        (
            "<script type=application/ld+json>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"The \\u201cwall\\u201d\",\"publisher\":{\"name\":\"The Post\"}}]}</script>\(body)",
            "The “wall”", "The Post"
        ),
        ("<script type=application/ld+json>{broken</script>\(body)", nil, nil),
        (
            "<h1>The Post</h1><meta property=og:site_name content='The Post'><article><h1>A wall falls</h1>\(body)</article>",
            "A wall falls", "The Post"
        ),
        (
            "<meta property=og:title content='A wall falls'><h1>The Post</h1><h2>A wall falls</h2><article>\(body)</article>",
            "A wall falls", nil
        ),
    ]

    @Test(arguments: heads)
    func metadata(html: String, title: String?, publisher: String?) throws {
        let article = try read(html, .html)
        #expect(article.title == title)
        #expect(article.publisher == publisher)
        #expect(article.blocks.filter { $0.kind == .paragraph }.count == 2)
    }

    @Test(arguments: [
        "<div itemprop=articleBody>BODY</div><div>OTHER</div>",
        "<div class='x entry-content'>BODY</div>OTHER",
        "<div class=StoryBody>BODY</div><main>OTHER</main>", "<article>BODY</article>OTHER",
        "<div role=main>BODY</div>OTHER", "<div><div><div>BODY</div></div>OTHER</div>",
        "<main><article><section class=article-body>BODY</section></article>OTHER</main>",
    ])
    func theArticleIsFoundInThePage(page: String) throws {
        let other = "<div><p>Another story begins like this.</p></div>"
        let html = page.replacing("BODY", with: Self.body + Self.body).replacing("OTHER", with: other)
        #expect(try read(html, .html).outline == Array(repeating: "paragraph: \(Self.long)", count: 4))
    }

    @Test func aBodyInPartsIsReadWhole() throws {
        let part = "<div class=article-body>\(Self.body)</div>"
        let article = try read("<article>\(part)<div class=ad>x</div>\(part)\(part)</article>", .html)
        #expect(article.blocks.count == 6)
    }

    @Test func ofTheHeaderTheHeadlineAndTheLineBelowStay() throws {
        let header =
            "<header><h1>A wall falls</h1><p class=standfirst>Nobody owns it.</p><p>3 June, Skerry and elsewhere</p></header>"
        let article = try read("<article>\(header)<div class=story-body>\(Self.body)</div></article>", .html)
        #expect(article.outline.prefix(2) == ["headline: A wall falls", "paragraph: Nobody owns it."])
        #expect(article.blocks.count == 4)
    }
}
