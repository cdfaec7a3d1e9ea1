import HTTPTypes
import HandoverModel
import Hummingbird

/// Refuses a command line that speaks another version than the server, before either misreads the other.
struct ProtocolVersion: RouterMiddleware {
    typealias Context = HandoverContext

    private static let field = HTTPField.Name("Handover-Protocol")

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        guard Self.field.flatMap({ request.headers[$0] }) == String(LockHolder.currentVersion) else {
            throw RequestProblem.protocolVersion(server: LockHolder.currentVersion)
        }
        return try await next(request, context)
    }
}
