internal import GRDB
public import HandoverModel

/// Who somebody is to an OpenID Connect provider.
public struct LinkedIdentity: Hashable, Sendable {
    public let identity: ExternalIdentity
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
        _ identity: ExternalIdentity, to person: Person.ID, now: Instant
    ) async throws(AccessProblem) {
        try Self.requireFit(identity)
        try await write { db in try db.link(identity, to: person, now) }
    }

    static func requireFit(_ identity: ExternalIdentity) throws(AccessProblem) {
        guard (1...2048).contains(identity.issuer.utf8.count), (1...255).contains(identity.account.utf8.count) else {
            throw .unfitIdentity
        }
    }

    /// Whose identity it is; nil when it is linked to nobody.
    ///
    /// - Throws: `AccessProblem.accountClosed`.
    public func person(_ identity: ExternalIdentity) async throws(AccessProblem) -> Person.ID? {
        try await read { db in
            guard let person = try db.holder(identity) else { return nil }
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
                    identity: ExternalIdentity(issuer: $0[0], account: $0[1]), person: person,
                    linkedAt: Instant(milliseconds: $0[2]))
            }
        }
    }

    /// Takes an identity from whom it is linked to; their sessions go on.
    public func unlink(_ identity: ExternalIdentity) async throws(AccessProblem) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM identity WHERE issuer = ? AND subject = ?",
                arguments: [identity.issuer, identity.account])
        }
    }
}

extension Database {
    fileprivate func holder(_ identity: ExternalIdentity) throws -> Person.ID? {
        try String.fetchOne(
            self, sql: "SELECT person FROM identity WHERE issuer = ? AND subject = ?",
            arguments: [identity.issuer, identity.account]
        ).map { Person.ID($0) }
    }

    func link(_ identity: ExternalIdentity, to person: Person.ID, _ now: Instant) throws {
        try requireOpen(person)
        if let holder = try holder(identity) {
            guard holder == person else { throw AccessProblem.identityTaken(by: holder) }
            return
        }
        try execute(
            sql: "INSERT INTO identity (issuer, subject, person, linked_at) VALUES (?, ?, ?, ?)",
            arguments: [identity.issuer, identity.account, person.rawValue, now.milliseconds])
    }
}
