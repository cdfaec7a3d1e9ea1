internal import GRDB
internal import HandoverModel

/// What makes an entry one of a class.
struct EntryClass: Hashable {
    private let kind: HandoverModel.Statement.Kind
    private let by: Person.ID
    private let how: Identification.Method
    private let isBackdated: Bool
    private let isImported: Bool

    init(_ record: HandoverModel.Record) {
        kind = record.statement.kind
        by = record.by
        how = record.identified.method
        isBackdated = record.isBackdated
        isImported = record.isImported
    }

    /// The values of its columns: kind, by, how, backdated, imported.
    var values: StatementArguments {
        [kind.rawValue, by.rawValue, how.rawValue, isBackdated ? 1 : 0, isImported ? 1 : 0]
    }
}

/// The classes of entries while all of them are gone through, counted in memory and written once.
struct EntryClasses {
    private var counts: [EntryClass: (number: Int, entries: Int)] = [:]

    /// Counts an entry, and says the class it is of: the number of the first entry that is like it.
    mutating func add(_ entry: Entry) -> Int {
        let count = counts[EntryClass(entry.record), default: (entry.number, 0)]
        counts[EntryClass(entry.record)] = (count.number, count.entries + 1)
        return count.number
    }

    func write(_ db: Database) throws {
        let tables = DerivedTables(db, .none)
        for (key, count) in counts { try tables.add(key, number: count.number, entries: count.entries) }
    }
}

extension DerivedTables {
    /// Counts one more entry in its class, and says which that is.
    func countInClass(_ entry: Entry) throws -> Int {
        let key = EntryClass(entry.record)
        let find = try db.cachedStatement(
            sql: """
                SELECT number FROM entry_class
                WHERE kind = ? AND by = ? AND how = ? AND backdated = ? AND imported = ?
                """)
        guard let number = try Int.fetchOne(find, arguments: key.values) else {
            try add(key, number: entry.number, entries: 1)
            return entry.number
        }
        try execute("UPDATE entry_class SET entries = entries + 1 WHERE number = ?", [number])
        return number
    }

    fileprivate func add(_ key: EntryClass, number: Int, entries: Int) throws {
        try execute(
            """
            INSERT INTO entry_class (kind, by, how, backdated, imported, number, entries) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, key.values + [number, entries])
    }
}
