import Foundation

/// A file that is being written under another name, to get its own when it is whole.
///
/// It goes with the value unless it is kept.
final class DraftFile {
    private let path: String
    private let draft: String
    private let file: FileHandle
    private var isKept = false
    /// The bytes written so far.
    private(set) var count = 0

    /// - Throws: `UsageError.notWritten`.
    init(for path: String) throws {
        self.path = path
        draft = "\(path).\(UUID().uuidString.lowercased()).part"
        let isMade = FileManager.default.createFile(
            atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let file = FileHandle(forWritingAtPath: draft) else {
            throw UsageError.notWritten(path, FileTrouble(CocoaError(.fileWriteNoPermission)))
        }
        self.file = file
    }

    deinit {
        try? file.close()
        if !isKept { try? FileManager.default.removeItem(atPath: draft) }
    }

    func write(_ bytes: some Sequence<UInt8>) throws {
        let data = Data(bytes)
        try noting { try file.write(contentsOf: data) }
        count += data.count
    }

    /// Gives it its name; nothing may have that name by then.
    func keep() throws {
        try noting {
            try file.synchronize()
            try FileManager.default.moveItem(atPath: draft, toPath: path)
        }
        isKept = true
    }

    private func noting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            throw UsageError.notWritten(path, FileTrouble(error))
        }
    }
}
