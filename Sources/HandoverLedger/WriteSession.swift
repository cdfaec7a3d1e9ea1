internal import Foundation
internal import GRDB
package import HandoverModel
internal import HandoverStorage

/// One transaction of the writer: what is known of the ledger while entries are added, and what is still to be written.
final class WriteSession {
    private let db: Database
    let folder: LedgerFolder
    private let isRehearsal: Bool
    private(set) var tree: MerkleTree
    private(set) var lastAt: Instant?
    private(set) var zone: Zone?
    /// Nil while there was no entry before this session.
    let isDemonstration: Bool?
    let policies: PolicyBook
    private let reader: DefinitionsReader
    private var tallies = TallyChanges()
    /// Those that a decision which is being made has written to read them: they go when it is undone.
    private var writtenByDecision = TallyChanges()

    init(_ db: Database, folder: LedgerFolder, reader: DefinitionsReader, isRehearsal: Bool) throws {
        self.db = db
        self.reader = reader
        policies = PolicyBook(db, reader, isGrowing: true)
        self.folder = folder
        self.isRehearsal = isRehearsal
        let view = LedgerView(db, session: nil)
        tree = try view.tree
        lastAt = try view.lastAt
        zone = try view.zone
        isDemonstration = tree.size > 0 ? try view.isDemonstration : nil
    }

    /// Decides one command and records what it comes to, in a savepoint of its own.
    func decide(_ decision: (LedgerView) throws -> Decision) throws -> Receipt {
        try execute("SAVEPOINT decision", [])
        if !writtenByDecision.isEmpty { writtenByDecision = TallyChanges() }
        do {
            let receipt = try record(try decision(LedgerView(db, session: self, reader: reader)))
            try execute("RELEASE decision", [])
            return receipt
        } catch {
            // After a failure of the storage there may be no transaction left to go back in.
            if SQLite.isStorageFailure(error) { throw error }
            try execute("ROLLBACK TO decision", [])
            try execute("RELEASE decision", [])
            policies.forgetEntries()
            tallies.merge(writtenByDecision)
            throw error
        }
    }

    /// Decides several commands of which none stays recorded where one is refused: then the others have its error.
    func allOrNone(
        _ decide: () throws -> [Result<Receipt, any Error>]
    ) throws -> [Result<Receipt, any Error>] {
        let before = (tree, lastAt, zone, tallies)
        try execute("SAVEPOINT together", [])
        let outcomes = try decide()
        let failure = outcomes.lazy.compactMap { if case .failure(let error) = $0 { error } else { nil } }.first
        if let failure {
            try execute("ROLLBACK TO together", [])
            (tree, lastAt, zone, tallies) = before
            policies.forgetEntries()
            writtenByDecision = TallyChanges()
            try execute("RELEASE together", [])
            return outcomes.map { $0.flatMap { _ in .failure(failure) } }
        }
        try execute("RELEASE together", [])
        return outcomes
    }

    /// Writes what was kept back, before the commit.
    func finish() throws {
        try flushTallies()
        try execute(
            "UPDATE tree SET size = ?, edge = ?, root = ? WHERE id = 1",
            [tree.size, Data(tree.edgeBytes), Data(tree.root.bytes)])
    }

    func flushTallies() throws {
        guard !tallies.isEmpty else { return }
        try DerivedTables(db, policies).write(tallies)
        writtenByDecision.merge(tallies)
        tallies.removeAll()
    }

    private func record(_ decision: Decision) throws -> Receipt {
        switch decision {
        case .already(let number):
            guard
                let found = try Row.fetchOne(
                    db.cachedStatement(
                        sql: "SELECT i.at, e.leaf FROM entry e JOIN entry_index i USING (number) WHERE number = ?"),
                    arguments: [number]), let leaf = TreeHash(bytes: found[1] as Data)
            else { throw LedgerError.noSuchEntry(number) }
            return Receipt(
                entry: number, at: Instant(milliseconds: found[0]), leaf: leaf, size: 0, root: leaf, wasThere: true,
                isRehearsal: isRehearsal)
        case .append(let record, let definitions):
            return try append(record, definitions)
        }
    }

    private func append(_ record: HandoverModel.Record, _ definitions: [UInt8]?) throws -> Receipt {
        if let lastAt, record.at < lastAt { throw LedgerError.recordedBefore(latest: lastAt) }
        guard record.effective <= record.at else { throw LedgerError.effectiveAfterRecorded }
        let body: [UInt8]
        do {
            body = try CanonicalJSON.encode(record)
        } catch let error as CanonicalJSONError {
            throw LedgerError.notRepresentable(error)
        }
        guard body.count <= Ledger.longestEntry else {
            throw LedgerError.entryTooLong(bytes: body.count, limit: Ledger.longestEntry)
        }
        try keepDefinitions(definitions, of: record.statement)
        try requireFiles(of: record.statement)

        let entry = Entry(number: tree.size + 1, record: record)
        let leaf = MerkleTree.leaf(body)
        try execute(
            "INSERT INTO entry (number, body, leaf) VALUES (?, ?, ?)", [entry.number, Data(body), Data(leaf.bytes)])
        let tables = DerivedTables(db, policies)
        do {
            try tables.index(entry)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            guard let used = try LedgerView(db, session: nil).entryNumber(key: record.key, by: record.by) else {
                throw error
            }
            throw LedgerError.keyUsed(entry: used)
        }
        try derive(entry, tables)
        tree.append(leaf: leaf)
        lastAt = record.at
        return Receipt(
            entry: entry.number, at: record.at, leaf: leaf, size: 0, root: leaf, isRehearsal: isRehearsal)
    }

    private func derive(_ entry: Entry, _ tables: DerivedTables) throws {
        if entry.record.statement.area == .task {
            tallies.merge(try tables.deriveTask(entry, zone: zone ?? .utc))
        } else if case .definitionsApplied(let change) = entry.record.statement, zone == nil {
            guard let fixed = Zone(change.zone) else { throw LedgerError.unknownZone(change.zone) }
            // Tasks that were recorded before the zone was fixed were counted by UTC days.
            if tree.size > 0, fixed != .utc {
                try flushTallies()
                try tables.rebuildTasks(zone: fixed)
            }
            zone = fixed
        }
    }

    private func keepDefinitions(_ bytes: [UInt8]?, of statement: HandoverModel.Statement) throws {
        if let digest = statement.definitions { try keep(bytes, as: digest) }
    }

    private func keep(_ bytes: [UInt8]?, as digest: Digest) throws {
        if let bytes {
            guard Digest(sha256: bytes) == digest else { throw LedgerError.definitionsMissing(digest) }
            try execute("INSERT OR IGNORE INTO definition (digest, body) VALUES (?, ?)", [digest.hex, Data(bytes)])
        } else if try LedgerView(db, session: nil).definitions(digest) == nil {
            throw LedgerError.definitionsMissing(digest)
        }
    }

    /// A file is there before the entry that names it.
    ///
    /// A rehearsal stores none and asks for none.
    private func requireFiles(of statement: HandoverModel.Statement) throws {
        guard !isRehearsal else { return }
        for digest in statement.files where !PrivateFile.exists(folder.blob(digest)) {
            throw LedgerError.fileMissing(digest)
        }
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension HandoverModel.Statement {
    /// The digests of files that the fact names.
    package var files: [Digest] {
        switch self {
        case .signedOff(let fact): (fact.evidence ?? []).compactMap(\.file)
        case .evidenceAdded(let fact): [fact.evidence].compactMap(\.file)
        case .creditClaim(let fact): fact.evidence.compactMap(\.file)
        case .refused, .revoked, .reopened, .waived, .markedNotApplicable, .moduleCompleted, .assessed, .selfAssessed,
            .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened, .taskResponded, .taskResolved,
            .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .definitionsProposed,
            .definitionsApplied,
            .blockerWaived, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted,
            .helpAsked, .helpAnswered, .phaseSet, .availability, .checkpointRecorded, .reverified, .checkRan, .alert,
            .reportApproved, .improvement, .technicalChange, .commitmentDone, .access:
            []
        }
    }
}

extension Evidence {
    var file: Digest? { form == .file ? digest : nil }
}
