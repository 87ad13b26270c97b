/// How one check is set.
public struct CheckSettings: Sendable, Equatable {
    public var level: Level
    public var confidence: Double
    /// By name; all that the check knows are there.
    public var parameters: [String: ParameterValue]

    /// As the check itself wants it.
    public init(_ check: Check) {
        level = check.level
        confidence = check.minimumConfidence
        parameters = Dictionary(uniqueKeysWithValues: check.parameters.map { ($0.name, $0.standard) })
    }

    func integer(_ name: String) -> Int {
        if case .integer(let value) = parameters[name] { value } else { 0 }
    }

    func number(_ name: String) -> Double {
        switch parameters[name] {
        case .number(let value): value
        case .integer(let value): Double(value)
        default: 0
        }
    }

    func flag(_ name: String) -> Bool {
        if case .flag(let value) = parameters[name] { value } else { false }
    }

    /// Lower-case.
    func words(_ name: String) -> [String] {
        if case .words(let value) = parameters[name] { value.map { $0.lowercased() } } else { [] }
    }
}
