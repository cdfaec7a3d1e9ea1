/// Everything that can keep a ledger from being opened, read or written.
///
/// The cases carry what a message needs; HandoverViews words them in every language.
public enum LedgerError: Error, Hashable, Sendable, Codable {
    // The place
    case noLedger(path: String)
    /// The file is there and has no content.
    case emptyFile(path: String)
    /// The file is something else, or was overwritten.
    case notALedger(path: String)
    /// The database is gone, and what belonged to it is still there.
    case databaseMissing(path: String)
    /// Made by a newer version of the program; `found` names what this one does not know.
    case newerFormat(found: String)
    /// Made by an older version: it must be opened for writing once.
    case olderFormat
    /// SQLite found it damaged.
    case damaged(detail: String)
    /// It was looked through, and this is wrong.
    case unsound(LedgerDamage)
    case accessDenied(path: String)
    /// Files of the ledger belong to another user of this machine.
    case otherUser(uid: UInt32)
    case notWritable(path: String)
    case cannotOpen(path: String, detail: String)
    /// A file stands where it, or its folder, is to be a folder.
    case notAFolder(path: String)
    /// A folder stands where a file is to be.
    case notAFile(path: String)
    /// A symbolic link that leads nowhere, or that is not followed there.
    case linkNotFollowed(path: String)
    /// There is no file to look at.
    case nothingThere(path: String)
    /// Where a copy was to be written there is something already.
    case alreadyThere(path: String)

    // The lock
    /// Another process owns the ledger; `holder` is nil when it did not say who it is.
    case held(by: LockHolder?)

    // Writing
    case diskFull
    case ioFailed(detail: String)
    /// The database does not wait for the disk, so that a commit would prove nothing.
    case notDurable(synchronous: Int)
    /// A write failed earlier. Nothing is written until the ledger has been opened anew.
    case mustBeReopened
    /// Opened for reading only.
    case readOnly
    case closed

    // What may not become an entry
    case entryTooLong(bytes: Int, limit: Int)
    case notRepresentable(CanonicalJSONError)
    case recordedBefore(latest: Instant)
    case effectiveAfterRecorded
    case keyUsed(entry: Int)
    case unknownZone(String)
    case definitionsMissing(Digest)
    /// This version cannot read definitions that were recorded; nil for those that a server sent.
    case definitionsUnreadable(Digest?)
    case fileMissing(Digest)

    // Reading
    case noSuchEntry(Int)
    case unreadableEntry(Int)
    case unreadableExport(detail: String)
}
