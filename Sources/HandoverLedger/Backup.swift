internal import Foundation
internal import GRDB
public import HandoverModel

extension Ledger {
    /// Copies the ledger with its files into a new folder while it is in use, then looks through the copy.
    ///
    /// The disk has the copy when this returns. It can be opened like any ledger.
    ///
    /// - Throws: `LedgerError` when the folder is there already or the copy cannot be written.
    public func backup(to target: LedgerFolder) throws(LedgerError) -> Verification {
        if PrivateFile.exists(target.path) { throw .cannotOpen(path: target.path, detail: "it is there already") }
        try target.create()
        try copyDatabase(to: target)
        try copyFiles(to: target)
        try PrivateFile.syncFolder(target.path)
        return try Ledger.verify(folder: target)
    }

    private func copyDatabase(to target: LedgerFolder) throws(LedgerError) {
        let created = try PrivateFile(target.database, flags: O_RDWR | O_CREAT | O_EXCL)
        try SQLite.rethrowing(target.database) {
            let queue = try DatabaseQueue(path: target.database, configuration: SQLite.configuration(readOnly: false))
            try database.backup(to: queue)
            if let problem = try queue.inDatabase(SQLite.integrityProblem) {
                throw LedgerError.damaged(detail: problem)
            }
            try queue.close()
        }
        try created.sync()
    }

    private func copyFiles(to target: LedgerFolder) throws(LedgerError) {
        guard PrivateFile.exists(folder.blobs) else { return }
        try SQLite.rethrowing(folder.blobs) {
            for digest in Set(try read { try $0.statements() }.flatMap(\.record.statement.files)) {
                guard let bytes = try folder.file(digest) else { continue }
                try target.keep(bytes, as: digest)
            }
        }
    }
}
