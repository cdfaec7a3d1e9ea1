import HTTPTypes
import HandoverAccess

/// The cookie in which a browser keeps its session.
enum SessionCookie {
    /// The prefix makes browsers keep it to this host, over TLS or on the same machine alone, and never a name above it.
    static let name = "__Host-handover"

    /// The session's secret; nil when there is none, or what is there is none.
    static func secret(in fields: HTTPFields) -> Secret? {
        Cookies.value(name, in: fields).flatMap { Secret($0) }
    }

    static func field(_ secret: Secret) -> String {
        Cookies.field(name, secret.text, seconds: Int(Session.longestAge / 1000))
    }

    /// Takes it away.
    static let gone = Cookies.field(name, "", seconds: 0)
}
