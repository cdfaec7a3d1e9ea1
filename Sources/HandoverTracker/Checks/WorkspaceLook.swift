import Glibc
import HandoverDefinitions
import HandoverModel
import HandoverReadiness

/// Looks at the files of a workspace, and at none outside it.
///
/// A link on the way is not followed, wherever it leads, and hidden folders, the ledger's own among them, are not looked into.
struct WorkspaceLook {
    private let folder: String

    init(_ folder: String) {
        self.folder = folder
    }

    /// Telephone numbers and mail addresses as the files have them now.
    var contacts: ContactDetails { WorkspaceFiles(gatheringFrom: folder).contactDetails }

    func documents(in place: String) -> CheckSight {
        switch find(place) {
        case .folder(let path):
            let tree = KnowledgeTree(readingFrom: path, followingLinks: false)
            return .documents(tree.files, paths: tree.paths)
        case .nothing: return .trouble(.folderMissing(place))
        case .file, .other: return .trouble(.notAFile)
        }
    }

    func file(_ path: String) -> CheckSight {
        switch find(path) {
        case .file(let size, let changed): .file(.init(size: size, changed: changed))
        case .nothing: .file(nil)
        case .folder, .other: .trouble(.notAFile)
        }
    }

    fileprivate enum Found {
        case nothing
        case file(size: Int, changed: Instant)
        case folder(String)
        /// A link, a device, a hidden name.
        case other
    }

    /// Goes down to a path a part at a time, and stops at anything that is no folder of its own.
    private func find(_ path: String) -> Found {
        var place = folder
        var found = Found.folder(folder)
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            guard case .folder = found else { return found.isNothing ? .nothing : .other }
            guard !part.isEmpty, !part.hasPrefix("."), !part.utf8.contains(0) else { return .other }
            place += "/" + part
            found = Self.look(at: place)
        }
        return found
    }

    private static func look(at path: String) -> Found {
        var state = stat()
        guard unsafe lstat(path, &state) == 0 else { return errno == ENOENT || errno == ENOTDIR ? .nothing : .other }
        switch state.st_mode & S_IFMT {
        case S_IFDIR: return .folder(path)
        case S_IFREG:
            let changed = Int64(state.st_mtim.tv_sec) * 1000 + Int64(state.st_mtim.tv_nsec) / 1_000_000
            return .file(size: Int(state.st_size), changed: Instant(milliseconds: changed))
        default: return .other
        }
    }
}

extension WorkspaceLook.Found {
    fileprivate var isNothing: Bool {
        if case .nothing = self { true } else { false }
    }
}
