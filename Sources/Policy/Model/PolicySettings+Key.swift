extension PolicySettings {
    /// The same text for the same settings, in every run: what a cache is keyed by.
    public var key: String {
        let checks = self.checks.sorted { $0.key < $1.key }.map { id, own in
            let parameters = own.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return "\(id) \(own.level.rawValue) \(own.confidence) \(parameters.joined(separator: " "))"
        }
        return (checks + ["outlets \(outlets)", "reason \(requiresReason)"]).joined(separator: "\n")
    }
}
