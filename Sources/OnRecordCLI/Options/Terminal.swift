/// What the terminal and the environment say about readable output.

import Foundation
import Report

extension TextStyle {
    private static let usualWidth = 80
    /// Lines longer than this are hard to read, however wide the window is.
    private static let widestByItself = 120

    /// - Parameter isFile: whether the output goes to a file that `-o` named.
    init(_ options: TerminalOptions, isFile: Bool) throws {
        if let width = options.width, width < 30 {
            throw Failure("--width takes a number from 30 up, not \(width)")
        }
        let isTerminal = !isFile && isatty(STDOUT_FILENO) == 1
        let hasColor =
            switch options.color {
            case .always: true
            case .never: false
            case .auto: isTerminal && Self.environmentAllowsColor
            }
        let width = options.width ?? (isTerminal ? Self.terminalWidth : nil) ?? Self.usualWidth
        self.init(width: options.width ?? min(width, Self.widestByItself), hasColor: hasColor)
    }

    /// https://no-color.org: any value but the empty one forbids it.
    private static var environmentAllowsColor: Bool {
        variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value[0] != 0 else { return nil }
        return String(cString: value)
    }

    private static var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
