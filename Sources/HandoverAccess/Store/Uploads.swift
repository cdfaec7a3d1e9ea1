internal import GRDB
public import HandoverModel

/// Who sent which file: until it is evidence, it is theirs to have back.
extension AccessStore {
    /// Notes down that somebody sent a file; once is enough, however often they send it.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    public func noteUpload(of file: Digest, by person: Person.ID, now: Instant) async throws(AccessProblem) {
        try await write { db in
            try db.requireOpen(person)
            try db.execute(
                sql: "INSERT INTO upload (file, person, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [file.hex, person.rawValue, now.milliseconds])
        }
    }

    /// Everybody who sent a file with this content.
    public func senders(of file: Digest) async throws(AccessProblem) -> Set<Person.ID> {
        try await read { db in
            Set(
                try String.fetchAll(db, sql: "SELECT person FROM upload WHERE file = ?", arguments: [file.hex])
                    .map { Person.ID($0) })
        }
    }
}
