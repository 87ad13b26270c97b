/// The ASCII letters at the start of eight bytes, found with a few operations on all of them at once.
///
/// Most words are shorter than eight letters; with their bytes in a register their length, shape and hash
/// need no loop, and so no mispredicted branch.
struct LetterRun {
    /// The letters as the low bytes of a word, the rest zero.
    let letters: UInt64
    let count: Int

    /// - Parameter offset: at least eight bytes must follow it.
    @inline(__always) init(in text: Bytes, at offset: Int) {
        let word = UInt64(
            littleEndian: UnsafeRawPointer(text.baseAddress! + offset).loadUnaligned(as: UInt64.self))
        let high: UInt64 = 0x8080_8080_8080_8080
        let low = (word | 0x2020_2020_2020_2020) & ~high
        let isLetter = ((low &+ 0x1F1F_1F1F_1F1F_1F1F) ^ (low &+ 0x0505_0505_0505_0505)) & ~word & high
        count = (~isLetter & high).trailingZeroBitCount / 8
        letters = count == 8 ? word : word & ((1 << UInt64(count * 8)) &- 1)
    }

    /// The shape of the letters as a word. There must be one to seven.
    @inline(__always) var shape: Shape {
        guard letters & 0x20 == 0 else { return .word }
        let areCapitals = count > 1 && letters & 0x2020_2020_2020_2020 == 0
        return areCapitals ? [.word, .capitalized, .allCaps] : [.word, .capitalized]
    }
}
