import CICU

/// ICU's word or sentence boundaries, opened once and reused for every block. One thread at a time.
final class BoundaryIterator {
    enum Unit { case words, sentences }

    private let handle: OpaquePointer

    init(_ unit: Unit, locale: String) throws(TokenizationError) {
        let opened = unit == .words ? cicu_open_words(locale) : cicu_open_sentences(locale)
        guard let opened else { throw .noBoundaryRules(locale: locale) }
        handle = opened
    }

    deinit { cicu_close(handle) }

    /// Fills `boundaries` with the segments of a UTF-8 text.
    func find(in text: Bytes, into boundaries: inout Boundaries) {
        boundaries.reserve(text.count)
        let capacity = Int32(text.count)
        boundaries.count = boundaries.ends.withUnsafeMutableBufferPointer { ends in
            boundaries.status.withUnsafeMutableBufferPointer { status in
                let found = cicu_boundaries(
                    handle, text.baseAddress, capacity, ends.baseAddress, status.baseAddress, capacity)
                return max(0, Int(found))
            }
        }
        boundaries.next = 0
    }
}

/// The segments of one text. The arrays are longer than `count`, for reuse.
struct Boundaries {
    /// Where each segment ends, in bytes from the start of the text.
    fileprivate(set) var ends: [Int32] = []
    /// ICU's rule status of each segment: 100 and above for words and numbers.
    fileprivate(set) var status: [Int32] = []
    fileprivate(set) var count = 0
    /// The first segment that was not passed yet.
    var next = 0

    fileprivate mutating func reserve(_ size: Int) {
        guard size > ends.count else { return }
        ends = [Int32](repeating: 0, count: size)
        status = ends
    }

    /// Passes the segments that end at or before an offset.
    mutating func skip(through offset: Int) {
        while next < count, Int(ends[next]) <= offset { next += 1 }
    }

    /// Whether a segment ends between two offsets, both included. Asked with rising offsets.
    mutating func hasEnd(from low: Int, through high: Int) -> Bool {
        skip(through: low - 1)
        return next < count && Int(ends[next]) <= high
    }
}
