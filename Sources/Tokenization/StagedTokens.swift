/// Where tokens are written first: fixed memory that is emptied into a table's columns at each block's end.
///
/// Appending to four arrays costs four checks of uniqueness and capacity for each token, as much as all
/// the rest of a plain word's treatment. Owned by one tokenizer and used by one thread.
final class StagedTokens {
    static let capacity = 1024

    let starts = UnsafeMutablePointer<Int32>.allocate(capacity: StagedTokens.capacity)
    let ends = UnsafeMutablePointer<Int32>.allocate(capacity: StagedTokens.capacity)
    let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: StagedTokens.capacity)
    let shapes = UnsafeMutablePointer<Shape>.allocate(capacity: StagedTokens.capacity)

    deinit {
        starts.deallocate()
        ends.deallocate()
        hashes.deallocate()
        shapes.deallocate()
    }

    /// Appends the first `count` tokens to a table.
    func append(_ count: Int, to table: inout TokenTable) {
        table.starts.append(contentsOf: UnsafeBufferPointer(start: starts, count: count))
        table.ends.append(contentsOf: UnsafeBufferPointer(start: ends, count: count))
        table.hashes.append(contentsOf: UnsafeBufferPointer(start: hashes, count: count))
        table.shapes.append(contentsOf: UnsafeBufferPointer(start: shapes, count: count))
    }
}
