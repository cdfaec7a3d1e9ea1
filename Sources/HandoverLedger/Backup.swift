internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Copies the ledger with its files into a new folder while it is in use, then looks through the copy.
    ///
    /// The disk has the copy when this returns. It can be opened like any ledger. What cannot be finished leaves nothing.
    ///
    /// - Throws: `LedgerError.alreadyThere`; others when the copy cannot be written.
    public func backup(to target: LedgerFolder) throws(LedgerError) -> Verification {
        try PrivateFile.requireRoom(at: target.path)
        let draft = LedgerFolder("\(target.path).\(UUID().uuidString).part")
        do {
            try draft.create()
            try copyDatabase(to: draft)
            try copyFiles(to: draft)
            let verification = try Ledger.verify(folder: draft, reader: reader)
            try draft.tidy()
            try PrivateFile.syncFolder(draft.path)
            try PrivateFile.rename(draft.path, to: target.path)
            try PrivateFile.syncFolder(URL(fileURLWithPath: target.path).deletingLastPathComponent().path)
            return verification
        } catch {
            try? FileManager.default.removeItem(atPath: draft.path)
            throw error
        }
    }

    private func copyDatabase(to target: LedgerFolder) throws(LedgerError) {
        let created = try PrivateFile(target.database, flags: O_RDWR | O_CREAT | O_EXCL)
        try SQLite.rethrowing(target.database) {
            let queue = try DatabaseQueue(path: target.database, configuration: SQLite.configuration(readOnly: false))
            try database.backup(to: queue)
            if let problem = try queue.inDatabase({ try SQLite.integrityProblem($0) }) {
                throw LedgerError.damaged(detail: problem)
            }
            let tree = try queue.read { try LedgerView($0, session: nil).tree }
            try queue.close()
            LedgerHead(tree, in: target).write(target)
        }
        try created.sync()
    }

    private func copyFiles(to target: LedgerFolder) throws(LedgerError) {
        guard PrivateFile.exists(folder.blobs) else { return }
        try SQLite.rethrowing(target.path) {
            for digest in Set(try read { try $0.statements() }.flatMap(\.record.statement.files)) {
                guard let bytes = try folder.file(digest) else { continue }
                try target.keep(bytes, as: digest)
            }
        }
    }
}

extension LedgerFolder {
    /// Takes away what reading a database leaves beside it.
    fileprivate func tidy() throws(LedgerError) {
        guard PrivateFile.size(log) ?? 0 == 0 else { return }
        for leftover in [log, database + "-shm"] { PrivateFile.remove(leftover) }
    }
}
