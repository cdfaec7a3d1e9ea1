import GRDB
import HandoverModel
import Synchronization
import Testing

@testable import HandoverLedger

/// Lists and counts by kind, author and the way the author was identified.
struct EntryClassTests {
    /// Entry 1 by a user of the machine, 2 and 4 signed in, 3 with a token, 5 of a file of rows and late, 6 by import.
    private func filled(_ place: Workplace) async throws -> Ledger {
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        func identified(_ record: HandoverModel.Record, _ how: Identification) -> HandoverModel.Record {
            var record = record
            record.identified = how
            return record
        }
        let late = noon.adding(milliseconds: -HandoverModel.Record.backdatedAfterMilliseconds - 1)
        let report = task("T-1", closed: shanghai.day(of: late))
        try await ledger.add(
            identified(signOff("a"), .session), identified(signOff("b", by: "jia1"), .token),
            identified(signOff("c", item: "team/roles"), .session),
            record(.taskLogged(report), effective: late, by: "jia1", key: HandoverModel.Record.importKeyPrefix + "1"),
            identified(record(.taskRated(TaskRating(task: "T-1", rating: 5)), by: "jia1", key: "r"), .import))
        return ledger
    }

    private static let filters: [(EntryFilter, [Int])] = [
        (EntryFilter(), [1, 2, 3, 4, 5, 6]), (EntryFilter(kind: .signedOff), [2, 3, 4]),
        (EntryFilter(kind: .signedOff, by: "lisi"), [2, 4]), (EntryFilter(by: "jia1"), [3, 5, 6]),
        (EntryFilter(identified: .osUser), [1, 5]), (EntryFilter(identified: .session), [2, 4]),
        (EntryFilter(identified: .link), []), (EntryFilter(kind: .signedOff, identified: .token), [3]),
        (EntryFilter(isBackdated: true), [5]), (EntryFilter(kind: .signedOff, isBackdated: true), []),
        (EntryFilter(isImported: true), [5, 6]), (EntryFilter(identified: .import, isImported: true), [6]),
    ]

    private func expect(_ ledger: Ledger) throws {
        for (filter, numbers) in Self.filters {
            try ledger.read { (view: LedgerView) throws in
                #expect(try view.entries(from: 1, limit: 9, matching: filter).map(\.number) == numbers, "\(filter)")
                #expect(try view.newestEntries(limit: 9, matching: filter).map(\.number) == numbers.reversed())
                #expect(try view.count(filter) == numbers.count, "\(filter)")
                #expect(
                    try view.entries(from: 4, limit: 1, matching: filter).map(\.number)
                        == Array(numbers.filter { $0 >= 4 }.prefix(1)))
                #expect(
                    try view.newestEntries(limit: 2, matching: filter).map(\.number)
                        == Array(numbers.reversed().prefix(2)))
            }
        }
        #expect(
            try ledger.read { try $0.entries(of: [.taskRated, .definitionsApplied]).map(\.number) } == [1, 6])
    }

    @Test func findsAndCountsEntriesByWhatTheyAre() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        try expect(ledger)
        #expect(try ledger.verify().isSound)
        try ledger.rebuild()
        try expect(ledger)
    }

    @Test func countsWithinATransactionAndNotWhatWasRefused() async throws {
        let place = try Workplace()
        let ledger = try await filled(place)
        struct No: Error {}
        let results = try await ledger.append([
            { _ in .append(signOff("d")) },
            { view in
                #expect(try view.count(EntryFilter(kind: .signedOff)) == 4)
                throw No()
            },
            { _ in .append(signOff("d")) }, { _ in .append(signOff("e")) },
        ])
        #expect(results.map { (try? $0.get()) != nil } == [true, false, false, true])
        #expect(try ledger.read { try $0.count(EntryFilter(kind: .signedOff)) } == 5)
        #expect(try ledger.verify().isSound)
        _ = try await ledger.append(rehearsal: true) { _ in .append(signOff("f")) }
        #expect(try ledger.read { try $0.count(EntryFilter(kind: .signedOff)) } == 5)
    }

    /// Whatever is asked for, no table of entries is gone through: classes are searched one by one, by an index.
    @Test func neverScansTheEntries() async throws {
        let place = try Workplace()
        try await filled(place).close()
        let queue = try DatabaseQueue(path: place.folder.database)
        let plans = try await queue.read { db in
            let asked = Mutex<[String]>([])
            db.trace { event in
                if case .statement(let statement) = event { asked.withLock { $0.append(statement.expandedSQL) } }
            }
            let view = LedgerView(db, session: nil)
            for (filter, _) in Self.filters {
                _ = try view.entries(from: 2, limit: 9, matching: filter)
                _ = try view.newestEntries(limit: 9, matching: filter)
                _ = try view.count(filter)
            }
            _ = try view.entries(of: [.taskRated])
            db.trace(options: [])
            return try Set(asked.withLock { $0 }).map { sql in
                (sql, try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String })
            }
        }
        #expect(plans.count > 20)
        for (sql, plan) in plans {
            let scans = plan.filter { $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN entry_class") && $0 != "SCAN tree" }
            // All entries in their order are read from the end of the table, as far as the page goes.
            #expect(scans.isEmpty || scans == ["SCAN entry"] && sql.hasSuffix("DESC LIMIT 9"), "\(sql)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE") } || sql.contains("c.kind IN"), "\(sql)")
        }
    }
}
