// Patterns for paths, as in .gitignore.

import Configuration
import Testing

@Suite struct GlobTests {
    @Test(arguments: [
        ("opinion/**", "opinion/a.md"), ("opinion/**", "opinion/b/a.md"), ("opinion", "opinion/b/a.md"),
        ("opinion/", "opinion/a.md"), ("*.html", "a.html"), ("*.html", "b/c/a.html"),
        ("./drafts/*.md", "drafts/a.md"),
        ("/drafts", "drafts/a.md"), ("**/old/*", "a/b/old/c.md"), ("**/old/*", "old/c.md"),
        ("a/**/z.md", "a/z.md"),
        ("a/**/z.md", "a/b/c/z.md"), ("draft-?.md", "draft-1.md"), ("drafts/é*", "drafts/été.md"),
    ]) func matches(pattern: String, path: String) { #expect(Glob(pattern).matches(path)) }

    @Test(arguments: [
        ("opinion/**", "news/opinion/a.md"), ("opinion/*", "news/a.md"), ("*.html", "a.md"),
        ("/drafts", "b/drafts/a.md"), ("draft-?.md", "draft-10.md"), ("a/*.md", "a/b/c.md"),
        ("opinion", "opinions/a.md"),
        ("", "a.md"),
    ]) func doesNotMatch(pattern: String, path: String) { #expect(!Glob(pattern).matches(path)) }

    @Test(arguments: [
        ("/a", "b", "/a/b"), ("/a/b", "../c", "/a/c"), (".", "b", "b"), ("/a", "/b", "/b"),
        ("/a", "./b//c", "/a/b/c"),
    ]) func pathsAreJoined(folder: String, path: String, expected: String) {
        #expect(PathName.join(folder, path) == expected)
    }
}
