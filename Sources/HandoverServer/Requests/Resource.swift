import HTTPTypes
import Hummingbird

/// What a route does.
typealias Handler = @Sendable (Request, HandoverContext) async throws -> Response

extension RouterMethods<HandoverContext> {
    /// Adds a resource with the methods that it has.
    ///
    /// HEAD comes with GET; every other method is refused with `Allow`.
    @discardableResult
    func resource(_ path: RouterPath, _ handlers: [HTTPRequest.Method: Handler]) -> Self {
        var handlers = handlers
        if let get = handlers[.get] {
            handlers[.head] = { request, context in try await get(request, context).createHeadResponse() }
        }
        let allowed = handlers.keys.map(\.rawValue).sorted()
        for method in HTTPRequest.Method.known {
            on(
                path, method: method,
                use: handlers[method] ?? { _, _ in throw RequestProblem.methodNotAllowed(allowed) })
        }
        return self
    }
}

extension HTTPRequest.Method {
    /// The methods of RFC 9110 and PATCH.
    ///
    /// Others are not implemented.
    static let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .connect, .options, .trace, .patch]
}
