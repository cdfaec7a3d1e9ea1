/// The host that an address of `http` or `https` names.
public struct WebHost: Hashable, Sendable {
    /// In small letters; of an IPv6 address without its brackets.
    public let name: String
    public let isSecure: Bool
    public let port: Int
    /// What is asked of the host: path and query.
    public let target: String

    /// Nil for an address with a name or a password in it, and for anything that is no plain address.
    public init?(_ url: String) {
        guard url.utf8.count <= 2000, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { return nil }
        let lowered = url.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
        let rest = url.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let asked = rest.dropFirst(authority.count).prefix { $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@"), let (name, port) = Self.parts(authority) else { return nil }
        isSecure = scheme == "https://"
        self.name = name.lowercased()
        self.port = port ?? (isSecure ? 443 : 80)
        target = asked.hasPrefix("/") ? String(asked) : "/" + asked
    }

    private static func parts(_ authority: Substring) -> (String, Int?)? {
        let host: Substring
        var rest: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else { return nil }
            rest = authority[authority.index(after: end)...]
        } else {
            host = authority.prefix { $0 != ":" }
            guard host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }) else { return nil }
            rest = authority.dropFirst(host.count)
        }
        guard !host.isEmpty else { return nil }
        if rest.isEmpty { return (String(host), nil) }
        guard rest.removeFirst() == ":", let port = Int(rest), (1...65535).contains(port), rest.first != "+" else {
            return nil
        }
        return (String(host), port)
    }
}
