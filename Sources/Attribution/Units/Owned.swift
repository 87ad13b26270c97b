/// Holds what cannot be copied for a value that can be: a copy of an ``Analyzer`` shares its buffers, which is right
/// as long as it stays on the same thread.
final class Owned<Value: ~Copyable> {
    var value: Value

    init(_ value: consuming Value) { self.value = value }
}
