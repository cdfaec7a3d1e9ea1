import Foundation
import HTTPTypes
import HandoverLedger
import HandoverModel
import HandoverTracker
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import HandoverServer

/// A handover with a real ledger in a folder of its own, and the server's routes over it.
///
/// Anna leads the delivering team, Ben the receiving one. It is 2026-01-30T09:00:00Z.
final class Site {
    let folder: URL
    let tracker: Tracker
    let limits: Limits
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
            people:
              - { id: anna, name: Anna Archer, team: delivering, roles: [manager] }
              - { id: ben, name: Ben Baker, team: receiving, roles: [manager] }
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

    /// `status` is `public` or `signed-in`; nil applies nothing.
    init(status: String? = "public", language: String = "en", limits: Limits = Limits()) async throws {
        self.limits = limits
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hs-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let ledger = LedgerFolder(folder.path + "/.handover")
        lock = try await LedgerLock.acquire(in: ledger)
        tracker = Tracker(ledger: try Ledger.open(folder: ledger, mode: .server(lock)))
        scratch = try ScratchFolder(in: folder)
        if let status { try await apply(status: status, language: language) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    var socketPath: String { folder.path + "/s.sock" }

    func apply(status: String, language: String = "en") async throws {
        try await submit(.apply(ApplyCommand(files: Self.workspace(status: status, language: language))), by: "anna")
    }

    func sign() async throws {
        try await submit(.sign(SignCommand(item: "team/rota", meaning: .delivered, shown: .en)), by: "anna")
    }

    @discardableResult
    private func submit(_ command: Command, by person: Person.ID) async throws -> Recorded {
        try await tracker.submit(
            Submission(command, by: person, key: UUID().uuidString), identified: .osUser(uid: 1),
            clock: .machine(Self.now))
    }

    /// The server's routes; each call starts with nothing prepared and nobody counted.
    func routes(clock: @escaping @Sendable () -> Instant = { Site.now }) -> Routes {
        Routes(
            tracker: tracker, board: StatusBoard(tracker, clock: clock), scratch: scratch, limits: limits, clock: clock)
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
        from address: SocketAddress? = nil, logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws -> Answer {
        let channel = EmbeddedChannel()
        channel.remoteAddress = address
        var logger = logger
        logger[metadataKey: "hb.request.id"] = "request-1"
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
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
