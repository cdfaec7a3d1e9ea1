import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// Puts on every response, errors too, what keeps browsers from doing more with it than show it.
struct ResponseHeaders: RouterMiddleware {
    typealias Context = HandoverContext

    private static let nothing =
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    /// Pages take their style sheet, their script and what that asks from this server, and nothing from elsewhere.
    private static let ofPages = nothing + "; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'"

    static let security = fields(nothing, referrer: "no-referrer")
    /// No other site learns an address; without any referrer browsers would not say where a form is from.
    private static let securityOfPages = fields(ofPages, referrer: "same-origin")

    /// Those of a page, or of what is none.
    static func security(of response: Response) -> HTTPFields {
        response.headers[.contentType] == Response.htmlType ? securityOfPages : security
    }

    /// Of a page that carries its own style sheet and takes nothing from anywhere.
    ///
    /// `isSandboxed`: It is of no origin either, and sends and opens nothing.
    static func standingAlone(style: String, isSandboxed: Bool = false) -> HTTPFields {
        let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        let policy = (isSandboxed ? "sandbox; " : "") + nothing + "; style-src 'sha256-\(digest)'"
        return fields(policy, referrer: isSandboxed ? "no-referrer" : "same-origin")
    }

    private static func fields(_ policy: String, referrer: String) -> HTTPFields {
        var fields: HTTPFields = [.contentSecurityPolicy: policy, .xContentTypeOptions: "nosniff"]
        if let name = HTTPField.Name("Referrer-Policy") { fields[name] = referrer }
        return fields
    }

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        var response = try await next(request, context)
        // Responses kept ready have them already.
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers.append(contentsOf: Self.security(of: response))
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if context.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}
