import HTTPTypes
import HandoverViews
import Hummingbird

/// Carries the numbers of what was just recorded over to the page that a browser is sent to.
///
/// A cookie of this host, so that no link can make a page say that something was recorded. What an open page asks by itself
/// leaves it alone: the page that is on its way to the reader says it.
enum SaidCookie {
    private static let name = "__Host-handover-said"
    private static let most = 200

    static func field(_ entries: [Int]) -> String {
        Cookies.field(name, entries.prefix(most).map(String.init).joined(separator: "."), seconds: 60)
    }

    static func notice(_ request: Request) -> Notice? {
        guard let text = value(request) else { return nil }
        let entries = text.split(separator: ".").prefix(most).compactMap { Int($0) }
        return entries.isEmpty ? nil : Notice(entries: entries)
    }

    /// Takes it away where the browser has one.
    static func gone(_ request: Request) -> String? {
        value(request).map { _ in Cookies.field(name, "", seconds: 0) }
    }

    private static func value(_ request: Request) -> String? {
        BackgroundRequest.carries(request.headers) ? nil : Cookies.value(name, in: request.headers)
    }
}
