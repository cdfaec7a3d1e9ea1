import HTTPTypes
import HandoverAccess
import HandoverModel
import Hummingbird

/// The language of a page: the one that was switched to, which a cookie keeps, or what the browser asks for.
enum PageLanguage {
    static let parameter = "lang"
    private static let cookie = "__Host-handover-language"
    private static let year = 365 * 86_400

    /// Nil leaves it to the handover.
    static func of(_ request: Request) -> Language? {
        switched(request) ?? Cookies.value(cookie, in: request.headers).flatMap { Language(rawValue: $0) }
            ?? AcceptedLanguage.choose(request.headers[.acceptLanguage])
    }

    /// The cookie to send along where somebody switched just now.
    static func newCookie(_ request: Request) -> String? {
        switched(request).map { Cookies.field(cookie, $0.rawValue, seconds: year) }
    }

    private static func switched(_ request: Request) -> Language? {
        guard request.uri.query != nil else { return nil }
        return request.uri.queryParameters[Substring(parameter)].flatMap { Language(rawValue: String($0)) }
    }
}
