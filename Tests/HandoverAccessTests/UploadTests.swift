import GRDB
import HandoverModel
import Testing

@testable import HandoverAccess

struct UploadTests {
    @Test func everySenderOfAFileIsKnown() async throws {
        let place = try Place()
        let store = try place.open()
        let (file, other) = (
            Digest(bytes: Array(repeating: UInt8(1), count: 32)), Digest(bytes: Array(repeating: UInt8(2), count: 32))
        )
        for person in ["lisi", "jia1", "lisi"] as [Person.ID] {
            try await store.noteUpload(of: file, by: person, now: noon)
        }
        try store.close()
        let again = try place.open()
        #expect(try await again.senders(of: file) == ["lisi", "jia1"])
        #expect(try await again.senders(of: other).isEmpty)
    }

    @Test func aClosedAccountSendsNothing() async throws {
        let store = try Place().open()
        try await store.closeAccount(of: "lisi", now: noon)
        await #expect(throws: AccessProblem.accountClosed("lisi")) {
            try await store.noteUpload(of: Digest(bytes: Array(repeating: UInt8(1), count: 32)), by: "lisi", now: noon)
        }
    }

    /// What a store of the form before is brought up to is what a new one is.
    @Test func anOlderStoreIsBroughtUp() throws {
        let (place, new) = (try Place(), try Place())
        let store = try place.open()
        try store.pool.write { db in
            try db.execute(sql: "DROP TABLE upload")
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '0003 uploads'")
        }
        try store.close()
        func tables(_ store: AccessStore) throws -> [String] {
            try store.pool.read { db in
                try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            }
        }
        #expect(try tables(try place.open()) == tables(try new.open()))
    }
}
