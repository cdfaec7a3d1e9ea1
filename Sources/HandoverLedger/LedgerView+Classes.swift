internal import GRDB
public import HandoverModel

/// Entries by what they are, who made them and how that was known.
///
/// Each entry is of one class: its kind, author, the way the author was identified, and whether it is backdated and
/// imported. There are few classes, so that a list or a count touches those that pass a filter and no others, however long
/// the ledger is.
extension LedgerView {
    /// Entries from a number on that pass a filter, at most `limit` of them.
    ///
    /// The next page starts at the number after the last one's.
    public func entries(from first: Int, limit: Int, matching filter: EntryFilter = EntryFilter()) throws -> [Entry] {
        guard let classes = try classes(filter) else {
            return try entries(
                "SELECT number, body FROM entry WHERE number >= ? ORDER BY number LIMIT ?", [first, limit])
        }
        let page = try statement(
            "SELECT number FROM entry_index WHERE class = ? AND number >= ? ORDER BY number LIMIT ?")
        let numbers = try classes.flatMap { try Int.fetchAll(page, arguments: [$0.number, first, limit]) }
        return try numbers.sorted().prefix(limit).compactMap { try entry($0) }
    }

    /// The newest entries that pass a filter, the newest first.
    public func newestEntries(limit: Int, matching filter: EntryFilter) throws -> [Entry] {
        guard let classes = try classes(filter) else {
            return try entries("SELECT number, body FROM entry ORDER BY number DESC LIMIT ?", [limit])
        }
        let newest = try statement("SELECT number FROM entry_index WHERE class = ? ORDER BY number DESC LIMIT ?")
        let numbers = try classes.flatMap { try Int.fetchAll(newest, arguments: [$0.number, limit]) }
        return try numbers.sorted(by: >).prefix(limit).compactMap { try entry($0) }
    }

    /// How many entries pass a filter.
    public func count(_ filter: EntryFilter) throws -> Int {
        try classes(filter)?.reduce(0) { $0 + $1.entries } ?? size
    }

    /// All entries of some kinds, in their order: for kinds of which there are few.
    public func entries(of kinds: [HandoverModel.Statement.Kind]) throws -> [Entry] {
        try entries(
            """
            SELECT e.number, e.body FROM entry_class c CROSS JOIN entry_index i ON i.class = c.number
                JOIN entry e ON e.number = i.number
            WHERE c.kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", "))) ORDER BY i.number
            """, [])
    }

    /// The classes that pass a filter; nil where all do.
    private func classes(_ filter: EntryFilter) throws -> [(number: Int, entries: Int)]? {
        guard filter != EntryFilter() else { return nil }
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ column: String, _ value: String?) {
            guard let value else { return }
            conditions.append("\(column) = ?")
            arguments += [value]
        }
        require("kind", filter.kind?.rawValue)
        require("by", filter.by?.rawValue)
        require("how", filter.identified?.rawValue)
        if filter.isBackdated { conditions.append("backdated = 1") }
        if filter.isImported { conditions.append("imported = 1") }
        let sql = "SELECT number, entries FROM entry_class WHERE \(conditions.joined(separator: " AND "))"
        return try Row.fetchAll(statement(sql), arguments: arguments).map { ($0[0], $0[1]) }
    }
}
