import Foundation
import HandoverAccess

/// A server that is reached over the network, and the token to show it.
struct RemoteServer: Sendable {
    /// Its address, without a slash at the end.
    let address: String
    let token: Secret

    /// The server that `--url` or HANDOVER_URL names; nil when neither does.
    ///
    /// The token comes from HANDOVER_TOKEN alone: arguments are seen by everybody on the machine.
    ///
    /// - Throws: `UsageError.serverAddress`, `.plainHTTP`, `.noToken` or `.badToken`.
    static func chosen(_ named: String?, _ environment: Environment) throws(UsageError) -> RemoteServer? {
        guard let text = named ?? environment["HANDOVER_URL"] else { return nil }
        let address = try checked(text, allowsPlain: environment["HANDOVER_INSECURE"] == "1")
        guard let secret = environment["HANDOVER_TOKEN"] else { throw .noToken }
        guard let token = Secret(secret) else { throw .badToken }
        return RemoteServer(address: address, token: token)
    }

    /// An address as it may be asked: of a server, and over TLS unless it is on this machine.
    ///
    /// - Throws: `UsageError.serverAddress`, `.plainHTTP`.
    static func checked(_ text: String, allowsPlain: Bool) throws(UsageError) -> String {
        // What somebody may have put there by mistake is not said again.
        let shown = text.contains("@") || text.contains("hnd_") ? "…" : text
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), let host = parts.host,
            ["http", "https"].contains(scheme), !host.isEmpty, parts.user == nil, parts.password == nil,
            parts.query == nil, parts.fragment == nil
        else { throw .serverAddress(shown) }
        guard scheme == "https" || allowsPlain || isLoopback(host) else { throw .plainHTTP(shown) }
        return String(text.reversed().drop { $0 == "/" }.reversed())
    }

    /// Whether a host is this machine, by its name or address.
    static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
        if name == "localhost" || name == "::1" { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

/// Where a command's ledger is.
enum LedgerPlace {
    /// Beside the definition files in a folder of this machine.
    case folder(String)
    case remote(RemoteServer)

    /// The server that is named, or else the folder named or the nearest with a workspace.
    static func chosen(_ options: OutputOptions) throws -> LedgerPlace {
        try chosen(options.common, url: options.url)
    }

    static func chosen(_ common: CommonOptions, url: String?) throws -> LedgerPlace {
        if let server = try RemoteServer.chosen(url, Environment()) { return .remote(server) }
        return .folder(try Workplace.folder(common.workspace))
    }
}
