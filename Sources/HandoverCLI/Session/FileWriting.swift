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

    /// Refuses a path that names nothing, a folder, what is no regular file, or a place inside a ledger's folder, where a file
    /// is to be written.
    static func checkFile(_ path: String) throws {
        guard !path.isEmpty else { throw UsageError.noFileName }
        var isFolder: ObjCBool = false
        let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if path.hasSuffix("/") || isThere && isFolder.boolValue { throw UsageError.notWritten(path, .aFolder) }
        try checkFolder(above: URL(fileURLWithPath: path).standardizedFileURL, of: path)
        // A link, a device or a pipe would be replaced by a file.
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard kind == nil || kind == .typeRegular else { throw UsageError.notWrittenOver(path) }
    }

    /// Refuses what is no folder, and a folder that is, or is in, the state of a workspace: what stands there is the program's
    /// alone.
    private static func checkFolder(above url: URL, of path: String) throws {
        let folder = url.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
        else { throw UsageError.noFolder(of: path) }
        guard !folder.resolvingSymlinksInPath().pathComponents.contains(".handover") else {
            throw UsageError.insideLedger(path)
        }
    }

    /// Refuses a name that ends as another kind of file does; a name without an ending, or with a number for one, says nothing.
    static func check(_ path: String, endsWith endings: [String]) throws {
        guard let ending = ending(of: path), !endings.contains(ending) else { return }
        throw UsageError.otherForm(path, endings: endings.map { "." + $0 })
    }

    /// What stands behind the last dot of a name, in small letters; nil where there is none or it does not begin with a letter.
    static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return ending.first?.isLetter == true ? ending : nil
    }

    /// The absolute form of a path at which nothing may be yet, in a folder that is there.
    static func newPath(_ path: String) throws -> String {
        guard path != "-" else { throw UsageError.notAStream }
        guard !path.isEmpty else { throw UsageError.noFileName }
        let url = URL(fileURLWithPath: path).standardizedFileURL
        let absolute = url.path
        guard !FileManager.default.fileExists(atPath: absolute) else { throw UsageError.fileExists(path) }
        try checkFolder(above: url, of: path)
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
