internal import Foundation
internal import GRDB
internal import HandoverModel
internal import HandoverStorage

/// Reads all entries, looks for what they name, makes the derived tables anew and compares them.
struct ContentPass {
    private let db: Database
    private let folder: LedgerFolder

    private let reader: DefinitionsReader

    init(_ db: Database, folder: LedgerFolder, _ reader: DefinitionsReader) {
        self.reader = reader
        self.db = db
        self.folder = folder
    }

    /// Looks at everything; the tables are compared only when they follow the rules of this version.
    func run(comparing: Bool) throws {
        try db.execute(sql: "PRAGMA temp_store = FILE")
        try db.execute(sql: Schema.temporary)
        let zone = try zoneOrDamage()
        var changes = TallyChanges()
        var classes = EntryClasses()
        var last: Instant?
        let tables = DerivedTables(db, reader)
        let rows = try Row.fetchCursor(db, sql: "SELECT number, body FROM entry ORDER BY number")
        while let row = try rows.next() {
            let entry = try read(row)
            let number = entry.number
            if let last, entry.record.at < last { throw Damaged(.timeWentBack(entry: number)) }
            last = entry.record.at
            guard entry.record.effective <= entry.record.at else {
                throw Damaged(.effectiveAfterRecorded(entry: number))
            }
            do {
                try tables.index(entry, in: classes.add(entry))
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                let first = try LedgerView(db, session: nil).entryNumber(key: entry.record.key, by: entry.record.by)
                throw Damaged(.keyRepeated(entry: number, first: first ?? 0))
            }
            if entry.record.statement.area == .task {
                changes.merge(try tables.deriveTask(entry, zone: zone))
            } else {
                try check(entry)
            }
            if number.isMultiple(of: 20_000) {
                try tables.write(changes)
                changes.removeAll()
            }
        }
        try tables.write(changes)
        try classes.write(db)
        guard comparing else { return }
        for table in Schema.derivedTables { try compare(table.name, order: table.order) }
        for table in Schema.derivedTables.map(\.name) where try SQLite.integrityProblem(db, of: table) != nil {
            throw Damaged(.schema(table))
        }
    }

    private func zoneOrDamage() throws -> Zone {
        do {
            return try LedgerView(db, session: nil).zoneOfEntries ?? .utc
        } catch LedgerError.unreadableEntry(let number) {
            throw Damaged(.unreadable(entry: number))
        }
    }

    private func read(_ row: Row) throws -> Entry {
        do {
            return try LedgerView.entry(row)
        } catch {
            throw Damaged(.unreadable(entry: row[0]))
        }
    }

    /// Whether the definitions and files that an entry names are there and are what they were.
    private func check(_ entry: Entry) throws {
        if let named = entry.record.statement.definitions, try LedgerView(db, session: nil).definitions(named) == nil {
            throw Damaged(.definitionsMissing(named, entry: entry.number))
        }
        guard !folder.isAlone || PrivateFile.exists(folder.blobs) else { return }
        for digest in entry.record.statement.files {
            guard let bytes = try folder.file(digest) else { throw Damaged(.fileMissing(digest, entry: entry.number)) }
            guard Digest(sha256: bytes) == digest else { throw Damaged(.fileDamaged(digest, entry: entry.number)) }
        }
    }

    /// Goes through a kept table and the one made anew side by side.
    private func compare(_ table: String, order: String) throws {
        do {
            try compareRows(of: table, order: order)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            throw Damaged(.schema(table))
        }
    }

    private func compareRows(of table: String, order: String) throws {
        let kept = try Row.fetchCursor(db, sql: "SELECT * FROM main.\(table) ORDER BY \(order)")
        let made = try Row.fetchCursor(db, sql: "SELECT * FROM temp.\(table) ORDER BY \(order)")
        while true {
            let (left, right) = (try kept.next(), try made.next())
            guard let row = left ?? right else { return }
            guard left != right else { continue }
            let count = order.split(separator: ",").count
            var first = row
            // A row that is missing makes the next one differ.
            if let left, let right, ContentPass.comesFirst(right, left, count: count) { first = right }
            throw Damaged(.derived(table: table, row: ContentPass.text(first, count: count)))
        }
    }

    /// Whether a row stands before another one, by their first values.
    private static func comesFirst(_ row: Row, _ other: Row, count: Int) -> Bool {
        let pairs = zip(row.databaseValues.prefix(count), other.databaseValues.prefix(count))
        guard let (own, its) = pairs.first(where: { $0 != $1 }) else { return false }
        return switch (own.storage, its.storage) {
        case (.int64(let own), .int64(let its)): own < its
        case (.string(let own), .string(let its)): own.utf8.lexicographicallyPrecedes(its.utf8)
        default: false
        }
    }

    /// The first values of a row, as they stand.
    private static func text(_ row: Row, count: Int) -> String {
        row.databaseValues.prefix(count).compactMap { value in
            switch value.storage {
            case .int64(let number): String(number)
            case .string(let text): text.isEmpty ? nil : text
            case .double, .blob, .null: "?"
            }
        }.joined(separator: " ")
    }
}

extension Schema {
    /// The derived tables as temporary ones, which hide those of the ledger.
    static var temporary: String {
        ["TABLE", "INDEX", "UNIQUE INDEX"].reduce(derived) { sql, thing in
            sql.replacingOccurrences(of: "CREATE \(thing) ", with: "CREATE \(thing) temp.")
        }
    }
}

extension HandoverModel.Statement {
    /// The definitions that the fact puts forward or in force.
    var definitions: HandoverModel.Digest? {
        switch self {
        case .definitionsProposed(let change), .definitionsApplied(let change): change.definitions
        case .signedOff, .evidenceAdded, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .moduleCompleted,
            .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened,
            .taskResponded,
            .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .blockerWaived,
            .acceptanceStated,
            .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet,
            .availability,
            .checkpointRecorded,
            .reverified, .checkRan, .alert, .reportApproved, .improvement, .creditClaim, .technicalChange,
            .commitmentDone,
            .access:
            nil
        }
    }
}
