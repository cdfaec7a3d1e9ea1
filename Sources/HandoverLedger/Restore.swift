internal import Foundation
internal import GRDB
public import HandoverModel
internal import HandoverStorage

extension Ledger {
    /// Makes a ledger of the first entries of an export and the definitions that go along, in a folder that has none.
    ///
    /// Entries and their tree are those of the export; all tables are derived from them. Files that entries name are left out.
    ///
    /// - Parameters:
    ///   - path: An export that was looked through and is sound.
    ///   - last: The last entry to take.
    ///   - folder: Where no ledger is yet.
    ///   - lock: That of the folder.
    ///   - reader: How recorded definitions are read.
    /// - Throws: `LedgerError` when the export cannot be read, or the ledger cannot be written.
    public static func restore(
        export path: String, through last: Int, in folder: LedgerFolder, holding lock: LedgerLock,
        reader: DefinitionsReader = .none
    ) throws(LedgerError) {
        guard lock.folder == folder else { throw .held(by: nil) }
        guard !isThere(folder) else { throw .alreadyThere(path: folder.database) }
        try SQLite.rethrowing(folder.database) {
            do {
                let tree = try restored(path, through: last, in: folder, reader)
                LedgerHead(tree, in: folder).write(folder)
            } catch {
                removeDraft(of: folder)
                throw error
            }
        }
    }

    private static func restored(
        _ path: String, through last: Int, in folder: LedgerFolder, _ reader: DefinitionsReader
    ) throws -> MerkleTree {
        let draft = try makeDraft(of: folder)
        let queue = try DatabaseQueue(path: draft, configuration: SQLite.configuration(readOnly: false))
        try SQLite.makeDurable(queue)
        let tree = try queue.write { db in
            let tree = try RestorePass(db, last: last).run(path)
            try DerivedTables(db, reader).rebuild()
            _ = try checkTail(db)
            return tree
        }
        try queue.close()
        try put(draft, inPlaceOf: folder)
        return tree
    }
}

/// Writes what an export holds into tables that are empty.
private struct RestorePass {
    let db: Database
    let last: Int

    init(_ db: Database, last: Int) {
        self.db = db
        self.last = last
    }

    func run(_ path: String) throws -> MerkleTree {
        var lines = try ByteReader(path)
        var tree = MerkleTree()
        var pending: [UInt8] = []
        let insert = try db.makeStatement(sql: "INSERT INTO entry (number, body, leaf) VALUES (?, ?, ?)")
        while let line = try lines.nextLine() {
            guard line.starts(with: ExportLine.start) else {
                guard tree.size < last else { continue }
                let leaf = MerkleTree.leaf(line)
                tree.append(leaf: leaf)
                try insert.execute(arguments: [tree.size, Data(line), Data(leaf.bytes)])
                continue
            }
            let attached = try CanonicalJSON.decode(ExportLine.self, from: line)
            if attached.kind == .definitions { try keep(attached, &pending) }
        }
        guard tree.size == last else { throw LedgerError.noSuchEntry(last) }
        try db.execute(
            sql: "INSERT INTO tree (id, size, edge, root) VALUES (1, ?, ?, ?)",
            arguments: [tree.size, Data(tree.edgeBytes), Data(tree.root.bytes)])
        return tree
    }

    /// Puts the parts of definitions together, and keeps them once they are whole.
    private func keep(_ line: ExportLine, _ pending: inout [UInt8]) throws {
        guard let bytes = line.payload.flatMap({ Base64.bytes(of: $0) }), let digest = line.sha256 else {
            throw LedgerError.unreadableExport(detail: "definitions")
        }
        pending += bytes
        guard line.part == line.parts else { return }
        try db.execute(
            sql: "INSERT OR IGNORE INTO definition (digest, body) VALUES (?, ?)", arguments: [digest, Data(pending)])
        pending = []
    }
}
