extension PackDefinition {
    /// The compact binary form, read by ``init(decoding:)``.
    public func encoded() -> [UInt8] { [] }

    public init(decoding bytes: some Collection<UInt8>) throws(PackDecodingError) { self.init() }
}
public struct PackDecodingError: Error, Equatable, Sendable {}
