import HTTPTypes
import HandoverModel
import Hummingbird

/// Refuses a command line that speaks another version than the server, before either misreads the other.
struct ProtocolVersion: RouterMiddleware {
    typealias Context = HandoverContext

    /// Whether every request to the API must name a version; otherwise those that do must name this one.
    let isNeeded: Bool

    private static let field = HTTPField.Name("Handover-Protocol")

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        let named = Self.field.flatMap { request.headers[$0] }
        let isAsked = isNeeded && request.uri.path.hasPrefix("/api/") || named != nil
        guard !isAsked || named == String(LockHolder.currentVersion) else {
            throw RequestProblem.protocolVersion(server: LockHolder.currentVersion)
        }
        return try await next(request, context)
    }
}
