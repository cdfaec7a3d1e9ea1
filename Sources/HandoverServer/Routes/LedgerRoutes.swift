import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird
import NIOPosix

/// The ledger as a whole.
///
///     POST /api/v1/ledger/verify    KnownRoot or nothing → Verification
///     GET  /api/v1/ledger/export    the entries byte for byte   ?files=true
///     GET  /audit/export            the same for a browser
///
/// Over the socket alone; copies are written by the server to a path of its own machine:
///
///     POST /api/v1/ledger/rebuild   makes the derived tables anew
///     POST /api/v1/ledger/backup    LedgerCopy → Verification of the copy
///     POST /api/v1/ledger/export    LedgerCopy → KnownRoot of the copy
struct LedgerRoutes: Sendable {
    let tracker: Tracker
    let limits: Limits
    let scratch: ScratchFolder
    let checks: LedgerChecks
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.post, "api/v1/ledger/verify", .token(.read), about: Self.verifying, work: verify),
            Route(.get, "api/v1/ledger/export", .token(.read), about: Self.exporting, work: send),
            Route(.get, "audit/export", .session, work: send),
            Route(.post, "api/v1/ledger/rebuild", .machine, work: rebuild),
            Route(.post, "api/v1/ledger/backup", .machine, work: backup),
            Route(.post, "api/v1/ledger/export", .machine, work: export),
        ]
    }

    private static let files = Parameter.flag("files", "Whether evidence files go along.")
    private static let verifying = RouteDescription(
        "Looks through the whole ledger and names the first thing that is wrong",
        bodies: [.json(.named("KnownRoot"))], needsBody: false, answers: [.json(.named("Verification"))])
    private static let exporting = RouteDescription(
        "Every entry byte for byte, one a line, with what it takes to check them", parameters: [files.about],
        answers: [
            DescribedAnswer(
                200, "The ledger", [.init(mediaType: "application/jsonl", schema: .text())],
                headers: [
                    .init(name: LedgerExportFields.sizeName, summary: "How many entries it has."),
                    .init(name: LedgerExportFields.rootName, summary: "The root that they make, base64."),
                ])
        ])

    @Sendable private func verify(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        try tracker.requireWholeLedger(by: try visitor.asker, clock: .machine(clock()))
        let expected = try await JSONBody.readIfAny(
            KnownRoot.self, as: .named("KnownRoot"), from: request, upTo: limits.body)
        let verification = try await checks.run(comparing: expected != nil, clock: clock) {
            try await apart { try tracker.verify(expecting: expected) }
        }
        return try JSONBody.response(verification)
    }

    /// Writes the export whole before any of it is sent, so that it ends as it should or is known not to.
    @Sendable private func send(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        try tracker.requireWholeLedger(by: try visitor.asker, clock: .machine(clock()))
        let files = try Query(request.uri)[Self.files] ?? false
        let path = scratch.path()
        do {
            let end = try await apart { try tracker.export(to: path, files: files) }
            // Open it is there for whoever reads it, and gone when nobody does, whatever becomes of the answer.
            guard let file = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadUnknown) }
            scratch.remove(path)
            return try response(to: end, file)
        } catch {
            scratch.remove(path)
            throw error
        }
    }

    private func response(to end: KnownRoot, _ file: FileHandle) throws -> Response {
        let size = Int(try file.seekToEnd())
        try file.seek(toOffset: 0)
        var headers: HTTPFields = [
            .contentType: "application/jsonl",
            .contentDisposition: "attachment; filename=\"ledger.jsonl\"", .contentLength: String(size),
        ]
        if let field = LedgerExportFields.size { headers[field] = String(end.size) }
        if let field = LedgerExportFields.root { headers[field] = end.root.base64 }
        return Response(
            status: .ok, headers: headers,
            body: .init(contentLength: size) { writer in
                while let part = try file.read(upToCount: 1 << 18), !part.isEmpty {
                    try await writer.write(ByteBuffer(bytes: part))
                }
                try await writer.finish(nil)
            })
    }

    @Sendable private func rebuild(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        try await apart { try tracker.rebuild() }
        return Response(status: .noContent)
    }

    @Sendable private func backup(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let copy = try await copy(request)
        return try JSONBody.response(try await apart { try tracker.backup(to: copy.path) })
    }

    @Sendable private func export(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let copy = try await copy(request)
        return try JSONBody.response(try await apart { try tracker.export(to: copy.path, files: copy.files) })
    }

    private func copy(_ request: Request) async throws -> LedgerCopy {
        let copy = try await JSONBody.read(LedgerCopy.self, from: request, upTo: limits.body)
        guard copy.path.hasPrefix("/") else { throw RequestProblem.badBody(at: "path") }
        return copy
    }

    /// Does long work on a thread that no request waits for.
    private func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}

/// What an export says of itself beside its content.
public enum LedgerExportFields {
    /// How many entries it has.
    public static let sizeName = "Handover-Ledger-Size"
    /// The root that they make, base64.
    public static let rootName = "Handover-Ledger-Root"

    static let size = HTTPField.Name(sizeName)
    static let root = HTTPField.Name(rootName)
}
