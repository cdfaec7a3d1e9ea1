import HTTPTypes
import HandoverModel
import Hummingbird

/// Refuses what another site makes a browser ask for.
///
/// The rules of Go's `net/http.CrossOriginProtection`: a method that changes nothing passes; otherwise the browser's own
/// word (`Sec-Fetch-Site`) decides; a browser without it must name an origin (`Origin`) that is this server's; a program
/// that sends neither is no browser, and nobody else's page can make it ask.
struct CrossOrigin {
    /// Further origins that may, written `https://name` or `https://name:port`.
    let trusted: Set<String>

    init(trusted: Set<String> = []) {
        self.trusted = trusted
    }

    func allows(_ head: HTTPRequest) -> Bool {
        switch head.method {
        case .get, .head, .options: return true
        default: break
        }
        let origins = head.headerFields[values: .origin]
        guard origins.count <= 1 else { return false }
        if let origin = origins.first, trusted.contains(origin) { return true }
        let sites = head.headerFields[values: .secFetchSite]
        guard sites.count <= 1 else { return false }
        switch sites.first ?? "" {
        case "same-origin", "none": return true
        case "": return origins.first.map { host(of: $0) == head.authority && head.authority != nil } ?? true
        default: return false
        }
    }

    /// The host and port that an origin names; nil when it is none, as `null` is.
    private func host(of origin: String) -> String? {
        for scheme in ["https://", "http://"] where origin.hasPrefix(scheme) {
            return String(origin.dropFirst(scheme.count))
        }
        return nil
    }
}

extension HTTPField.Name {
    /// The name is a token, as a field's name must be.
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
