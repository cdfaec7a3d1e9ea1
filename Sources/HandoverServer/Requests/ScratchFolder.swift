import Foundation

/// A folder of the server's own for files that come in or go out.
///
/// Nobody else can read it; it goes with the server.
struct ScratchFolder: Sendable {
    private let folder: URL

    /// Makes the folder anew; what is there of a server that was killed goes.
    init(at path: String) throws {
        folder = URL(filePath: path)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// A path at which there is nothing yet.
    func path() -> String { folder.appendingPathComponent(UUID().uuidString.lowercased()).path }

    /// Makes a file that its owner alone can read.
    func create(_ path: String) throws -> FileHandle {
        let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        return file
    }

    func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: path)
    }

    func removeAll() {
        try? FileManager.default.removeItem(at: folder)
    }
}
