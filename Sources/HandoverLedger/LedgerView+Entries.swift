internal import Foundation
internal import GRDB
public import HandoverModel

extension LedgerView {
    /// An entry by its number, counted from 1.
    public func entry(_ number: Int) throws -> Entry? {
        try entries("SELECT number, body FROM entry WHERE number = ?", [number]).first
    }

    /// The bytes that were hashed.
    public func entryBytes(_ number: Int) throws -> [UInt8]? {
        try Data.fetchOne(statement("SELECT body FROM entry WHERE number = ?"), arguments: [number]).map { [UInt8]($0) }
    }

    /// The hash of an entry's bytes, as it was made when it was recorded.
    public func leaf(_ number: Int) throws -> TreeHash? {
        try Data.fetchOne(statement("SELECT leaf FROM entry WHERE number = ?"), arguments: [number]).flatMap {
            TreeHash(bytes: $0)
        }
    }

    /// The entry that a person's command with this idempotency key came to.
    public func entry(key: String, by person: Person.ID) throws -> Entry? {
        try entryNumber(key: key, by: person).flatMap(entry)
    }

    func entryNumber(key: String, by person: Person.ID) throws -> Int? {
        try Int.fetchOne(
            statement("SELECT number FROM entry_index WHERE by = ? AND key = ?"), arguments: [person.rawValue, key])
    }

    /// The entries about something, in their order, up to and including a number.
    public func entries(about subject: Subject, through last: Int? = nil) throws -> [Entry] {
        try entries(about: subject.description, through: last)
    }

    func entries(about subject: String, through last: Int?) throws -> [Entry] {
        try entries(
            """
            SELECT e.number, e.body FROM entry_index i JOIN entry e ON e.number = i.number
            WHERE i.subject = ? AND i.number <= ? ORDER BY i.number
            """, [subject, last ?? Int.max])
    }

    /// Whether somebody recorded anything, or anything about them was recorded.
    public func isNamed(_ person: Person.ID) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM entry_index WHERE by = ?)
                OR EXISTS (SELECT 1 FROM entry_index WHERE subject = ?)
                OR EXISTS (SELECT 1 FROM task_worker WHERE person = ?)
            """
        let arguments: StatementArguments = [
            person.rawValue, Subject.person(person).description, person.rawValue,
        ]
        return try Bool.fetchOne(statement(sql), arguments: arguments) ?? false
    }

    /// The leaf hash of the last entry about something; nil when there is none.
    public func lastLeaf(about subject: Subject) throws -> TreeHash? {
        let sql = """
            SELECT e.leaf FROM entry_index i JOIN entry e ON e.number = i.number
            WHERE i.subject = ? ORDER BY i.number DESC LIMIT 1
            """
        return try Data.fetchOne(statement(sql), arguments: [subject.description]).flatMap { TreeHash(bytes: $0) }
    }

    /// All entries that are not about tasks, in their order, after a number.
    public func statements(after number: Int = 0) throws -> [Entry] {
        try entries(
            """
            SELECT e.number, e.body FROM entry_index i JOIN entry e ON e.number = i.number
            WHERE i.area = 0 AND i.number > ? ORDER BY i.number
            """, [number])
    }

    /// The earliest time at which something took effect that was recorded after an entry; nil when nothing was.
    public func earliestEffect(after number: Int) throws -> Instant? {
        try Int64.fetchOne(
            statement("SELECT min(effective) FROM entry_index WHERE number > ?"), arguments: [number]
        ).map { Instant(milliseconds: $0) }
    }

    /// How many entries, up to and including a number, took effect more than three days before they were recorded,
    /// counted up to `limit`.
    public func backdated(limit: Int, through last: Int? = nil) throws -> Int {
        let sql = """
            SELECT count(*) FROM (SELECT number FROM entry_index WHERE \(Schema.isBackdated) AND number <= ? LIMIT ?)
            """
        return try Int.fetchOne(statement(sql), arguments: [last ?? Int.max, limit]) ?? 0
    }

    /// The number of the last entry recorded at an instant or before it; 0 when there is none.
    public func number(recordedBy instant: Instant) throws -> Int {
        let find = try statement("SELECT at FROM entry_index WHERE number = ?")
        var (low, high) = (0, try size)
        while low < high {
            let middle = (low + high + 1) / 2
            guard let at = try Int64.fetchOne(find, arguments: [middle]) else { throw LedgerError.noSuchEntry(middle) }
            if at <= instant.milliseconds { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
