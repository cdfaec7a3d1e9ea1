import Foundation
import GRDB
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct OpeningTests {
    @Test func filesAreTheOwnersAlone() async throws {
        let place = try Place()
        let store = try place.open()
        _ = try await store.invite("lisi", until: noon + hour, now: noon)
        #expect(try place.mode(place.folder) == 0o700)
        for file in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
            #expect(try place.mode("\(place.folder)/\(file)") == 0o600, "\(file)")
        }
        #expect(FileManager.default.fileExists(atPath: place.database + "-wal"))
        #expect(!FileManager.default.fileExists(atPath: place.database + ".new"))
    }

    @Test func waitsForTheDisk() throws {
        let place = try Place()
        let store = try place.open()
        let settings = try store.pool.writeWithoutTransaction { db in
            try ["synchronous", "journal_mode", "secure_delete", "foreign_keys"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["2", "wal", "1", "1"])
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o610])
    func refusesAFileThatIsOpenToOthers(mode: Int) throws {
        let place = try Place()
        try place.open().close()
        try place.setMode(mode, of: place.database)
        #expect(throws: AccessProblem.openToOthers(path: place.database, mode: UInt32(mode))) { try place.open() }
        #expect(try place.mode(place.database) == mode)
        try place.setMode(0o600, of: place.database)
        try place.open().close()
    }

    @Test func refusesALinkAndWhatIsNoDatabase() throws {
        let (place, other) = (try Place(), try Place())
        try other.open().close()
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: place.database, withDestinationPath: other.database)
        #expect(throws: AccessProblem.notOurs(path: place.database)) { try place.open() }
        try FileManager.default.removeItem(atPath: place.database)
        try Data("nothing of the sort, but long enough to be read".utf8).write(to: URL(filePath: place.database))
        try place.setMode(0o600, of: place.database)
        #expect(throws: AccessProblem.notOurs(path: place.database)) { try place.open() }
    }

    /// A database of something else is left as it is.
    @Test func refusesAnotherProgramsDatabase() throws {
        let place = try Place()
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: false)
        let queue = try DatabaseQueue(path: place.database)
        try queue.write { db in try db.execute(sql: "CREATE TABLE t (x)") }
        try queue.close()
        try place.setMode(0o600, of: place.database)
        let before = try Data(contentsOf: URL(filePath: place.database))
        #expect(throws: AccessProblem.notOurs(path: place.database)) { try place.open() }
        #expect(try Data(contentsOf: URL(filePath: place.database)) == before)
    }

    @Test func refusesANewerFormat() throws {
        let place = try Place()
        let store = try place.open()
        try store.pool.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('0099 moon')") }
        try store.close()
        #expect(throws: AccessProblem.newerFormat(path: place.database, found: "0099 moon")) { try place.open() }
    }

    @Test func whatIsLeftOfAStoppedStartIsNoDatabase() async throws {
        let place = try Place()
        try FileManager.default.createDirectory(atPath: place.folder, withIntermediateDirectories: false)
        try Data("half".utf8).write(to: URL(filePath: place.database + ".new"))
        let store = try place.open()
        #expect(try await store.accounts(now: noon).isEmpty)
    }

    /// As when a server and a command have it open at the same time.
    @Test func manyWhoOpenAtOnceLoseNoWrite() async throws {
        let place = try Place()
        let stores = try await withThrowingTaskGroup(of: AccessStore.self) { group in
            for _ in 0..<4 { group.addTask { try place.open() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<64 {
                let store = stores[number % stores.count]
                group.addTask {
                    try await store.link(
                        ExternalIdentity(issuer: "i", account: "\(number)"), to: Person.ID("p\(number)"), now: noon)
                }
            }
            try await group.waitForAll()
        }
        for store in stores { #expect(try await store.accounts(now: noon).count == 64) }
    }

    @Test func aClosedStoreSaysSo() async throws {
        let place = try Place()
        let store = try place.open()
        try store.close()
        await #expect(throws: AccessProblem.storage(.closed)) { try await store.accounts(now: noon) }
    }

    /// Neither in the database nor in its log: not as text, not as bytes, and not after it was deleted.
    @Test func noSecretIsInTheFiles() async throws {
        let place = try Place()
        let store = try place.open()
        let hash = try cheap("gorgeous otters")
        let first = try await store.invite("lisi", until: noon + hour, now: noon)
        _ = try await store.redeem(first, password: hash, now: noon)
        let session = try await store.createSession(
            of: "lisi", by: .password, from: "192.0.2.7", replacing: nil, now: noon)
        let token = try await store.createToken(
            "tok-a", of: "lisi", named: "laptop", scopes: [.read], until: noon + hour, now: noon)
        let second = try await store.invite("lisi", until: noon + hour, now: noon)
        _ = try await store.attempt("gorgeous otters", from: "198.51.100.9", now: noon)
        var bytes = Data()
        for suffix in ["", "-wal", "-shm"] { bytes += try Data(contentsOf: URL(filePath: place.database + suffix)) }
        for secret in [first, session, token, second] {
            #expect(bytes.range(of: Data(secret.bytes)) == nil)
            #expect(bytes.range(of: Data(secret.text.dropFirst(4).utf8)) == nil)
            #expect(bytes.range(of: Data(FormToken(for: secret).text.utf8)) == nil)
            #expect(bytes.range(of: SecretDigest(secret).bytes) != nil)
        }
        #expect(bytes.range(of: Data("otters".utf8)) == nil && bytes.range(of: Data("198.51".utf8)) == nil)
        #expect(bytes.range(of: Data(hash.phc.utf8)) != nil)
    }
}
