import Foundation
public import HandoverLedger
public import HandoverModel

/// The ledger as a whole: keeping files beside it, proving it, copying it.
extension Tracker {
    /// The largest file that is taken as evidence, in bytes, unless a server is told otherwise.
    public static let largestFile = 20_000_000

    /// Keeps a file beside the ledger, where sign-offs and evidence can name it.
    ///
    /// `name`: What the file is called where it comes from, and with it what it claims to be.
    ///
    /// - Throws: `Refusal.fileTooLarge`; `.fileNotAsNamed` for a file that does not begin as the type that its name claims;
    ///   `LedgerError` when it cannot be read or kept.
    public func store(
        file path: String, named name: String? = nil, upTo limit: Int = Self.largestFile
    ) throws -> StoredFile {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > limit {
            throw Refusal.fileTooLarge(bytes: size, limit: limit)
        }
        if let name, let claimed = FileType(name: name), !claimed.begins(try Self.head(of: path)) {
            throw Refusal.fileNotAsNamed(name: name, claimed: claimed)
        }
        let kept = try ledger.keep(fileAt: path)
        return StoredFile(digest: kept.digest, size: kept.size)
    }

    private static func head(of path: String) throws -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw LedgerError.accessDenied(path: path) }
        defer { try? file.close() }
        return Array(try file.read(upToCount: FileType.headLength) ?? Data())
    }

    /// Looks through the whole ledger and names the first thing that is wrong.
    ///
    /// `expected`: A root noted down earlier, which the ledger must extend.
    public func verify(expecting expected: KnownRoot? = nil) throws -> Verification {
        try ledger.verify(expecting: expected.map { ($0.size, $0.root) })
    }

    /// The content of a file that was kept beside the ledger; nil when there is none, and where it is not the asker's to have.
    ///
    /// What an entry names as evidence is for everybody who takes part, as the item is. Until then a file is for who sent it,
    /// and for leads, directors and auditors.
    ///
    /// `senders`: Who sent the file.
    ///
    /// - Throws: `LedgerError.fileMissing` when what is there is not what was kept; as `ask`.
    public func file(_ digest: Digest, sentBy senders: Set<Person.ID>, for asker: Asker, clock: Clock) throws
        -> [UInt8]?
    {
        let mayHave = try ledger.read { view in
            let now = try clock.now(in: view)
            return try Inquiry(tracker: self, view: view, history: try histories.history(of: view), now: now)
                .mayHave(digest, sentBy: senders, asker)
        }
        return mayHave ? try ledger.file(digest) : nil
    }

    /// Lets somebody have the ledger as a whole, or says why not.
    ///
    /// - Throws: `Refusal.mayNotRead` for who may not list its entries; as `ask`.
    public func requireWholeLedger(by asker: Asker, clock: Clock) throws {
        _ = try ask(.entries(EntryQuery(limit: 1)), by: asker, clock: clock)
    }

    /// Makes the tables that answer questions again from the entries.
    public func rebuild() throws {
        try ledger.rebuild()
    }

    /// The same, of a ledger that cannot be opened because such tables are missing or altered.
    public static func rebuild(_ folder: LedgerFolder, holding lock: LedgerLock) throws {
        try Ledger.rebuild(folder: folder, holding: lock, reader: .recorded())
    }

    /// Copies the ledger with its files into a folder that is not there yet, and looks through the copy.
    ///
    /// The whole folder is there, or none.
    public func backup(to folder: String) throws -> Verification {
        try ledger.backup(to: LedgerFolder(folder))
    }

    /// Writes every entry byte for byte to a file that is not there yet.
    ///
    /// The whole file is there, or none.
    ///
    /// `files`: Whether evidence files go along.
    ///
    /// - Returns: How many entries it has, and the root that they make.
    public func export(to path: String, files: Bool) throws -> KnownRoot {
        let end = try ledger.export(to: path, files: files)
        return KnownRoot(size: end.size, root: end.root)
    }

    /// Looks through an export, a backup's folder, a workspace or a database alone, without a ledger of one's own.
    public static func verify(copy path: String, expecting expected: KnownRoot? = nil) throws -> Verification {
        let known = expected.map { ($0.size, $0.root) }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw LedgerError.nothingThere(path: path)
        }
        if isFolder.boolValue {
            let inside = path + "/.handover"
            let folder = LedgerFolder(FileManager.default.fileExists(atPath: inside) ? inside : path)
            guard Ledger.isThere(folder) else { throw LedgerError.nothingThere(path: folder.database) }
            return try Ledger.verify(folder: folder, expecting: known, reader: .recorded())
        }
        if try Ledger.isDatabase(path) {
            return try Ledger.verify(
                folder: LedgerFolder(database: path), expecting: known, reader: .recorded())
        }
        return try Ledger.verify(export: path, expecting: known)
    }
}

/// A root that was noted down, with the number of entries it belongs to.
public struct KnownRoot: Hashable, Sendable, Codable {
    public var size: Int
    public var root: TreeHash

    public init(size: Int, root: TreeHash) {
        self.size = size
        self.root = root
    }
}

/// Where the owner of a ledger is to write a copy of it, on the same machine.
public struct LedgerCopy: Hashable, Sendable, Codable {
    /// An absolute path at which nothing is yet.
    public var path: String
    public var files: Bool

    public init(path: String, files: Bool) {
        self.path = path
        self.files = files
    }
}
