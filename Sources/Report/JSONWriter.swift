/// JSON as bytes, written straight into one buffer.
///
/// Foundation's encoders cost several times what the analysis itself may cost, and they build a value
/// for every field first. This writer only appends: keys are static strings, words of the article are
/// copied from its bytes. One state machine serves both layouts, so that they cannot drift apart.

/// Appends one JSON value after the other. The caller keeps objects and arrays balanced.
public struct JSONWriter: ~Copyable {
    public enum Layout: Sendable {
        /// No white space at all.
        case compact
        /// Two spaces a level; objects opened with `inline` stay on their line.
        case indented
    }

    /// Where the next value or key goes.
    private enum Place { case outermost, first, next, afterKey }

    var buffer: ByteBuffer
    private let isIndented: Bool
    private var place = Place.outermost
    private var depth: Int
    /// Open objects that stay on one line, with all that is in them.
    private var inlineDepth = 0

    /// - Parameters:
    ///   - depth: levels that the caller has opened by other means, for the indentation.
    ///   - capacity: bytes for which it need not grow.
    public init(layout: Layout = .compact, depth: Int = 0, capacity: Int = 1024) {
        isIndented = layout == .indented
        buffer = ByteBuffer(capacity: capacity)
        self.depth = depth
    }

    /// All that was written, UTF-8; a copy.
    public var bytes: [UInt8] { buffer.array }

    /// Ends the line after a whole value; another may follow.
    public mutating func endLine() {
        buffer.append(UInt8(ascii: "\n"))
        place = .outermost
    }

    // MARK: Structure

    // These are put into their callers whole: a key that is known there becomes a few writes of fixed length.

    @inline(__always) public mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"), inline: inline)
        body(&self)
        close(UInt8(ascii: "}"))
    }

    @inline(__always) public mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["), inline: inline)
        body(&self)
        close(UInt8(ascii: "]"))
    }

    @inline(__always) private mutating func open(_ sign: UInt8, inline: Bool) {
        separate()
        buffer.append(sign)
        place = .first
        if isIndented { openLevel(inline: inline) }
    }

    private mutating func openLevel(inline: Bool) {
        depth += 1
        if inline || inlineDepth > 0 { inlineDepth += 1 }
    }

    @inline(__always) private mutating func close(_ sign: UInt8) {
        if isIndented { closeLevel() }
        buffer.append(sign)
        place = .next
    }

    private mutating func closeLevel() {
        depth -= 1
        if place == .next { breakLine() }
        if inlineDepth > 0 { inlineDepth -= 1 }
    }

    /// The key of the next value.
    @inline(__always) public mutating func key(_ name: StaticString) {
        separate()
        buffer.appendKey(name)
        endKey()
    }

    /// The key of the next value, where it is not known beforehand.
    public mutating func key(named name: String) {
        separate()
        quoted { $0.appendEscaped(name) }
        buffer.append(UInt8(ascii: ":"))
        endKey()
    }

    @inline(__always) private mutating func endKey() {
        if isIndented { buffer.append(UInt8(ascii: " ")) }
        place = .afterKey
    }

    @inline(__always) private mutating func separate() {
        if isIndented { return separateLines() }
        if place == .next { buffer.append(UInt8(ascii: ",")) }
    }

    @inline(never) private mutating func separateLines() {
        switch place {
        case .outermost, .afterKey: return
        case .first: breakLine()
        case .next:
            buffer.append(UInt8(ascii: ","))
            if inlineDepth > 0 { buffer.append(UInt8(ascii: " ")) }
            breakLine()
        }
    }

    private mutating func breakLine() {
        if inlineDepth == 0 { startLine() }
    }

    private mutating func startLine() {
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            buffer.append(UInt8(ascii: " "))
            buffer.append(UInt8(ascii: " "))
        }
    }

    // MARK: Values

    public mutating func null() { literal("null") }

    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    public mutating func integer(_ value: Int) {
        separate()
        appendDigits(value)
        place = .next
    }

    /// A number of 0 or more with at most `digits` decimals, and never fewer than `least` of them.
    public mutating func decimal(_ value: Double, digits: Int, least: Int = 0) {
        separate()
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        appendDigits(scaled / scale)
        var rest = scaled % scale
        if rest > 0 || least > 0 { buffer.append(UInt8(ascii: ".")) }
        var written = 0
        while rest > 0 || written < least {
            scale /= 10
            buffer.append(UInt8(ascii: "0") + UInt8(rest / scale))
            rest %= scale
            written += 1
        }
        place = .next
    }

    public mutating func string(_ value: String) {
        separate()
        quoted { $0.appendEscaped(value) }
    }

    /// A string made of a prefix and a number: the ids of sources, attributions and statements.
    public mutating func id(_ prefix: Unicode.Scalar, _ number: Int) {
        separate()
        quoted {
            $0.buffer.append(UInt8(ascii: prefix))
            $0.appendDigits(number)
        }
    }

    /// A string whose content `body` appends, piece by piece, by `appendEscaped`.
    @inline(__always) public mutating func string(_ body: (inout JSONWriter) -> Void) {
        separate()
        quoted(body)
    }

    @inline(__always) private mutating func quoted(_ body: (inout JSONWriter) -> Void) {
        buffer.append(UInt8(ascii: "\""))
        body(&self)
        buffer.append(UInt8(ascii: "\""))
        place = .next
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        buffer.append(text)
        place = .next
    }

    private mutating func appendDigits(_ value: Int) {
        if value < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.appendDigits(value.magnitude)
    }
}
