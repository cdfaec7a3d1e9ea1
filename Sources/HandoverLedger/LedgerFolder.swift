internal import Foundation
public import HandoverModel
internal import HandoverStorage

/// The folder of a ledger, `.handover`, and the places in it.
public struct LedgerFolder: Hashable, Sendable {
    public let path: String
    public let database: String
    /// Whether the database may stand without the files that entries name.
    let isAlone: Bool

    public init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        database = self.path + "/ledger.db"
        isAlone = false
    }

    /// The place of a database that stands alone, under any name.
    ///
    /// Files that entries name are looked for where the folder for them is beside it.
    public init(database: String) {
        path = URL(fileURLWithPath: database).deletingLastPathComponent().path
        self.database = database
        isAlone = true
    }

    public var lock: String { path + "/lock" }
    public var blobs: String { path + "/blobs" }
    /// The write-ahead log of the database.
    var log: String { database + "-wal" }
    /// A database that is being made.
    var draft: String { database + ".new" }
    /// Where the owner notes how the ledger ends.
    var head: String { path + "/head" }

    /// Where a file with this digest is kept.
    public func blob(_ digest: Digest) -> String {
        "\(blobs)/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2))"
    }

    /// Makes the folder, readable for its owner alone, if it is not there.
    ///
    /// - Throws: `LedgerError` when it cannot be made, or is not a folder.
    public func create() throws(LedgerError) {
        try PrivateFile.createFolder(path)
    }
}
