import Glibc
public import HandoverModel

/// A definition file as it is on disk: its bytes, or why they cannot be had.
public enum DefinitionFile: Hashable, Sendable {
    case contents([UInt8])
    case refused(Diagnostic)

    /// Reads a regular file of at most `YAMLLimits.bytes`.
    ///
    /// It follows symbolic links, never waits for a pipe or device and never reads more than one byte beyond the limit,
    /// even of a file that grows while it is read.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - name: Its path below the workspace, which the diagnostic shows.
    /// - Returns: The bytes or one diagnostic without a range.
    public static func read(at path: String, named name: String) -> DefinitionFile {
        do throws(Refusal) {
            return .contents(try bytes(of: path))
        } catch {
            return .refused(Diagnostic(file: name, range: nil, problem: error.problem))
        }
    }
}

private struct Refusal: Error {
    var problem: Problem
}

private func bytes(of path: String) throws(Refusal) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw Refusal(problem: .fileVanished) }
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }

    let size = try regularSize(of: descriptor)
    guard size <= YAMLLimits.bytes else { throw tooLarge(size) }
    // More than expected by a byte, so that the end of the file is seen without another buffer.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 4096))
    var count = 0
    while count <= YAMLLimits.bytes {
        if count == bytes.count {
            bytes += [UInt8](repeating: 0, count: min(bytes.count, YAMLLimits.bytes + 1 - count))
        }
        let got = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
        }
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { throw refusal(errno) }
        if got == 0 {
            bytes.removeLast(bytes.count - count)
            return bytes
        }
        count += got
    }
    throw tooLarge(max(count, try regularSize(of: descriptor)))
}

private func regularSize(of descriptor: CInt) throws(Refusal) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw refusal(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(problem: .notAFile) }
    return Int(status.st_size)
}

private func tooLarge(_ bytes: Int) -> Refusal {
    Refusal(problem: .fileTooLarge(bytes: bytes, limit: YAMLLimits.bytes))
}

private func refusal(_ code: CInt) -> Refusal { Refusal(problem: problem(code)) }

/// What an error of the operating system means to somebody who keeps definitions.
func problem(_ code: CInt) -> Problem {
    switch code {
    case ENOENT, ENOTDIR: .fileVanished
    case ELOOP: .linkLoop
    // A socket, or a device without a driver, cannot even be opened.
    case ENXIO, ENODEV, EISDIR: .notAFile
    default: .fileUnreadable(reason: unsafe String(cString: strerror(code)))
    }
}
