/// Reads whole files, pipes and devices, within a limit.

import Foundation

enum InputFile {
    /// No article is larger; a device without end stops here.
    static let limit = 256 << 20

    static func bytes(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path, errno: errno) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, name: path)
    }

    static func standardInput() throws -> [UInt8] {
        try bytes(of: STDIN_FILENO, name: InputList.standardInputName)
    }

    private static func bytes(of descriptor: Int32, name: String) throws -> [UInt8] {
        var status = stat()
        let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var result: [UInt8] = []
        result.reserveCapacity(min(expected, limit) + 1)
        var chunk = [UInt8](repeating: 0, count: expected > 0 ? min(expected + 1, 1 << 20) : 1 << 16)
        while true {
            let count = try read(descriptor, into: &chunk, name: name)
            if count == 0 { return result }
            result.append(contentsOf: chunk[..<count])
            if result.count > limit { throw Failure("\(name): larger than \(limit >> 20) MB") }
        }
    }

    /// Reads what is there, 0 bytes at the end.
    static func read(_ descriptor: Int32, into chunk: inout [UInt8], name: String) throws -> Int {
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Somebody left the pipe non-blocking.
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&wait, 1, -1)
            default: throw Failure(name, errno: errno)
            }
        }
    }
}
