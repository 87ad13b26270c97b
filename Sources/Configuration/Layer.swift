/// What one configuration file says, before it is put together with others.

import Policy

/// A value and where it was set.
public struct Origin: Sendable, Equatable, CustomStringConvertible {
    /// A file, the name of a built-in set, or "--fail-on" and the like.
    public var path: String
    /// 1-based, as the column is; 0 where there are no lines.
    public var line: Int
    public var column: Int

    public init(_ path: String, line: Int = 0, column: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
    }

    public var description: String { line > 0 ? "\(path):\(line)" : path }
}

/// A value with its origin.
public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
    public var value: Value
    public var origin: Origin

    public init(_ value: Value, _ origin: Origin) {
        self.value = value
        self.origin = origin
    }
}

/// What is said of one check; nil is not said.
public struct CheckOverride: Sendable, Equatable {
    public var level: Sourced<Level>?
    public var confidence: Sourced<Double>?
    public var parameters: [String: Sourced<ParameterValue>] = [:]

    public init() {}
}

/// One file, as it stands.
public struct Layer: Sendable, Equatable {
    /// Settings for the files that a pattern matches.
    public struct PathRule: Sendable, Equatable {
        public var glob: Glob
        public var checks: [String: CheckOverride]
    }

    public var path: String
    /// Against which patterns and paths in the file are read.
    public var folder: String
    public var isRoot = false
    public var extends: [Sourced<String>] = []
    public var checks: [String: CheckOverride] = [:]
    public var paths: [PathRule] = []
    public var ignore: [Glob] = []
    public var packs: [Sourced<String>] = []
    public var outlets: Sourced<[String]>?
    public var failOn: Sourced<Level>?
    public var requiresReason: Sourced<Bool>?

    public init(path: String, folder: String) {
        self.path = path
        self.folder = folder
    }
}
