internal import Foundation
internal import HandoverModel
internal import HandoverStorage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// How the ledger ended, and what its files looked like, when its owner last wrote them: noted in a file of its own.
///
/// The note does not wait for the disk, so it may be older than the ledger after the machine stopped, but never newer.
/// Whoever puts another file in place of the database or its log, changes one or loses one leaves files that do not fit
/// the note, and the whole ledger is looked through before anything is recorded.
struct LedgerHead: Codable, Equatable {
    var size: Int
    var root: TreeHash
    /// Size and time of change of the database and its log.
    var database: String
    var log: String
    var version = 1

    enum CodingKeys: String, CodingKey {
        case database, log, root, size
        case version = "v"
    }

    /// The end `tree` with the files as they are now.
    init(_ tree: MerkleTree, in folder: LedgerFolder) {
        size = tree.size
        root = tree.root
        database = LedgerHead.mark(of: folder.database)
        log = LedgerHead.mark(of: folder.log)
    }

    /// The same end with the files as they are now.
    func now(in folder: LedgerFolder) -> LedgerHead {
        var head = self
        head.database = LedgerHead.mark(of: folder.database)
        head.log = LedgerHead.mark(of: folder.log)
        return head
    }

    /// The note of a folder; nil when there is none that this version can read.
    static func read(_ folder: LedgerFolder) -> LedgerHead? {
        guard let file = try? PrivateFile(folder.head, flags: O_RDONLY), let bytes = file.start(1024),
            let line = bytes.split(separator: UInt8(ascii: "\n")).first
        else { return nil }
        let head = try? CanonicalJSON.decode(LedgerHead.self, from: Array(line))
        return head?.version == 1 ? head : nil
    }

    /// Writes the note over the one before.
    ///
    /// What cannot be written is left: the next opening then looks through the whole ledger, and the commit that it
    /// belongs to has been made.
    func write(_ folder: LedgerFolder) {
        guard let bytes = try? CanonicalJSON.encode(self) + [UInt8(ascii: "\n")],
            let file = try? PrivateFile(folder.head, flags: O_WRONLY | O_CREAT)
        else { return }
        try? file.replace(with: bytes)
    }

    /// Whether the files are as they were when the note was written.
    func fits(_ folder: LedgerFolder) -> Bool {
        database == LedgerHead.mark(of: folder.database) && log == LedgerHead.mark(of: folder.log)
    }

    /// Size and time of change, to the nanosecond; an empty file is as good as none.
    private static func mark(of path: String) -> String {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_size > 0 else { return "" }
        return "\(status.st_size)-\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}

extension PrivateFile {
    /// The first bytes; nil when they cannot be read.
    func start(_ limit: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
        return count < 0 ? nil : Array(bytes.prefix(count))
    }

    /// Writes over what is there.
    func replace(with bytes: [UInt8]) throws(LedgerError) {
        let count = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard count == bytes.count, ftruncate(descriptor, off_t(count)) == 0 else {
            throw PrivateFile.error(errno, path)
        }
    }
}
