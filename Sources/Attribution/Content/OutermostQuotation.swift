import Tokenization

extension TokenTable {
    /// The outermost quotation around one: quotations stand in the order of their start, so it comes before.
    func outermostQuotation(around quotation: Int) -> Int {
        var index = quotation
        while quotations[index].depth > 0, index > 0 { index -= 1 }
        return index
    }
}
