import HTTPTypes
import HandoverAccess

/// The cookie by which a browser is known in which somebody once gave their password; it lets nobody in.
enum BrowserCookie {
    private static let name = "__Host-handover-browser"

    static func secret(in fields: HTTPFields) -> Secret? {
        Cookies.value(name, in: fields).flatMap { Secret($0) }
    }

    /// As long as browsers keep any cookie.
    static func field(_ secret: Secret) -> String { Cookies.field(name, secret.text, seconds: 400 * 86_400) }
}
