import HandoverModel
import HandoverTracker
import Hummingbird
import NIOPosix

/// The ledger as a whole, over the socket.
///
/// Copies are written by the server to a path of its own machine.
///
///     POST /api/v1/ledger/verify    KnownRoot or nothing → Verification
///     POST /api/v1/ledger/rebuild   makes the derived tables anew
///     POST /api/v1/ledger/backup    LedgerCopy → Verification of the copy
///     POST /api/v1/ledger/export    LedgerCopy → KnownRoot of the copy
struct LedgerRoutes: Sendable {
    let tracker: Tracker
    let limits: Limits

    var endpoints: RouteCollection<HandoverContext> {
        let routes = RouteCollection(context: HandoverContext.self)
        routes.resource("ledger/verify", [.post: verify])
        routes.resource("ledger/rebuild", [.post: rebuild])
        routes.resource("ledger/backup", [.post: backup])
        routes.resource("ledger/export", [.post: export])
        return routes
    }

    @Sendable private func verify(_ request: Request, _ context: HandoverContext) async throws -> Response {
        let hasBody = request.headers[.contentLength].map { $0 != "0" } ?? false
        let expected = hasBody ? try await JSONBody.read(KnownRoot.self, from: request, upTo: limits.body) : nil
        return try JSONBody.response(try await apart { try tracker.verify(expecting: expected) })
    }

    @Sendable private func rebuild(_ request: Request, _ context: HandoverContext) async throws -> Response {
        try await apart { try tracker.rebuild() }
        return Response(status: .noContent)
    }

    @Sendable private func backup(_ request: Request, _ context: HandoverContext) async throws -> Response {
        let copy = try await copy(request)
        return try JSONBody.response(try await apart { try tracker.backup(to: copy.path) })
    }

    @Sendable private func export(_ request: Request, _ context: HandoverContext) async throws -> Response {
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
