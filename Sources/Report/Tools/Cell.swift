/// Cells of tables that spreadsheets open.
///
/// A spreadsheet runs a cell that begins like a formula, and an article is anybody's text: such cells get an
/// apostrophe in front, which a spreadsheet takes as "this is text" (OWASP, "CSV injection").

enum Cell {
    /// After RFC 4180: in quotation marks where a comma, a quotation mark or a line break stands in it.
    static func comma(_ text: String) -> String {
        let text = defused(text)
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    /// For files that tabs part: without any, and without line breaks.
    static func tab(_ text: String) -> String { defused(text.onOneLine) }

    /// Text that no spreadsheet runs.
    static func defused(_ text: String) -> String {
        // Full-width forms are taken for the same signs.
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0.value != 0xFEFF }
        let isFormula = first.map { "=+-@＝＋－＠|".unicodeScalars.contains($0) } ?? false
        let isControl = text.unicodeScalars.first.map { $0.value < 0x20 } ?? false
        return isFormula || isControl ? "'" + text : text
    }
}
