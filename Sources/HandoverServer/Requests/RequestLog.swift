import HTTPTypes
import Hummingbird
import Logging

/// Logs every request: what asks and is answered at `debug`, what records or fails at `info`, failures of ours at `error`.
///
/// The path without its query, and without secrets: an invitation's stands in the path, and a query may hold others.
struct RequestLog: RouterMiddleware {
    typealias Context = HandoverContext

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let level = Self.level(request.method, response.status)
        guard context.logger.logLevel <= level else { return response }
        context.logger.log(
            level: level, "request",
            metadata: [
                "method": "\(request.method)", "path": "\(Redaction.path(request.uri.path))",
                "status": "\(response.status.code)",
                "ms": "\((ContinuousClock.now - start) / .milliseconds(1))",
            ])
        return response
    }

    private static func level(_ method: HTTPRequest.Method, _ status: HTTPResponse.Status) -> Logger.Level {
        switch status.kind {
        case .serverError: status == .notImplemented ? .info : .error
        case .successful, .redirection: method == .get || method == .head ? .debug : .info
        case .clientError, .informational, .invalid: .info
        }
    }
}
