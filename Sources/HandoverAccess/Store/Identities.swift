internal import GRDB
public import HandoverModel

/// Who somebody is to an OpenID Connect provider.
public struct LinkedIdentity: Hashable, Sendable {
    public let issuer: String
    public let subject: String
    public let person: Person.ID
    public let linkedAt: Instant
}

extension AccessStore {
    /// Links an identity to a person, who may have several; one that is linked to them already stays so.
    ///
    /// Issuer and subject are compared byte by byte, as OpenID Connect Core §2 asks.
    ///
    /// - Throws: `AccessProblem.identityTaken` when it is somebody else's, `.accountClosed` or `.unfitIdentity`.
    public func link(
        issuer: String, subject: String, to person: Person.ID, now: Instant
    ) async throws(AccessProblem) {
        guard (1...2048).contains(issuer.utf8.count), (1...255).contains(subject.utf8.count) else {
            throw .unfitIdentity
        }
        try await write { db in
            try db.requireOpen(person)
            if let holder = try db.holder(issuer, subject) {
                guard holder == person else { throw AccessProblem.identityTaken(by: holder) }
                return
            }
            try db.execute(
                sql: "INSERT INTO identity (issuer, subject, person, linked_at) VALUES (?, ?, ?, ?)",
                arguments: [issuer, subject, person.rawValue, now.milliseconds])
        }
    }

    /// Whose identity it is; nil when it is linked to nobody.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    public func person(issuer: String, subject: String) async throws(AccessProblem) -> Person.ID? {
        try await read { db in
            guard let person = try db.holder(issuer, subject) else { return nil }
            guard try !db.isClosed(person) else { throw AccessProblem.accountClosed(person) }
            return person
        }
    }

    /// The identities of a person, in the order of issuer and subject.
    public func identities(of person: Person.ID) async throws(AccessProblem) -> [LinkedIdentity] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT issuer, subject, linked_at FROM identity WHERE person = ? ORDER BY issuer, subject",
                arguments: [person.rawValue]
            ).map {
                LinkedIdentity(
                    issuer: $0[0], subject: $0[1], person: person, linkedAt: Instant(milliseconds: $0[2]))
            }
        }
    }

    /// Takes an identity from a person; their sessions go on.
    ///
    /// - Throws: `AccessProblem.identityUnknown` when it is not theirs.
    public func unlink(issuer: String, subject: String, from person: Person.ID) async throws(AccessProblem) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM identity WHERE issuer = ? AND subject = ? AND person = ?",
                arguments: [issuer, subject, person.rawValue])
            guard db.changesCount == 1 else { throw AccessProblem.identityUnknown }
        }
    }
}

extension Database {
    fileprivate func holder(_ issuer: String, _ subject: String) throws -> Person.ID? {
        try String.fetchOne(
            self, sql: "SELECT person FROM identity WHERE issuer = ? AND subject = ?", arguments: [issuer, subject]
        ).map { Person.ID($0) }
    }
}
