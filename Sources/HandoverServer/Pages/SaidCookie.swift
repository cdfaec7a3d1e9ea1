import HTTPTypes
import HandoverViews
import Hummingbird

/// Carries the numbers of what was just recorded over to the page that a browser is sent to.
///
/// A cookie of this host, so that no link can make a page say that something was recorded.
enum SaidCookie {
    private static let name = "__Host-handover-said"
    private static let most = 200

    static func field(_ entries: [Int]) -> String {
        Cookies.field(name, entries.prefix(most).map(String.init).joined(separator: "."), seconds: 60)
    }

    static func notice(_ request: Request) -> Notice? {
        guard let text = Cookies.value(name, in: request.headers) else { return nil }
        let entries = text.split(separator: ".").prefix(most).compactMap { Int($0) }
        return entries.isEmpty ? nil : Notice(entries: entries)
    }

    /// Takes it away where the browser has one.
    static func gone(_ request: Request) -> String? {
        Cookies.value(name, in: request.headers).map { _ in Cookies.field(name, "", seconds: 0) }
    }
}
