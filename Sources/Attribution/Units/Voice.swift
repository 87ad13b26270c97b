/// What a verb group's parts make of it together: two flags that patterns ask for and that no single word has.
extension Grammar {
    /// - Parameters:
    ///   - tag: of the main verb.
    ///   - flags: carried by the group.
    func voice(kind: Int, tag: Int, flags: UInt32) -> UInt32 {
        guard kind == verbGroup else { return 0 }
        if tag == participle, flags & hasBe != 0 { return passive }
        if tag == gerund, flags & (hasBe | hasHave | hasModal) == 0 { return bareGerund }
        return 0
    }
}
