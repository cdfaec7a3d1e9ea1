import Foundation
import GRDB
import HandoverModel
import Testing

@testable import HandoverLedger

/// Files that are put back, lost or changed by anybody but the owner.
struct HeadTests {
    private let files = FileManager.default

    /// A ledger with 30 entries whose log is written back after the 10th and the 20th, and copies of its files then.
    private struct Past {
        let place: Workplace
        /// The database after 10 entries, without a log.
        let early: Data
        /// The database and its log as they were after 15 entries.
        let middle: (database: Data, log: Data)

        init() async throws {
            place = try Workplace()
            let ledger = try await place.openServer()
            let content = { (path: String) in try Data(contentsOf: URL(filePath: path)) }
            try await Past.add(10, to: ledger)
            try await Past.writeBack(ledger)
            early = try content(place.folder.database)
            try await Past.add(5, to: ledger)
            middle = (early, try content(place.folder.log))
            try await Past.add(5, to: ledger)
            try await Past.writeBack(ledger)
            try await Past.add(10, to: ledger)
            // As a process leaves them that ends without closing.
            let left = (try content(place.folder.database), try content(place.folder.log))
            let head = try content(place.folder.head)
            try ledger.close()
            try put(left.0, left.1)
            try head.write(to: URL(filePath: place.folder.head))
        }

        private static func add(_ count: Int, to ledger: Ledger) async throws {
            let note = String(repeating: "x", count: 3_000)
            for _ in 0..<count {
                let refused = SignOffRefusal(
                    item: "a/b", meaning: .accepted, role: TeamRole(.receiving, "r"), reason: note)
                try await ledger.add(record(.refused(refused), key: UUID().uuidString))
            }
        }

        private static func writeBack(_ ledger: Ledger) async throws {
            try await ledger.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }

        /// Puts other files in place; nil leaves none.
        func put(_ database: Data, _ log: Data?) throws {
            try? FileManager.default.removeItem(atPath: place.folder.database + "-shm")
            try? FileManager.default.removeItem(atPath: place.folder.log)
            try database.write(to: URL(filePath: place.folder.database))
            try log?.write(to: URL(filePath: place.folder.log))
        }

        var log: Data { get throws { try Data(contentsOf: URL(filePath: place.folder.log)) } }
        var database: Data { get throws { try Data(contentsOf: URL(filePath: place.folder.database)) } }

        /// The damage that both opening and `verify` name.
        func damage() async throws -> LedgerDamage? {
            let found = try Ledger.verify(folder: place.folder).damage
            let lock = try await LedgerLock.acquire(in: place.folder)
            do {
                try Ledger.open(folder: place.folder, mode: .writer(lock)).close()
                #expect(found == nil)
            } catch LedgerError.unsound(let damage) {
                #expect(damage == found)
            }
            lock.release()
            return found
        }
    }

    @Test func filesAsTheyWereLeftAreTakenUp() async throws {
        let past = try await Past()
        #expect(try await past.damage() == nil)
    }

    @Test func aDatabaseAndItsLogThatAreOlderAreNoticed() async throws {
        let past = try await Past()
        try past.put(past.middle.database, past.middle.log)
        #expect(try await past.damage() == .rolledBack(entries: 15, recorded: 30))
    }

    @Test func anOlderDatabaseWithoutALogIsNoticed() async throws {
        let past = try await Past()
        try past.put(past.early, nil)
        #expect(try await past.damage() == .rolledBack(entries: 10, recorded: 30))
    }

    @Test func aLostLogIsNoticed() async throws {
        let past = try await Past()
        try past.put(try past.database, nil)
        #expect(try await past.damage() == .rolledBack(entries: 20, recorded: 30))
    }

    @Test func anOlderDatabaseBesideANewerLogIsNoticed() async throws {
        let past = try await Past()
        try past.put(past.early, try past.log)
        #expect(try await past.damage() != nil)
    }

    @Test func anOlderLogBesideANewerDatabaseIsNoticed() async throws {
        let past = try await Past()
        try past.put(try past.database, past.middle.log)
        #expect(try await past.damage() != nil)
    }

    @Test func anotherLedgerInItsPlaceIsNoticed() async throws {
        let (past, other) = (try await Past(), try await Past())
        try past.put(try other.database, try other.log)
        #expect(try await past.damage() == .rootDiffers(size: 30))
    }

    @Test func aChangeOfAnEarlyEntryIsNoticedAtTheNextOpening() async throws {
        let past = try await Past()
        let queue = try DatabaseQueue(path: past.place.folder.database)
        try await queue.write { db in
            let trigger = "entry_is_never_updated"
            let sql = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = '\(trigger)'")
            try db.execute(sql: "DROP TRIGGER \(trigger)")
            try db.execute(sql: "UPDATE entry SET body = CAST(replace(body, 'xxx', 'yyy') AS BLOB) WHERE number = 3")
            try db.execute(sql: sql ?? "")
        }
        try queue.close()
        #expect(try await past.damage() == .altered(entry: 3))
    }

    @Test func aFolderThatIsCopiedAsAWholeIsALedger() async throws {
        let past = try await Past()
        let copy = LedgerFolder(past.place.path + "/copy")
        try files.copyItem(atPath: past.place.folder.path, toPath: copy.path)
        let lock = try await LedgerLock.acquire(in: copy)
        let ledger = try Ledger.open(folder: copy, mode: .writer(lock))
        #expect(try await ledger.add(signOff("next")).first?.entry == 31)
    }

    @Test func aNoteThatIsLostOrUnreadableOrBehindCostsALookAndNothingElse() async throws {
        let past = try await Past()
        for note in [Data?.none, Data(), Data([0, 1, 2]), Data(#"{"v":99}"#.utf8)] {
            try files.removeItem(atPath: past.place.folder.head)
            try note?.write(to: URL(filePath: past.place.folder.head))
            #expect(try await past.damage() == nil)
            #expect(LedgerHead.read(past.place.folder)?.size == 30)
            #expect(LedgerHead.read(past.place.folder)?.fits(past.place.folder) == true)
        }
    }

    @Test func aDatabaseThatIsGoneIsNotTakenForANewLedger() async throws {
        let past = try await Past()
        try past.put(Data(), nil)
        try files.removeItem(atPath: past.place.folder.database)
        let gone = LedgerError.databaseMissing(path: past.place.folder.database)
        await #expect(throws: gone) { try await past.place.open() }
        #expect(try Ledger.verify(folder: past.place.folder).damage == .databaseMissing)
    }
}
