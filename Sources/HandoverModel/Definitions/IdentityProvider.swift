/// Where people prove who they are beside this server: an OpenID Connect provider.
public struct IdentityProvider: Hashable, Sendable {
    /// What people know it as.
    public var title: LocalizedText
    /// Its own name, an address, written exactly as it writes it (OpenID Connect Discovery 1.0 §3).
    public var issuer: String
    /// What it knows this server by.
    public var clientID: String
    /// What is asked for beside `openid`, as where groups come with a scope of their own.
    public var scopes: [String]
    /// The claim of its ID tokens that lists somebody's groups.
    public var groupsClaim: String
    public var groups: [GroupRule]

    /// Groups in one of which the holders of some roles must be.
    public struct GroupRule: Hashable, Sendable {
        public var pattern: GroupPattern
        public var roles: [Role.ID]

        public init(pattern: GroupPattern, roles: [Role.ID]) {
            self.pattern = pattern
            self.roles = roles
        }
    }

    public init(
        title: LocalizedText, issuer: String, clientID: String, scopes: [String] = [], groupsClaim: String = "groups",
        groups: [GroupRule] = []
    ) {
        self.title = title
        self.issuer = issuer
        self.clientID = clientID
        self.scopes = scopes
        self.groupsClaim = groupsClaim
        self.groups = groups
    }

    /// The roles that a rule names, in the order of the rules, each once.
    public var rolesWithGroups: [Role.ID] {
        groups.flatMap(\.roles).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The patterns of a role, one of which a group of its holders must match; none where any holder may come.
    public func patterns(for role: Role.ID) -> [GroupPattern] {
        groups.filter { $0.roles.contains(role) }.map(\.pattern)
    }

    /// The first of somebody's roles whose holders must be in a group that is none of theirs.
    ///
    /// A group gives no role: who holds which is for the definitions to say.
    public func roleWithoutGroup(among roles: Set<Role.ID>, in groups: Set<String>) -> Role.ID? {
        rolesWithGroups.first { role in
            roles.contains(role)
                && !patterns(for: role).contains { pattern in groups.contains(where: pattern.matches) }
        }
    }
}

/// The name of a group, in which `*` stands for any signs or none.
///
/// Names are compared byte by byte; there is no other sign with a meaning.
public struct GroupPattern: Hashable, Sendable, Codable, CustomStringConvertible {
    public var text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }

    public func matches(_ group: String) -> Bool {
        var parts = Array(text.utf8).split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        var rest = Array(group.utf8)[...]
        guard let last = parts.popLast() else { return rest.isEmpty }
        guard let first = parts.first else { return rest.elementsEqual(last) }
        guard rest.starts(with: first) else { return false }
        rest = rest.dropFirst(first.count)
        // The first place for each leaves the most for those behind it.
        for part in parts.dropFirst() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
    }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension IdentityProvider {
    /// Whether a text can be an issuer: an address without user, query and place, over TLS or on this machine.
    public static func isIssuer(_ text: String) -> Bool {
        isSecure(text) && !text.utf8.contains(UInt8(ascii: "?")) && text.utf8.count <= 2048
    }

    /// Whether an address is one that secrets may be sent to: over TLS, or on this machine; without user and place.
    public static func isSecure(_ address: String) -> Bool {
        let isEncrypted = address.hasPrefix("https://")
        guard isEncrypted || address.hasPrefix("http://"), address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !address.utf8.contains(where: { "\\#\"<>^`{|}".utf8.contains($0) })
        else { return false }
        let server = address.dropFirst(isEncrypted ? 8 : 7).prefix { $0 != "/" && $0 != "?" }
        guard !server.isEmpty, !server.contains("@"), !server.hasPrefix(":") else { return false }
        return isEncrypted || isThisMachine(server)
    }

    private static func isThisMachine(_ server: Substring) -> Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { host in
            guard server.hasPrefix(host) else { return false }
            let port = server.dropFirst(host.count)
            return port.isEmpty || port.first == ":" && port.dropFirst().utf8.allSatisfy { (48...57).contains($0) }
        }
    }
}
