import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// The way to the identity provider: what a browser is answered that is to go there.
struct OpenIDWay: Sendable {
    let openID: OpenIDDesk
    let desk: AccessDesk
    let pages: PageDesk
    let clock: @Sendable () -> Instant

    /// Sends a browser on that followed a link.
    ///
    /// - Throws: As `OpenIDDesk.begin`; `RequestProblem.malformedRequest` where the browser does not say whom it asks.
    func follow(
        _ errand: OpenIDDesk.Errand, _ request: Request, _ context: HandoverContext
    ) async throws -> Response {
        let (address, cookie) = try await begin(errand, request, context)
        return .seeOther(address, cookie: cookie)
    }

    /// Sends a browser on that sent a form, by way of a page.
    ///
    /// Browsers hold a form to this server (`form-action`), wherever they are sent on to; a page may lead away.
    ///
    /// - Throws: As `follow`.
    func leave(
        _ errand: OpenIDDesk.Errand, in frame: PageFrame, _ request: Request, _ context: HandoverContext
    ) async throws -> Response {
        let (address, cookie) = try await begin(errand, request, context)
        guard let name = organisation(frame.names.language), let link = Link(address) else {
            throw AccessProblem.openID(.notOffered)
        }
        let model = OpenIDPage.Model(organisation: name, way: link, isProof: errand.purpose.isProof)
        var response = Response.page(OpenIDPage.html(model, in: frame), cookies: [cookie])
        if let field = HTTPField.Name("Refresh") { response.headers[field] = "0; url=\(address)" }
        return response
    }

    /// What people know the provider as; nil where there is none.
    func organisation(_ language: Language) -> String? {
        (try? desk.tracker.identityProvider())?.title.text(in: language)
    }

    private func begin(
        _ errand: OpenIDDesk.Errand, _ request: Request, _ context: HandoverContext
    ) async throws -> (address: String, cookie: String) {
        let browser = OpenIDCookie.secret(in: request.headers) ?? Secret()
        let address = try await openID.begin(
            errand, callback: try Self.callback(of: request, context), browser: browser, desk, now: clock())
        return (address, OpenIDCookie.field(browser))
    }

    /// Where the provider sends a browser back to: this server, as the browser calls it.
    private static func callback(of request: Request, _ context: HandoverContext) throws(RequestProblem) -> String {
        guard let host = request.head.authority, (1...255).contains(host.utf8.count), host.utf8.allSatisfy(isOfHost)
        else { throw .malformedRequest }
        return "\(context.isSecure ? "https" : "http")://\(host)\(Path.openIDCallback.address)"
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".-:[]".utf8.contains(byte)
        }
    }
}

/// The cookie by which a browser that went to an identity provider is known again; it opens nothing.
enum OpenIDCookie {
    static let name = "__Host-handover-openid"

    static func secret(in fields: HTTPFields) -> Secret? {
        Cookies.value(name, in: fields).flatMap { Secret($0) }
    }

    static func field(_ secret: Secret) -> String {
        Cookies.field(name, secret.text, seconds: Int(PendingSignIns.lifetime / 1000))
    }

    /// Takes it away.
    static let gone = Cookies.field(name, "", seconds: 0)
}
