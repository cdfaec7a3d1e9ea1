internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

/// What a ledger asks of SQLite beyond what every database of the program does.
extension SQLite {
    /// "HNDV": what `file` and other tools tell a ledger by.
    static let applicationID = 0x484E_4456

    static func configuration(readOnly: Bool) -> Configuration {
        configuration(label: "handover.ledger", readOnly: readOnly)
    }

    /// A connection that can only read.
    ///
    /// Where nothing can be written beside a database that has no log, it is read as it lies.
    static func openToRead(_ folder: LedgerFolder) throws -> DatabaseQueue {
        var path = folder.database
        if !PrivateFile.isWritable(folder.path), PrivateFile.size(folder.log) ?? 0 == 0,
            let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        {
            path = "file:\(escaped)?immutable=1"
        }
        return try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
    }

    /// The longest log in bytes that a command leaves to the next one, which has to read all of it.
    static let longestLog = 1 << 20

    /// Writes a long log that earlier commands left back into the database, and empties it.
    static func keepLogShort(_ writer: any DatabaseWriter, of path: String) throws {
        guard let size = PrivateFile.size(path + "-wal"), size > longestLog else { return }
        try emptyLog(writer)
    }

    static func isLedger(_ db: Database) throws -> Bool {
        try isMarked(db, as: applicationID)
    }
}
