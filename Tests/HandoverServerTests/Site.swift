import Foundation
import HTTPTypes
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import HandoverServer

/// A handover with a real ledger in a folder of its own, and the server's routes over it.
///
/// Anna leads the delivering team, with Fred until 10 February, and Ben the receiving one; Carol is a trainee, Dan the
/// director, Eve the auditor. It is 2026-01-30T09:00:00Z.
final class Site: Sendable {
    let folder: URL
    let tracker: Tracker
    let desk: AccessDesk
    let limits: Limits
    /// A clock that stands still until a test lets time pass.
    let time = StoppedClock()
    private let lock: LedgerLock
    private let scratch: ScratchFolder

    static let now = Instant(milliseconds: 1_769_763_600_000)

    static func workspace(status: String, language: String = "en") -> [String: String] {
        [
            "handover.yaml": """
            schema: handover/v1
            handover: example
            title: Example
            zone: Asia/Shanghai
            language: \(language)
            starts: 2026-01-05
            accept-by: 2026-03-31
            teams: { delivering: { title: Us }, receiving: { title: You } }
            roles:
              - { id: manager, title: Manager, rights: [lead, assessor] }
              - { id: engineer, title: Engineer, rights: [trainee] }
              - { id: director, title: Director, rights: [director] }
              - { id: auditor, title: Auditor, rights: [auditor] }
            people:
              - { id: anna, name: Anna Archer, team: delivering, roles: [manager] }
              - { id: ben, name: Ben Baker, team: receiving, roles: [manager] }
              - { id: carol, name: Carol Cole, team: receiving, roles: [engineer] }
              - { id: dan, name: Dan Drake, team: receiving, roles: [director] }
              - { id: eve, name: Eve Ellis, team: receiving, roles: [auditor] }
              - { id: fred, name: Fred Finch, team: delivering, roles: [manager], to: 2026-02-10 }
            status: \(status)

            """,
            "checklists/team.yaml": """
            schema: handover/v1
            checklist: team
            title: Team
            items:
              - id: rota
                title: Rota
                accept-when: Every shift has a named engineer.
                importance: must
                sign-off:
                  - { meaning: delivered, by: delivering/manager }
                  - { meaning: accepted, by: receiving/manager }
                due: 2026-02-27

            """,
        ]
    }

    /// One capability, for whoever wants more than items.
    static let capabilities = [
        "training/capabilities.yaml": """
        schema: handover/v1
        capabilities:
          - { id: deploying, title: Deploying, people: 1 }

        """
    ]

    /// `status` is `public` or `signed-in`; nil applies nothing.
    ///
    /// `files` stand beside those of the workspace; `mappings` lie on disk, by their names.
    init(
        status: String? = "public", language: String = "en", files: [String: String] = [:], limits: Limits = Limits(),
        mappings: [String: String]? = nil
    ) async throws {
        self.limits = limits
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hs-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let ledger = LedgerFolder(folder.path + "/.handover")
        lock = try await LedgerLock.acquire(in: ledger)
        for (name, text) in mappings ?? [:] {
            let mapping = folder.appending(path: "support/mappings/\(name).yaml")
            try FileManager.default.createDirectory(
                at: mapping.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: mapping)
        }
        tracker = Tracker(
            ledger: try Ledger.open(folder: ledger, mode: .server(lock), reader: .recorded()),
            workspace: mappings == nil ? nil : folder.path)
        desk = AccessDesk(
            tracker: tracker, store: try AccessStore.open(in: ledger.path), work: try PasswordWork.cheap())
        scratch = try ScratchFolder(at: folder.path + "/incoming")
        if let status { try await apply(status: status, language: language, files: files) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var socketPath: String { folder.path + "/s.sock" }

    func apply(status: String, language: String = "en", files: [String: String] = [:]) async throws {
        let all = Self.workspace(status: status, language: language).merging(files) { $1 }
        try await submit(.apply(ApplyCommand(files: all)), by: "anna")
    }

    func sign() async throws {
        try await submit(.sign(SignCommand(item: "team/rota", meaning: .delivered, shown: .en)), by: "anna")
    }

    /// Records a task that somebody closed alone just now.
    func closeTask(_ id: TaskRecord.ID, by person: Person.ID, severity: Severity) async throws {
        var report = TaskReport(task: id)
        report.severity = severity
        try await submit(
            .logTask(
                TaskCommand(report: report, workers: [WorkerCommand(person: person, level: .alone)], closing: .now)),
            by: person)
    }

    func pass(seconds: Int64) { time.pass(seconds: seconds) }

    /// A token for a person's programs, which the store knows and the ledger need not.
    func token(
        _ person: Person.ID, _ scopes: Set<TokenScope>, days: Int = 90, now: Instant = Site.now
    ) async throws -> Secret {
        try await desk.store.createToken(
            AccessToken.newID(), of: person, named: "test", scopes: scopes, until: now.adding(days: days), now: now)
    }

    /// Keeps a file beside the ledger.
    func keep(_ text: String) throws -> StoredFile {
        let path = folder.path + "/\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return try tracker.store(file: path)
    }

    /// How many files are left of those that came in or went out.
    var leftovers: Int {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/incoming").count
        }
    }

    /// How many entries the ledger has.
    var size: Int {
        get throws {
            let reply = try tracker.ask(.entries(EntryQuery(limit: 1000)), by: .machine, clock: .machine(Site.now))
            guard case .entries(let entries) = reply.answer else { return 0 }
            return entries.count
        }
    }

    @discardableResult
    private func submit(_ command: Command, by person: Person.ID) async throws -> Recorded {
        try await tracker.submit(
            Submission(command, by: person, key: UUID().uuidString), identified: .osUser(uid: 1),
            clock: .machine(Self.now))
    }

    /// The server's routes; each call starts with nothing prepared and nobody counted.
    func routes(
        proxies: [String] = [], clock: @escaping @Sendable () -> Instant = { Site.now }
    ) -> Routes {
        Routes(
            desk: desk, board: StatusBoard(tracker, clock: clock), scratch: scratch, limits: limits,
            proxies: TrustedProxies(proxies), clock: clock)
    }
}

/// A clock that stands still until it is told otherwise.
final class StoppedClock: Sendable {
    private let instant = Mutex(Site.now)

    var now: Instant { instant.withLock { $0 } }

    func pass(seconds: Int64) { instant.withLock { $0 = $0.adding(milliseconds: seconds * 1000) } }
}

extension PasswordWork {
    /// One whose hashes cost nearly nothing.
    static func cheap() throws -> PasswordWork {
        PasswordWork(threads: 2, places: 64, cost: try #require(PasswordCost(rounds: 1, blockSize: 1, parallelism: 1)))
    }
}

/// What came back.
struct Answer {
    var status: Int
    var headers: HTTPFields
    var body: String

    /// The members of the JSON document in the body that are texts.
    func text(_ name: String) throws -> String? {
        let value = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
        return value?[name] as? String
    }
}

extension Router<HandoverContext> {
    /// Answers one request as if it had come from an address.
    func answer(
        _ method: HTTPRequest.Method = .get, _ path: String, _ headers: HTTPFields = [:], body: String = "",
        from address: SocketAddress? = nil, authority: String = "localhost",
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws -> Answer {
        let channel = EmbeddedChannel()
        channel.remoteAddress = address
        var logger = logger
        logger[metadataKey: "hb.request.id"] = "request-1"
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: authority, path: path, headerFields: headers),
            body: .init(buffer: ByteBuffer(string: body)))
        let response = try await buildResponder().respond(
            to: request, context: HandoverContext(source: .init(channel: channel, logger: logger)))
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(status: response.status.code, headers: response.headers, body: collector.text)
    }
}

/// Collects a body that a response writes.
private final class Collector: ResponseBodyWriter {
    private var bytes = ByteBuffer()

    var text: String { String(buffer: bytes) }

    func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
