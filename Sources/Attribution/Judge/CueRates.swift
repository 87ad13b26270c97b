/// How often a stem is a cue, in bins.
package enum CueRates {
    /// The bin of stems that were met too seldom to tell.
    package static let unseen: UInt8 = 15
    /// Lower ends of the bins above bin 0.
    private static let edges = [0.002, 0.008, 0.02, 0.05, 0.1, 0.17, 0.26, 0.38, 0.52, 0.66, 0.8, 0.9]

    /// - Parameters:
    ///   - cues: how often the stem was a cue's head, of `total` times.
    package static func bin(cues: Int, of total: Int) -> UInt8 {
        guard total >= 3 else { return unseen }
        let share = Double(cues) / (Double(total) + 0.5)
        return UInt8(edges.lastIndex { share >= $0 }.map { $0 + 1 } ?? 0)
    }
}
