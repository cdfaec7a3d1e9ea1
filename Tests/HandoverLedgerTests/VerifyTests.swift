import Foundation
import GRDB
import HandoverModel
import Testing

@testable import HandoverLedger

struct VerifyTests {
    private static let file = Digest(sha256: [1, 2, 3])

    /// A closed ledger with 40 entries: definitions, a file, tasks.
    private func ledger() async throws -> Workplace {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        _ = try ledger.keep(file: [1, 2, 3])
        try await ledger.add(
            signOff("file", evidence: [Evidence(form: .file, digest: VerifyTests.file, name: "a", size: 3)]))
        let today = shanghai.day(of: noon)
        for number in 3...40 {
            let report = task(TaskRecord.ID("T-\(number % 20)"), closed: today.adding(days: -number))
            try await ledger.add(
                record(.taskLogged(report), at: noon.adding(milliseconds: Int64(number)), key: "k\(number)"))
        }
        try ledger.close()
        return place
    }

    private func change(_ place: Workplace, _ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: place.folder.database)
        try queue.write { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            try db.execute(sql: sql, arguments: arguments)
            for trigger in triggers where try trigger["sql"] != nil && db.tableExists("entry") {
                try db.execute(sql: trigger["sql"] as String)
            }
        }
        try queue.close()
    }

    /// Changes an entry as somebody would who knows how leaves are hashed, the tree and the owner's note included.
    private func forge(_ place: Workplace, _ number: Int, _ edit: (String) -> String) throws {
        let queue = try DatabaseQueue(path: place.folder.database)
        let bodies = try queue.read { try Data.fetchAll($0, sql: "SELECT body FROM entry ORDER BY number") }
        var tree = MerkleTree()
        var forged = Data()
        for (index, body) in bodies.enumerated() {
            let text = String(decoding: body, as: UTF8.self)
            let bytes = index + 1 == number ? Data(edit(text).utf8) : body
            if index + 1 == number { forged = bytes }
            tree.append(leaf: MerkleTree.leaf(bytes))
        }
        try queue.close()
        try change(
            place, "UPDATE entry SET body = ?, leaf = ? WHERE number = ?",
            [forged, Data(MerkleTree.leaf(forged).bytes), number])
        let again = try DatabaseQueue(path: place.folder.database)
        try again.write { db in
            try db.execute(
                sql: "UPDATE tree SET edge = ?, root = ?", arguments: [Data(tree.edgeBytes), Data(tree.root.bytes)])
        }
        try again.close()
        LedgerHead(tree, in: place.folder).write(place.folder)
    }

    @Test func olderRootsAreThoseOfTheirEntries() async throws {
        let place = try Workplace()
        let ledger = try await place.open()
        try await ledger.append { _ in applied() }
        let records = (2...600).map { number in
            record(
                .taskRated(TaskRating(task: "T-1", rating: 5)), at: noon.adding(milliseconds: Int64(number)),
                key: "k\(number)")
        }
        for outcome in try await ledger.append(records.map { record in { _ in .append(record) } }) {
            _ = try outcome.get()
        }
        let bodies = try ledger.read { view in try (1...600).map { try view.entryBytes($0) ?? [] } }
        var tree = MerkleTree()
        for (index, body) in bodies.enumerated() {
            if [0, 1, 255, 256, 257, 511, 512, 513, 599].contains(index) {
                #expect(try ledger.read { try $0.root(of: index) } == tree.root, "\(index)")
            }
            tree.append(leaf: MerkleTree.leaf(body))
        }
        #expect(try ledger.read { try $0.root(of: 600) } == tree.root)
        try ledger.rebuild()
        #expect(try ledger.read { try $0.root(of: 513) } != tree.root)
        #expect(try ledger.verify().isSound)
        try ledger.close()
        try change(place, "UPDATE tree_node SET hash = zeroblob(32) WHERE number = 1")
        #expect(try Ledger.verify(folder: place.folder).damage == .derived(table: "tree_node", row: "1"))
    }

    @Test func aSoundLedgerIsSound() async throws {
        let place = try await ledger()
        let verification = try Ledger.verify(folder: place.folder)
        #expect(verification.entries == 40 && verification.damage == nil)
        let reader = try Ledger.open(folder: place.folder, mode: .reader)
        #expect(try reader.read { try $0.root } == verification.root)
        let early = try reader.read { try $0.root(of: 17) }
        #expect(try reader.verify(tables: false, expecting: (17, early)).isSound)
        #expect(try reader.verify(tables: false, expecting: (18, early)).damage == .givenRootDiffers(size: 18))
        #expect(
            try reader.verify(tables: false, expecting: (41, early)).damage
                == .givenSizeDiffers(entries: 40, given: 41))
    }

    @Test(arguments: [
        (
            "UPDATE entry SET body = CAST(replace(body, 'T-17', 'T-18') AS BLOB) WHERE number = 17",
            LedgerDamage.altered(entry: 17)
        ),
        ("UPDATE entry SET leaf = zeroblob(32) WHERE number = 40", .altered(entry: 40)),
        ("UPDATE entry SET body = CAST(body || ' ' AS BLOB) WHERE number IN (9, 30)", .altered(entry: 9)),
        ("DELETE FROM entry WHERE number = 12", .missing(entry: 12)),
        ("DELETE FROM entry WHERE number = 40", .sizeDiffers(entries: 39, expected: 40)),
        ("UPDATE tree SET root = zeroblob(32)", .rootDiffers(size: 40)),
        ("UPDATE tree SET edge = zeroblob(64)", .rootDiffers(size: 40)),
        ("DELETE FROM tree", .tableLost("tree")),
        ("DROP TABLE tree", .tableLost("tree")),
        ("UPDATE entry_index SET by = 'zhaoliu' WHERE number = 5", .derived(table: "entry_index", row: "5")),
        ("DELETE FROM entry_index WHERE number = 40", .derived(table: "entry_index", row: "40")),
        ("DELETE FROM entry_index WHERE number = 20", .derived(table: "entry_index", row: "20")),
        ("UPDATE entry_index SET class = 9 WHERE number = 5", .derived(table: "entry_index", row: "5")),
        ("UPDATE entry_class SET entries = 9 WHERE number = 1", .derived(table: "entry_class", row: "1")),
        ("UPDATE task_state SET outcome = 4 WHERE task = 'T-7'", .derived(table: "task_state", row: "T-7 20454 7")),
        (
            "DELETE FROM task_worker WHERE recorded = 3",
            .derived(table: "task_worker", row: "jia1 1767023999999 T-3 20454 3")
        ),
        (
            "UPDATE tally SET independent = 9 WHERE dimension = 'person' AND closed_day = 20431",
            .derived(table: "tally", row: "person 20431 20454 jia1 20454")
        ),
        ("DELETE FROM definition", .definitionsMissing(Digest(sha256: definitions), entry: 1)),
        ("DROP TABLE tally", .schema("tally")),
        ("ALTER TABLE tally ADD COLUMN more INTEGER", .schema("tally")),
        ("DROP INDEX entry_index_key", .schema("entry_index_key")),
        ("DROP TABLE derivation", .schema("derivation")),
        ("DROP TABLE grdb_migrations", .schema("grdb_migrations")),
        ("UPDATE definition SET body = x'00'", .definitionsDamaged(Digest(sha256: definitions).hex, entry: nil)),
    ])
    func namesTheFirstThingThatIsWrong(sql: String, damage: LedgerDamage) async throws {
        let place = try await ledger()
        try change(place, sql)
        #expect(try Ledger.verify(folder: place.folder).damage == damage)
    }

    @Test func everyByteOfAnEntryCounts() async throws {
        let place = try await ledger()
        let queue = try DatabaseQueue(path: place.folder.database)
        let body = try #require(
            try await queue.read { try Data.fetchOne($0, sql: "SELECT body FROM entry WHERE number = 23") })
        try queue.close()
        for index in stride(from: 0, to: body.count, by: 37) {
            var flipped = body
            flipped[index] ^= 1
            let copy = try Workplace()
            try FileManager.default.copyItem(atPath: place.folder.path, toPath: copy.folder.path)
            try change(copy, "UPDATE entry SET body = ? WHERE number = 23", [flipped])
            #expect(try Ledger.verify(folder: copy.folder).damage == .altered(entry: 23), "byte \(index)")
        }
    }

    @Test func findsEntriesThatAreHashedRightAndSayWrong() async throws {
        let edits: [(Int, LedgerDamage, (String) -> String)] = [
            (8, .unreadable(entry: 8), { $0 + " " }),
            (9, .unreadable(entry: 9), { $0.replacingOccurrences(of: "task-logged", with: "task-lugged") }),
            (
                10, .timeWentBack(entry: 10),
                { $0.replacingOccurrences(of: "\"at\":1767240000010", with: "\"at\":1767240000001") }
            ),
            (
                12, .effectiveAfterRecorded(entry: 12),
                { $0.replacingOccurrences(of: "\"effective\":1767240000012", with: "\"effective\":1767240000013") }
            ),
            (11, .keyRepeated(entry: 11, first: 4), { $0.replacingOccurrences(of: "\"k11\"", with: "\"k4\"") }),
        ]
        for (number, damage, edit) in edits {
            let place = try await ledger()
            try forge(place, number, edit)
            #expect(try Ledger.verify(folder: place.folder).damage == damage)
        }
    }

    @Test func findsFilesThatAreMissingOrDamaged() async throws {
        let place = try await ledger()
        try Data([1, 2, 4]).write(to: URL(filePath: place.folder.blob(VerifyTests.file)))
        #expect(try Ledger.verify(folder: place.folder).damage == .fileDamaged(VerifyTests.file, entry: 2))
        try FileManager.default.removeItem(atPath: place.folder.blob(VerifyTests.file))
        #expect(try Ledger.verify(folder: place.folder).damage == .fileMissing(VerifyTests.file, entry: 2))
    }

    @Test func aRebuildMendsDerivedTables() async throws {
        let place = try await ledger()
        try change(place, "DELETE FROM tally; DELETE FROM task_worker; UPDATE entry_index SET subject = 'x'")
        let ledger = try await place.open()
        #expect(try ledger.verify().damage == .derived(table: "entry_index", row: "1"))
        try ledger.rebuild()
        #expect(try ledger.verify().isSound)
    }

    @Test(arguments: [
        "DROP TABLE tally", "DROP TABLE entry_index", "ALTER TABLE task_state RENAME COLUMN outcome TO o",
        "DROP INDEX entry_index_key; CREATE INDEX entry_index_key ON entry_index (by)", "DROP TABLE derivation",
        "DROP TABLE grdb_migrations", "CREATE VIEW more AS SELECT 1",
        "DROP TRIGGER entry_is_never_deleted",
        "DROP TRIGGER entry_is_never_updated; CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry BEGIN SELECT 1; END",
        "CREATE TRIGGER sly AFTER INSERT ON entry BEGIN DELETE FROM tally; END",
    ])
    func aRebuildMendsWhatKeepsALedgerFromBeingOpened(sql: String) async throws {
        let place = try await ledger()
        let queue = try DatabaseQueue(path: place.folder.database)
        try await queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        let damage = try #require(try Ledger.verify(folder: place.folder).damage)
        #expect(damage.isMendable)
        await #expect(throws: LedgerError.unsound(damage)) { try await place.open() }
        let lock = try await LedgerLock.acquire(in: place.folder)
        try Ledger.rebuild(folder: place.folder, holding: lock)
        lock.release()
        #expect(try Ledger.verify(folder: place.folder).isSound)
        try await place.open().add(record(.demonstrationStarted, at: noon.adding(days: 1), key: "next"))
        #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: place.folder.database).inDatabase { try $0.execute(sql: "DELETE FROM entry") }
        }
    }

    @Test func aRebuildMendsPagesThatHoldDerivedRowsOnly() async throws {
        let place = try await ledger()
        let queue = try DatabaseQueue(path: place.folder.database)
        let root = try await queue.read {
            try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'tally'")
        }
        try queue.close()
        let page = try #require(root) - 1
        var bytes = try Data(contentsOf: URL(filePath: place.folder.database))
        for index in (page * 4096)..<((page + 1) * 4096) { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: place.folder.database))
        #expect(try Ledger.verify(folder: place.folder).damage == .schema("tally"))
        let before = try Ledger.verify(folder: place.folder, tables: false)
        let lock = try await LedgerLock.acquire(in: place.folder)
        try Ledger.rebuild(folder: place.folder, holding: lock)
        lock.release()
        #expect(try Ledger.verify(folder: place.folder) == before)
        try await place.open().add(record(.demonstrationStarted, at: noon.adding(days: 1), key: "next"))
        let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
        #expect(!left.contains { $0.contains(".new") })
    }

    @Test func aRebuildLeavesDamagedEntriesAlone() async throws {
        let place = try await ledger()
        try change(place, "DELETE FROM entry WHERE number = 12; DROP TABLE tally")
        let lock = try await LedgerLock.acquire(in: place.folder)
        #expect(throws: LedgerError.unsound(.missing(entry: 12))) {
            try Ledger.rebuild(folder: place.folder, holding: lock)
        }
    }

    @Test func anOverwrittenPageIsNamedOrRefused() async throws {
        let place = try await ledger()
        var bytes = try Data(contentsOf: URL(filePath: place.folder.database))
        for index in 8192..<min(bytes.count, 65_536) { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: place.folder.database))
        do {
            #expect(try Ledger.verify(folder: place.folder).isSound == false)
        } catch {
            // Refused before anything was looked at.
            #expect(error != .closed)
        }
    }

    @Test func aDatabaseAloneIsLookedThroughWithTheFilesBesideIt() async throws {
        let place = try await ledger()
        let alone = place.path + "/old copy?.sqlite"
        try FileManager.default.copyItem(atPath: place.folder.database, toPath: alone)
        #expect(try Ledger.isDatabase(alone))
        #expect(try !Ledger.isDatabase(place.folder.head))
        #expect(try Ledger.verify(folder: LedgerFolder(database: alone)).entries == 40)
        try FileManager.default.createDirectory(atPath: place.path + "/blobs", withIntermediateDirectories: true)
        #expect(
            try Ledger.verify(folder: LedgerFolder(database: alone)).damage == .fileMissing(VerifyTests.file, entry: 2))
    }

    @Test func anExportOfADamagedLedgerSaysWhatIsWrongAndLeavesNothing() async throws {
        let place = try await ledger()
        let ledger = try await place.open()
        let blob = place.folder.blob(VerifyTests.file)
        let copy = place.path + "/copy.jsonl"
        try Data([1, 2, 4]).write(to: URL(filePath: blob))
        #expect(throws: LedgerError.unsound(.fileDamaged(VerifyTests.file, entry: 2))) {
            try ledger.export(to: copy, files: true)
        }
        try FileManager.default.removeItem(atPath: blob)
        #expect(throws: LedgerError.unsound(.fileMissing(VerifyTests.file, entry: 2))) {
            try ledger.export(to: copy, files: true)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [".handover"])
        #expect(try ledger.export(to: copy, files: false).size == 40)
    }

    @Test func anExportWithoutTheDefinitionsThatItsEntriesNameIsNoneAtAll() async throws {
        let place = try await ledger()
        try change(place, "DELETE FROM definition")
        let ledger = try await place.open()
        #expect(throws: LedgerError.unsound(.definitionsMissing(Digest(sha256: definitions), entry: 1))) {
            try ledger.export(to: place.path + "/other.jsonl", files: false)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [".handover"])
    }

    @Test func aBackupThatFailsLeavesNothing() async throws {
        let place = try await ledger()
        let ledger = try await place.open()
        try FileManager.default.removeItem(atPath: place.folder.blob(VerifyTests.file))
        try FileManager.default.createDirectory(
            atPath: place.folder.blob(VerifyTests.file), withIntermediateDirectories: true)
        #expect(throws: LedgerError.self) { try ledger.backup(to: LedgerFolder(place.path + "/copy")) }
        #expect(throws: LedgerError.self) { try ledger.export(to: place.path + "/copy.jsonl", files: true) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [".handover"])
        let nowhere = place.path + "/no"
        #expect(throws: LedgerError.nothingThere(path: nowhere)) {
            try ledger.backup(to: LedgerFolder(nowhere + "/copy"))
        }
        #expect(throws: LedgerError.nothingThere(path: nowhere)) {
            try ledger.export(to: nowhere + "/copy", files: false)
        }
        #expect(throws: LedgerError.alreadyThere(path: place.folder.path)) { try ledger.backup(to: place.folder) }
        #expect(throws: LedgerError.alreadyThere(path: place.folder.head)) {
            try ledger.export(to: place.folder.head, files: true)
        }
    }

    @Test func aBackupIsAWholeLedger() async throws {
        let place = try await ledger()
        let ledger = try await place.open()
        let copy = LedgerFolder(place.path + "/copy")
        let verification = try ledger.backup(to: copy)
        #expect(verification == (try ledger.verify()))
        let opened = try Ledger.open(folder: copy, mode: .writer(try await LedgerLock.acquire(in: copy)))
        #expect(try opened.file(VerifyTests.file) == [1, 2, 3])
        #expect(
            try await opened.add(record(.demonstrationStarted, at: noon.adding(days: 1), key: "next")).first?.entry
                == 41)
        #expect(throws: LedgerError.alreadyThere(path: copy.path)) {
            try ledger.backup(to: copy)
        }
    }
}
