import Foundation

/// Writing files so that either the old or the new content is there, never a part of one.
enum FileWriting {
    /// - Throws: `UsageError.notWritten`.
    static func replace(_ path: String, with text: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw UsageError.notWritten(path, FileTrouble(error))
        }
    }

    /// The absolute form of a path at which nothing may be yet, in a folder that is there.
    static func newPath(_ path: String) throws -> String {
        guard path != "-" else { throw UsageError.notAStream }
        let url = URL(fileURLWithPath: path).standardizedFileURL
        let absolute = url.path
        guard !FileManager.default.fileExists(atPath: absolute) else { throw UsageError.fileExists(path) }
        var isFolder: ObjCBool = false
        let above = url.deletingLastPathComponent().path
        guard unsafe FileManager.default.fileExists(atPath: above, isDirectory: &isFolder), isFolder.boolValue else {
            throw UsageError.noFolder(of: path)
        }
        return absolute
    }

    /// Refuses a path at which a file is where a folder is to be.
    static func checkFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw UsageError.folderIsFile(path)
        }
    }

    /// Writes a file that must not be there yet, making the folders it needs.
    static func create(_ path: String, with text: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw UsageError.fileExists(path) }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty { try makeFolder(folder) }
        try replace(path, with: text)
    }

    /// Makes a folder and those above it, unless they are there.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw UsageError.notWritten(path, FileTrouble(error))
        }
    }
}
