import SourceText
import Testing

@testable import Reading

struct FurnitureLineTests {
    @Test(arguments: [
        "Advertisement", "ADVERTISEMENT", "Share this", "Share this article", "Read more: Who owns the wall?",
        "Sign up for our morning newsletter", "By Jane Doe", "BY JANE DOE",
        "By Jane Doe and John Roe, Staff Writers",
        "By Élodie Martin in Lyon", "Comments (0)", "12 comments", "3 min read", "Photo: Jane Doe",
        "(Jane Doe/Associated Press)", "Jane Doe/Getty Images", "Photo by Jane Doe", "***", "-----",
        "© 2025 The Skerry Post", "Related articles", "Story continues below…",
    ])
    func furniture(line: String) { #expect(FurnitureLine.matches(Array(line.utf8)[...])) }

    @Test(arguments: [
        "By Friday the wall had fallen.", "By then he knew.", "Share prices fell.", "“Read more,” she said.",
        "Photo by photo, she rebuilt the wall.", "Comments were few.", "12 died.",
        "Share this view with them, she urged.", "Print is dead, he says.",
        "Related claims were withdrawn, she said.", "Either/or, said the board.", "No.", "— Why not?",
        "Read more: \"that was her advice,\" he said.",
    ])
    func prose(line: String) { #expect(!FurnitureLine.matches(Array(line.utf8)[...])) }
}
