import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness

/// What a certificate claims, by which an export is looked through.
public struct CertificateClaim: Hashable, Sendable {
    /// The entry of the statement.
    public var entry: Int
    /// How many entries the ledger had with the last signature, and the root that they made.
    public var sealed: KnownRoot
    /// The same before the statement.
    public var stated: KnownRoot

    public init(entry: Int, sealed: KnownRoot, stated: KnownRoot) {
        self.entry = entry
        self.sealed = sealed
        self.stated = stated
    }
}

extension Tracker {
    /// Makes a certificate anew from an export, having worked out every number of its statement from the entries again.
    ///
    /// Needs no ledger of one's own and asks nobody: one is made of the export's first entries in a folder for the time
    /// being. What comes after the last signature has no part in it.
    ///
    /// - Throws: `CertificateFinding` at the first thing that is wrong; `LedgerError` when the export cannot be read.
    public static func certificate(remadeFrom export: String, claim: CertificateClaim) async throws -> Reply {
        guard claim.sealed.size > 0 else { throw CertificateFinding.rootDiffers(size: claim.sealed.size) }
        if let damage = try Ledger.verify(export: export, expecting: (claim.sealed.size, claim.sealed.root)).damage {
            throw CertificateFinding(damage, claim)
        }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "handover-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let folder = LedgerFolder(scratch.path(percentEncoded: false))
        let lock = try await LedgerLock.acquire(in: folder)
        let reader = DefinitionsReader.recorded()
        try Ledger.restore(export: export, through: claim.sealed.size, in: folder, holding: lock, reader: reader)
        let ledger = try Ledger.open(folder: folder, mode: .writer(lock), reader: reader)
        defer { try? ledger.close() }
        let tracker = Tracker(ledger: ledger)
        return try ledger.read { view in
            try CertificateCheck(tracker: tracker, view: view, claim: claim).reply()
        }
    }
}

extension CertificateFinding {
    init(_ damage: LedgerDamage, _ claim: CertificateClaim) {
        switch damage {
        case .sizeDiffers(let entries, claim.sealed.size) where entries < claim.sealed.size,
            .givenSizeDiffers(let entries, claim.sealed.size):
            self = .exportEndsBefore(entries: entries, needed: claim.sealed.size)
        case .rootDiffers(claim.sealed.size), .givenRootDiffers(claim.sealed.size):
            self = .rootDiffers(size: claim.sealed.size)
        default: self = .export(damage)
        }
    }
}

/// One look at the entries up to the last signature that a certificate names.
private struct CertificateCheck {
    let tracker: Tracker
    let view: LedgerView
    let claim: CertificateClaim

    func reply() throws -> Reply {
        guard (0..<claim.sealed.size).contains(claim.stated.size),
            try view.root(of: claim.stated.size) == claim.stated.root
        else { throw CertificateFinding.rootDiffers(size: claim.stated.size) }
        let statements = try view.statements()
        let stated = try accepted(statements)
        let definitions = try definitions(of: stated)
        try requireRights(stated, definitions)
        try requireDerived(stated, definitions)
        return Reply(
            answer: .certificate(try Certificate(stated, in: view)), definitions: definitions,
            now: stated.statement.asOf, isDemonstration: try view.isDemonstration)
    }

    /// The statement of the entry, with all its signatures.
    private func accepted(_ statements: [Entry]) throws -> AcceptanceState.Stated {
        guard let entry = statements.first(where: { $0.number == claim.entry }),
            case .acceptanceStated = entry.record.statement
        else { throw CertificateFinding.notAStatement(entry: claim.entry) }
        let current = AcceptanceRecord(statements).current
        if let current, current.entry == claim.entry, current.stage == .accepted { return current }
        for entry in statements {
            guard case .revoked(let fact) = entry.record.statement else { continue }
            let revoked = statements.first { $0.number == fact.entry }?.record.statement
            if case .acceptanceSigned(let signature) = revoked, signature.entry == claim.entry {
                throw CertificateFinding.revoked(entry: fact.entry, by: entry.number)
            }
            if fact.entry == claim.entry { throw CertificateFinding.revoked(entry: fact.entry, by: entry.number) }
        }
        let missing = current.flatMap { $0.entry == claim.entry ? $0.openKeys : nil } ?? []
        throw CertificateFinding.notComplete(entry: claim.entry, missing: missing)
    }

    /// Those that the statement names, which must have been in force when it was made.
    private func definitions(of stated: AcceptanceState.Stated) throws -> Definitions {
        let history = try DefinitionsHistory(view: view, through: claim.entry)
        guard let inForce = history.inForce?.change.definitions else {
            throw CertificateFinding.notAStatement(entry: claim.entry)
        }
        guard inForce == stated.statement.definitions else {
            throw CertificateFinding.otherDefinitions(entry: claim.entry, inForce: inForce)
        }
        return try tracker.cache.definitions(inForce, from: view)
    }

    private func requireRights(_ stated: AcceptanceState.Stated, _ definitions: Definitions) throws {
        var before: [AcceptanceState.Signature] = []
        for signature in stated.signatures {
            let signers = AcceptanceSigners(definitions, on: definitions.handover.zone.day(of: signature.at))
            guard signers.mayTurn(signature.key, signature.person, signed: before) else {
                throw CertificateFinding.signerWithoutRight(
                    entry: signature.entry, person: signature.person, key: signature.key)
            }
            before.append(signature)
        }
    }

    /// Works the statement out again, as of its instant and by what had been recorded before it.
    private func requireDerived(_ stated: AcceptanceState.Stated, _ definitions: Definitions) throws {
        let statement = stated.statement
        let recorded = stated.signatures.first { $0.entry == claim.entry }?.at
        guard recorded == statement.asOf else {
            throw CertificateFinding.derivedOtherwise(
                path: "asOf", stated: statement.asOf.description, derived: recorded?.description)
        }
        let time = AskedTime(statement.asOf, definitions: definitions, through: claim.entry - 1)
        let part = try view.part(through: claim.entry - 1)
        let readiness = try time.readiness(in: view, of: part, statements: tracker.statements)
        if let objection = readiness.objections().first {
            throw CertificateFinding.derivedOtherwise(path: "blockers", stated: nil, derived: objection.description)
        }
        let derived = try time.statement(of: readiness, in: view, of: part).withRows(as: statement)
        let (own, other) = (try leaves(statement), try leaves(derived))
        if let difference = own.firstDifference(from: other) {
            throw CertificateFinding.derivedOtherwise(
                path: difference.path, stated: difference.own, derived: difference.other)
        }
    }

    private func leaves(_ statement: AcceptanceStatement) throws -> JSONLeaves {
        try JSONLeaves(try CanonicalJSON.encode(statement))
    }
}
