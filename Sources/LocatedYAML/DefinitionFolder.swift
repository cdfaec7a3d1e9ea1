import Glibc
public import HandoverModel

/// A folder of definition files as it is on disk: the names in it, or why they cannot be had.
public enum DefinitionFolder: Hashable, Sendable {
    /// In no order; none when there is no such folder.
    case names([String])
    case refused(Diagnostic)

    /// Lists a folder, following symbolic links to it.
    ///
    /// - Parameters:
    ///   - path: Where the folder is.
    ///   - name: Its path below the workspace, which the diagnostic shows.
    /// - Returns: The names or one diagnostic without a range.
    public static func list(at path: String, named name: String) -> DefinitionFolder {
        guard let folder = unsafe opendir(path) else { return notOpened(errno, path, name) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(folder) {
            unsafe names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                })
            errno = 0
        }
        return errno == 0 ? .names(names) : refused(problem(errno), name)
    }

    /// Whether something has this name, be it a link that leads nowhere.
    public static func isOccupied(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Whether a path is itself a symbolic link, wherever it leads.
    public static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a path leads to a folder, over links too.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func notOpened(_ code: CInt, _ path: String, _ name: String) -> DefinitionFolder {
        switch code {
        case ENOENT where !isOccupied(path): .names([])
        case ENOTDIR: refused(.notAFolder, name)
        default: refused(problem(code), name)
        }
    }

    private static func refused(_ problem: Problem, _ name: String) -> DefinitionFolder {
        .refused(Diagnostic(file: name, range: nil, problem: problem))
    }
}
