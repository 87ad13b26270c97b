/// JSON as bytes, written straight into one buffer.
///
/// Foundation's encoders cost several times what the analysis itself may cost, and they build a value
/// for every field first. This writer only appends: keys are static strings, words of the article are
/// copied from its bytes. One state machine serves both layouts, so that they cannot drift apart.

/// Appends one JSON value after the other. The caller keeps objects and arrays balanced.
public struct JSONWriter: Sendable {
    public enum Layout: Sendable {
        /// No white space at all.
        case compact
        /// Two spaces a level; objects opened with `inline` stay on their line.
        case indented
    }

    /// Where the next value or key goes.
    private enum Place { case outermost, first, next, afterKey }

    /// All that was written, UTF-8.
    public var bytes: [UInt8] = []
    private let layout: Layout
    private var place = Place.outermost
    private var depth: Int
    /// Open objects that stay on one line, with all that is in them.
    private var inlineDepth = 0

    /// - Parameter depth: levels that the caller has opened by other means, for the indentation.
    public init(layout: Layout = .compact, depth: Int = 0) {
        self.layout = layout
        self.depth = depth
    }

    /// Ends the line after a whole value; another may follow.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        place = .outermost
    }

    // MARK: Structure

    public mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), inline: inline, body)
    }

    public mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), inline: inline, body)
    }

    private mutating func container(
        open: UInt8, close: UInt8, inline: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(open)
        place = .first
        depth += 1
        if inline || inlineDepth > 0 { inlineDepth += 1 }
        body(&self)
        depth -= 1
        if place == .next { breakLine() }
        if inlineDepth > 0 { inlineDepth -= 1 }
        bytes.append(close)
        place = .next
    }

    /// The key of the next value.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        endKey()
    }

    /// The key of the next value, where it is not known beforehand.
    public mutating func key(named name: String) {
        separate()
        quoted { $0.appendEscaped(name) }
        bytes.removeLast()
        endKey()
    }

    private mutating func endKey() {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if layout == .indented { bytes.append(UInt8(ascii: " ")) }
        place = .afterKey
    }

    private mutating func separate() {
        switch place {
        case .outermost, .afterKey: return
        case .first: breakLine()
        case .next:
            bytes.append(UInt8(ascii: ","))
            if layout == .indented, inlineDepth > 0 { bytes.append(UInt8(ascii: " ")) }
            breakLine()
        }
    }

    private mutating func breakLine() {
        guard layout == .indented, inlineDepth == 0 else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth {
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: " "))
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
        if rest > 0 || least > 0 { bytes.append(UInt8(ascii: ".")) }
        var written = 0
        while rest > 0 || written < least {
            scale /= 10
            bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
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
            $0.bytes.append(UInt8(ascii: prefix))
            $0.appendDigits(number)
        }
    }

    /// A string whose content `body` appends, piece by piece, by `appendEscaped`.
    public mutating func string(_ body: (inout JSONWriter) -> Void) {
        separate()
        quoted(body)
    }

    private mutating func quoted(_ body: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        body(&self)
        bytes.append(UInt8(ascii: "\""))
        place = .next
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        place = .next
    }

    private mutating func appendDigits(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        if rest < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest))
            return
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = 20
            repeat {
                start -= 1
                digits.initializeElement(at: start, to: UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }
}
