/// Where something stands in the file as it was given.
public struct Place: Sendable, Equatable, Codable {
    /// 1-based; columns count code points, and a byte-order mark is none. The end is the first column after.
    public var line: Int
    public var column: Int
    public var endLine: Int
    public var endColumn: Int
    /// The same columns, counted in bytes of UTF-8.
    public var byteColumn: Int
    public var endByteColumn: Int
    /// Half-open, in bytes of the file's text as UTF-8, without a byte-order mark.
    public var start: Int
    public var end: Int

    public init(
        line: Int, column: Int, endLine: Int, endColumn: Int, byteColumn: Int, endByteColumn: Int, start: Int,
        end: Int
    ) {
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
        self.byteColumn = byteColumn
        self.endByteColumn = endByteColumn
        self.start = start
        self.end = end
    }
}
