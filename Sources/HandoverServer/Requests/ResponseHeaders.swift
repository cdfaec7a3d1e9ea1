import HTTPTypes
import Hummingbird

/// Puts on every response, errors too, what keeps browsers from doing more with it than show it.
struct ResponseHeaders: RouterMiddleware {
    typealias Context = HandoverContext

    static let security: HTTPFields = {
        var fields: HTTPFields = [
            .contentSecurityPolicy:
                "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = "no-referrer" }
        return fields
    }()

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        var response = try await next(request, context)
        // Responses kept ready have them already.
        if response.headers[.contentSecurityPolicy] == nil { response.headers.append(contentsOf: Self.security) }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if context.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}
