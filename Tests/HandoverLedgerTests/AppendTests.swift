import Foundation
import GRDB
import HandoverModel
import HandoverStorage
import Testing

@testable import HandoverLedger

struct AppendTests {
    private struct Refusal: Error, Equatable {}

    @Test func eachDecisionSeesTheEarlierOnesAndUndoesOnlyItsOwn() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let outcomes = try await ledger.append([
            { (view: LedgerView) throws in
                #expect(try view.size == 0)
                return .append(signOff("a"))
            },
            { (view: LedgerView) throws in
                #expect(try view.size == 1)
                #expect(try view.entry(key: "a", by: "lisi")?.number == 1)
                throw Refusal()
            },
            { (view: LedgerView) throws in
                #expect(try view.statements().count == 1)
                return .append(signOff("a"))
            },
            { _ in .append(signOff("b")) },
            { _ in .already(entry: 1) },
            { _ in .already(entry: 9) },
        ])
        let first = try outcomes[0].get()
        #expect(first.entry == 1 && first.size == 2 && !first.wasThere)
        #expect(throws: Refusal()) { try outcomes[1].get() }
        #expect(throws: LedgerError.keyUsed(entry: 1)) { try outcomes[2].get() }
        #expect(try outcomes[3].get().entry == 2)
        let replay = try outcomes[4].get()
        #expect(replay.wasThere && replay.leaf == first.leaf && replay.root == first.root && replay.at == first.at)
        #expect(throws: LedgerError.noSuchEntry(9)) { try outcomes[5].get() }
        #expect(try ledger.read { try $0.size } == 2)
        #expect(try ledger.read { try $0.root } == first.root)
        #expect(try ledger.verify() == Verification(entries: 2, root: first.root))
    }

    /// Where one of several that belong together is refused, the ledger is as it was before them.
    @Test func allOrNoneIsRecorded() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.add(signOff("before"))
        let root = try ledger.read { try $0.root }
        let refused = try await ledger.append(
            [{ _ in .append(signOff("a")) }, { _ in throw Refusal() }, { _ in .append(signOff("b")) }], allOrNone: true)
        #expect(refused.count == 3)
        for outcome in refused { #expect(throws: Refusal()) { try outcome.get() } }
        #expect(try ledger.read { try $0.size } == 1 && ledger.read { try $0.root } == root)
        let taken = try await ledger.append(
            [{ _ in .append(signOff("a")) }, { _ in .append(signOff("b")) }], allOrNone: true)
        #expect(try taken.map { try $0.get().entry } == [2, 3])
        let after = try ledger.read { try $0.root }
        #expect(try ledger.verify() == Verification(entries: 3, root: after))
    }

    @Test func aRehearsalRecordsNothing() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        let rehearsed = try await ledger.append(rehearsal: true) { _ in applied() }
        #expect(rehearsed.isRehearsal && rehearsed.entry == 1)
        #expect(try ledger.read { try $0.size } == 0)
        let receipt = try await ledger.append { _ in applied() }
        #expect(receipt.root == rehearsed.root && receipt.leaf == rehearsed.leaf && !receipt.isRehearsal)
    }

    @Test func refusesWhatMayNotBecomeAnEntry() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.add(signOff("first"))
        func expect(_ error: LedgerError, _ decision: Decision) async {
            await #expect(throws: error) { try await ledger.append { _ in decision } }
        }
        let early = noon.adding(milliseconds: -1)
        await expect(.recordedBefore(latest: noon), .append(record(.demonstrationStarted, at: early, key: "x")))
        let late = noon.adding(milliseconds: 1)
        await expect(.effectiveAfterRecorded, .append(record(.demonstrationStarted, effective: late, key: "x")))
        let long = SignOffRefusal(
            item: "a/b", meaning: .accepted, role: TeamRole(.receiving, "r"),
            reason: String(repeating: "x", count: 65_535))
        let bytes = try CanonicalJSON.encode(record(.refused(long), key: "x")).count
        await expect(.entryTooLong(bytes: bytes, limit: 65_535), .append(record(.refused(long), key: "x")))
        let file = Evidence(form: .file, digest: Digest(sha256: [7]), name: "a.pdf", size: 1)
        await expect(.fileMissing(Digest(sha256: [7])), .append(signOff("x", evidence: [file])))
        let change = DefinitionsChange(definitions: Digest(sha256: [8]), zone: "UTC")
        let proposed = record(.definitionsProposed(change), key: "x")
        await expect(.definitionsMissing(Digest(sha256: [8])), .append(proposed))
        await expect(.definitionsMissing(Digest(sha256: [8])), .append(proposed, definitions: [9]))
        let nowhere = DefinitionsChange(definitions: Digest(sha256: [8]), zone: "Nowhere/Else")
        await expect(
            .unknownZone("Nowhere/Else"), .append(record(.definitionsApplied(nowhere), key: "x"), definitions: [8]))
        #expect(try ledger.read { try $0.size } == 1)

        #expect(try ledger.keep(file: [7]) == Digest(sha256: [7]))
        try await ledger.add(signOff("x", evidence: [file]))
        #expect(try ledger.file(Digest(sha256: [7])) == [7])
        #expect(try ledger.verify().isSound)
    }

    @Test func callsThatComeTogetherShareATransaction() async throws {
        let place = try Workplace()
        let ledger = try await place.openServer()
        let blocked = DispatchSemaphore(value: 0)
        let started = AsyncStream<Void>.makeStream()
        async let first = ledger.append { _ in
            started.continuation.finish()
            blocked.wait()
            return .append(signOff("first"))
        }
        for await _ in started.stream {}
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for number in 0..<64 { group.addTask { try await ledger.append { _ in .append(signOff("k\(number)")) } } }
            // All 64 wait behind the first; none of them can be answered before it.
            group.addTask(priority: .background) {
                while ledger.appends?.waitingCount ?? 64 < 64 { await Task.yield() }
                blocked.signal()
                return try await ledger.append { _ in .append(signOff("last")) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let alone = try await first
        #expect(alone.size == 1)
        #expect(Set(receipts.map(\.entry)) == Set(2...66))
        #expect(Set(receipts.map(\.size)).count <= 2, "64 calls took more transactions than two")
        #expect(try ledger.verify().entries == 66)
    }

    @Test func entriesCannotBeChangedOrDeleted() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        try ledger.close()
        for sql in [
            "UPDATE entry SET number = 2", "DELETE FROM entry", "DELETE FROM definition",
            "INSERT OR REPLACE INTO entry SELECT number, CAST(body || ' ' AS BLOB), leaf FROM entry WHERE number = 1",
            "INSERT OR REPLACE INTO definition SELECT digest, CAST(body || ' ' AS BLOB) FROM definition",
        ] {
            let queue = try DatabaseQueue(path: place.folder.database)
            #expect(throws: DatabaseError.self) { try queue.inDatabase { try $0.execute(sql: sql) } }
        }
        #expect(try Ledger.verify(folder: place.folder).isSound)
    }

    @Test func afterAFailureOfTheStorageTheFilesAreOpenedAnew() async throws {
        let place = try Workplace()
        let ledger = try await place.openServer()
        try await ledger.add(signOff("before"))
        try await fail(ledger)
        #expect(ledger.refusal == .mustBeReopened)
        #expect(try ledger.read { try $0.size } == 1)
        #expect(try await ledger.add(signOff("after")).first?.entry == 2)
        #expect(ledger.refusal == nil)
        try await fail(ledger)
        try ledger.rebuild()
        try await fail(ledger)
        _ = try ledger.keep(file: [1])
        #expect(try await ledger.database.read { try Int.fetchOne($0, sql: "PRAGMA max_page_count") } ?? 0 > 1)
        #expect(try ledger.verify().entries == 2)
    }

    @Test func whatTheFilesLostDuringAFailureIsNoticed() async throws {
        let place = try Workplace()
        let ledger = try await place.openServer()
        try await ledger.add(signOff("before"))
        try await ledger.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        let copy = try Data(contentsOf: URL(filePath: place.folder.database))
        try await ledger.add(signOff("second"))
        try await fail(ledger)
        // The files as they were one entry earlier come back.
        for name in ["ledger.db", "ledger.db-wal", "ledger.db-shm"] {
            try FileManager.default.removeItem(atPath: place.folder.path + "/" + name)
        }
        try copy.write(to: URL(filePath: place.folder.database))
        let lost = LedgerError.unsound(.rolledBack(entries: 1, recorded: 2))
        await #expect(throws: lost) { try await ledger.add(signOff("after")) }
        await #expect(throws: lost) { try await ledger.add(signOff("after")) }
    }

    @Test func aFailureIsNamedByWhatTheFileSystemSays() throws {
        let place = try Workplace()
        let failure = DatabaseError(resultCode: .SQLITE_IOERR, message: "disk I/O error")
        #expect(SQLite.ledgerError(failure, place.folder.path) == .ioFailed(detail: "disk I/O error"))
        // A file system without any room; where it is mounted for reading only, that is said.
        let none = SQLite.ledgerError(failure, "/proc/ledger.db")
        #expect(none == .diskFull || none == .notWritable(path: "/proc"))
    }

    /// Makes the next commit find no room.
    private func fail(_ ledger: Ledger) async throws {
        try await ledger.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let note = String(repeating: "x", count: 60_000)
        let refused = SignOffRefusal(item: "a/b", meaning: .accepted, role: TeamRole(.receiving, "r"), reason: note)
        await #expect(throws: LedgerError.diskFull) {
            try await ledger.append { _ in .append(record(.refused(refused), key: UUID().uuidString)) }
        }
    }
}
