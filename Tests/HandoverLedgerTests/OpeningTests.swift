import Foundation
import GRDB
import HandoverModel
import Testing

@testable import HandoverLedger

struct OpeningTests {
    /// A closed ledger with a few entries.
    private func ledger() async throws -> Workplace {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        try await ledger.add(signOff("a"), record(.taskLogged(task("T-1", closed: shanghai.day(of: noon))), key: "t"))
        try ledger.close()
        return place
    }

    private func change(_ place: Workplace, _ sql: String) throws {
        let queue = try DatabaseQueue(path: place.folder.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func waitsForTheDiskAndChecksWhatItReads() async throws {
        let place = try await ledger()
        for ledger in [try await place.open(), try Ledger.open(folder: place.folder, mode: .reader)] {
            let values = try await ledger.database.read { db in
                try ["journal_mode", "foreign_keys", "trusted_schema", "cell_size_check"].map {
                    try String.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(values == ["wal", "1", "0", "1"])
        }
        let server = try Ledger.open(
            folder: place.folder, mode: .server(try await LedgerLock.acquire(in: place.folder, waitingUpTo: .zero)))
        #expect(
            try await server.database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }

    @Test func readersNeedNoLockAndSeeWhatIsCommitted() async throws {
        let place = try await ledger()
        let writer = try await place.open()
        let reader = try Ledger.open(folder: place.folder, mode: .reader)
        try await writer.add(signOff("b"))
        #expect(try reader.read { try $0.size } == 4)
        await #expect(throws: LedgerError.readOnly) { try await reader.add(signOff("c")) }
        #expect(throws: LedgerError.readOnly) { try reader.keep(file: []) }
    }

    @Test func aFileWhereTheFolderBelongsIsSaidToBeOne() async throws {
        let place = try Workplace()
        try Data("x".utf8).write(to: URL(filePath: place.folder.path))
        await #expect {
            _ = try await place.open()
        } throws: { error in
            if case .notAFolder? = error as? LedgerError { true } else { false }
        }
    }

    @Test func aFolderWhereTheLockBelongsIsSaidToBeOne() async throws {
        let place = try Workplace()
        try FileManager.default.createDirectory(atPath: place.folder.lock, withIntermediateDirectories: true)
        await #expect(throws: LedgerError.notAFile(path: place.folder.lock)) { _ = try await place.open() }
    }

    @Test func aLinkToItselfIsNotTakenForNoLedger() throws {
        let place = try Workplace()
        let path = place.folder.path
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        #expect(throws: LedgerError.linkNotFollowed(path: path)) {
            try Ledger.open(folder: place.folder, mode: .reader)
        }
    }

    @Test func everyUnusableFileIsAnErrorOfItsOwn() async throws {
        let database = { (place: Workplace) in place.folder.database }
        let cases: [(LedgerErrorName, (Workplace) throws -> Void)] = [
            (
                .noLedger,
                {
                    try FileManager.default.removeItem(atPath: database($0))
                    try FileManager.default.removeItem(atPath: $0.folder.head)
                }
            ),
            (.emptyFile, { try Data().write(to: URL(filePath: database($0))) }),
            (.notALedger, { try Data(repeating: 65, count: 8192).write(to: URL(filePath: database($0))) }),
            (.notALedger, { try self.change($0, "PRAGMA application_id = 1") }),
            (.newerFormat, { try self.change($0, "INSERT INTO grdb_migrations VALUES ('9999 from tomorrow')") }),
            (.newerFormat, { try self.change($0, "UPDATE derivation SET version = 99") }),
        ]
        for (name, damage) in cases {
            let place = try await ledger()
            try damage(place)
            #expect(throws: (any Error).self) { try Ledger.open(folder: place.folder, mode: .reader) }
            do {
                _ = try Ledger.open(folder: place.folder, mode: .reader)
            } catch {
                #expect(LedgerErrorName(error) == name)
            }
            guard name != .noLedger else { continue }
            do {
                _ = try await place.open()
                Issue.record("\(name) was opened for writing")
            } catch let error as LedgerError {
                #expect(LedgerErrorName(error) == name)
            }
        }
    }

    /// The case of an error without its values.
    private enum LedgerErrorName {
        case noLedger, emptyFile, notALedger, newerFormat, other

        init(_ error: LedgerError) {
            switch error {
            case .noLedger: self = .noLedger
            case .emptyFile: self = .emptyFile
            case .notALedger: self = .notALedger
            case .newerFormat: self = .newerFormat
            default: self = .other
            }
        }
    }

    @Test func namesWhatIsNewer() async throws {
        let place = try await ledger()
        try change(place, "INSERT INTO grdb_migrations VALUES ('0002 from tomorrow')")
        #expect(throws: LedgerError.newerFormat(found: "0002 from tomorrow")) {
            try Ledger.open(folder: place.folder, mode: .reader)
        }
    }

    @Test func aLostDatabaseIsNotTakenForANewLedger() async throws {
        let place = try await ledger()
        try FileManager.default.createDirectory(atPath: place.folder.blobs, withIntermediateDirectories: true)
        try FileManager.default.removeItem(atPath: place.folder.database)
        await #expect(throws: LedgerError.databaseMissing(path: place.folder.database)) { try await place.open() }
    }

    @Test func anEndThatDoesNotFitTheTreeIsRefused() async throws {
        let place = try await ledger()
        try change(place, "UPDATE tree SET size = 2, edge = zeroblob(32)")
        await #expect(throws: LedgerError.unsound(.sizeDiffers(entries: 3, expected: 2))) { try await place.open() }
    }

    @Test(arguments: [
        "UPDATE derivation SET version = 0; DELETE FROM tally; DELETE FROM task_state",
        """
        UPDATE derivation SET version = 1; DROP INDEX entry_index_backdated; DROP INDEX entry_index_effective;
        ALTER TABLE entry_index DROP COLUMN effective
        """,
        """
        UPDATE derivation SET version = 7; DROP INDEX entry_index_effective; DROP INDEX task_state_service;
        DROP INDEX task_state_open; DROP INDEX task_state_window; ALTER TABLE task_state DROP COLUMN service;
        ALTER TABLE task_state DROP COLUMN opened_at; ALTER TABLE task_state DROP COLUMN opened_day;
        DELETE FROM tally WHERE dimension = 'service'
        """,
        """
        UPDATE derivation SET version = 8;
        INSERT INTO tally SELECT 'person-capability', closed_day, effective_day, value || '/backup', recorded_day,
            independent, assisted, unrated, drills, reviews_needed, reviews_done, reviewed, overturned
            FROM tally WHERE dimension = 'person'
        """,
        """
        UPDATE derivation SET version = 10; DROP INDEX task_state_running; ALTER TABLE task_state DROP COLUMN open;
        DROP TABLE clock_tally
        """,
        "UPDATE derivation SET version = 11; DROP INDEX task_state_late; ALTER TABLE task_state DROP COLUMN late",
        "UPDATE derivation SET version = 13; DROP TABLE support_tally",
        "UPDATE derivation SET version = 14; DROP TABLE alert",
        """
        UPDATE derivation SET version = 14; DROP INDEX task_state_problem; ALTER TABLE task_state DROP COLUMN problem_day;
        ALTER TABLE task_state DROP COLUMN symptom; ALTER TABLE task_state DROP COLUMN document;
        DROP INDEX task_state_unlearned; ALTER TABLE task_state DROP COLUMN unlearned
        """,
        """
        UPDATE derivation SET version = 16; DROP INDEX support_tally_document;
        DELETE FROM support_tally WHERE fact = 'documented'
        """,
    ])
    func olderDerivedTablesAreMadeAnew(before: String) async throws {
        let place = try await ledger()
        try change(place, before)
        #expect(throws: LedgerError.olderFormat) { try Ledger.open(folder: place.folder, mode: .reader) }
        let ledger = try await place.open()
        #expect(try ledger.verify().isSound)
        let day = shanghai.day(of: noon)
        #expect(try ledger.read { try $0.tally(.all, closed: day...day, asOf: day)[""]?.independent } == 1)
    }

    /// Every shipped schema, brought up to date, is the schema of a new ledger.
    @Test func aMigratedLedgerEqualsAFreshOne() throws {
        let schema = { (last: String?) in
            let queue = try DatabaseQueue()
            if let last { try Schema.migrator.migrate(queue, upTo: last) }
            try Schema.migrator.migrate(queue)
            return try queue.read {
                try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name")
            }
        }
        let fresh = try schema(nil)
        #expect(
            fresh.filter { $0.hasPrefix("CREATE TABLE") }.allSatisfy {
                $0.contains("STRICT") || $0.contains("grdb_migrations")
            })
        for migration in Schema.migrator.migrations { #expect(try schema(migration) == fresh) }
    }
}
