import Foundation

/// Finds the folder that a command works on.
enum Workplace {
    /// The folder named, or the nearest with a handover.yaml, this one or one above it.
    ///
    /// `server`: The one that is named beside it.
    ///
    /// - Throws: `UsageError.noWorkspace`, or `.noFilesHere` where a server is asked; `.fileUnreadable`.
    static func folder(_ named: String?, server: String? = Environment()["HANDOVER_URL"]) throws -> String {
        func missing(_ folder: String) -> UsageError { server == nil ? .noWorkspace(folder) : .noFilesHere(folder) }
        if let named = named ?? Environment()["HANDOVER_WORKSPACE"] {
            guard holdsWorkspace(named) else {
                let isClosed = isThere(named) && !FileManager.default.isExecutableFile(atPath: named)
                throw isClosed ? UsageError.fileUnreadable(named, .notAllowed) : missing(named)
            }
            return named
        }
        let here = FileManager.default.currentDirectoryPath
        var folder = URL(fileURLWithPath: here)
        while !holdsWorkspace(folder.path) {
            let above = folder.deletingLastPathComponent()
            guard above.path != folder.path else { throw missing(here) }
            folder = above
        }
        return folder.path
    }

    private static func holdsWorkspace(_ folder: String) -> Bool {
        isThere(folder + "/handover.yaml") || isThere(folder + "/.handover")
    }

    /// Whether something has this name, be it a link that leads nowhere.
    private static func isThere(_ path: String) -> Bool {
        var byte: CChar = 0
        return unsafe access(path, F_OK) == 0 || readlink(path, &byte, 1) >= 0
    }
}
