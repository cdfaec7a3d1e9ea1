import GRDB
import HandoverLedger
import HandoverModel
import HandoverTracker
import Testing

@testable import HandoverAccess

/// A desk over a real ledger: lisi leads the delivering team, jia the receiving one, wang leaves on 2026-01-10.
final class Office: Sendable {
    let place: Place
    let tracker: Tracker
    let desk: AccessDesk
    private let lock: LedgerLock

    static let handover = """
        schema: handover/v1
        handover: example
        title: Example
        zone: Asia/Shanghai
        language: en
        starts: 2025-12-01
        teams: { delivering: { title: Us }, receiving: { title: You } }
        roles:
          - { id: manager, title: Manager, rights: [lead] }
        people:
          - { id: lisi, name: { zh: 李四, en: Li Si }, team: delivering, roles: [manager] }
          - { id: wang, name: Wang Wu, team: delivering, roles: [manager], to: 2026-01-10 }
          - { id: jia, name: Jia Yi, team: receiving, roles: [manager] }

        """

    static let checklist = """
        schema: handover/v1
        checklist: team
        title: Team
        items:
          - id: rota
            title: Rota
            accept-when: Every shift has a name.
            importance: must
            sign-off:
              - { meaning: delivered, by: delivering/manager }
              - { meaning: accepted, by: receiving/manager }

        """

    init() async throws {
        place = try Place()
        let folder = LedgerFolder(place.folder)
        lock = try await LedgerLock.acquire(in: folder)
        tracker = Tracker(ledger: try Ledger.open(folder: folder, mode: .writer(lock), reader: .recorded()))
        let cost = try #require(PasswordCost(rounds: 1, blockSize: 1, parallelism: 1))
        desk = AccessDesk(
            tracker: tracker, store: try place.open(), work: PasswordWork(threads: 2, places: 8, cost: cost))
        let files = ["handover.yaml": Self.handover, "checklists/team.yaml": Self.checklist]
        _ = try await tracker.submit(
            Submission(.apply(ApplyCommand(files: files)), by: "lisi", key: "1"), identified: .osUser(uid: 7),
            clock: .machine(noon))
    }

    /// Does something as whoever runs the machine.
    @discardableResult
    func does(
        _ command: AccessCommand, by person: Person.ID = "lisi", now: Instant = noon, isRehearsal: Bool = false
    ) async throws -> AccessResult {
        try await desk.perform(
            command, by: Author(person, identified: .osUser(uid: 7), now: now, isRehearsal: isRehearsal))
    }

    func invitation(_ person: Person.ID, now: Instant = noon) async throws -> Secret {
        try #require(try await does(.invite(person, days: 7), now: now).secret)
    }

    func token(
        _ person: Person.ID, _ scopes: Set<TokenScope> = [.read], until: Instant = noon + 30 * 24 * hour
    ) async throws -> Secret {
        try #require(
            try await does(.createToken(name: "laptop", scopes: scopes, until: until), by: person).secret)
    }

    func signedIn(_ person: Person.ID, now: Instant = noon) async throws -> Secret {
        try await desk.redeem(
            try await invitation(person, now: now), password: Office.password, from: "192.0.2.7", now: now
        ).secret
    }

    /// From now on the ledger takes no entry.
    func fillTheDisk() throws {
        let database = try DatabaseQueue(path: LedgerFolder(place.folder).database)
        try database.write { db in
            try db.execute(
                sql: "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'the disk is full'); END")
        }
        try database.close()
    }

    static let password = "gorgeous otters swim"

    /// What the ledger says of accounts, by kind and person.
    func facts() throws -> [String] {
        try tracker.accessFacts(of: Statement.Kind.allCases).map { "\($0.kind.rawValue) \($0.person)" }
    }
}
