import HTTPTypes
import Hummingbird
import NIOCore

/// The reverse proxies whose word is taken on where a request comes from.
///
/// What anybody else says of it in a header field is not looked at.
struct TrustedProxies: Hashable, Sendable {
    private let addresses: Set<String>

    /// `addresses`: IP addresses, as they are the other end of a connection.
    init(_ addresses: some Sequence<String> = []) {
        self.addresses = Set(addresses.compactMap { try? SocketAddress(ipAddress: $0, port: 0).ipAddress })
    }

    func contain(_ address: SocketAddress?) -> Bool {
        address?.ipAddress.map(addresses.contains) ?? false
    }
}

/// Notes where a request comes from: the other end of its connection, or what a trusted proxy says.
///
/// Of `X-Forwarded-For` the last address counts that is no trusted proxy's: each proxy appends who it heard from, and what
/// stands before is the caller's own word. So it is when something else than an address comes first from the end.
struct RequestOrigin: RouterMiddleware {
    typealias Context = HandoverContext

    let proxies: TrustedProxies

    func handle(_ request: Request, context: HandoverContext, next: Next) async throws -> Response {
        guard proxies.contain(context.origin) else { return try await next(request, context) }
        var context = context
        let said = Self.values(.forwardedFor, request.headers).reversed().lazy.map { Self.address($0) }
        if let caller = said.first(where: { $0.map { !proxies.contain($0) } ?? true }) ?? nil {
            context.origin = caller
        }
        context.isSecure = Self.values(.forwardedProto, request.headers).last?.lowercased() == "https"
        return try await next(request, context)
    }

    /// With a port or without, as proxies write it; nil for anything else.
    private static func address(_ text: String) -> SocketAddress? {
        if let address = try? SocketAddress(ipAddress: text, port: 0) { return address }
        let parts = text.split(separator: ":")
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return try? SocketAddress(ipAddress: String(text[text.index(after: text.startIndex)..<end]), port: 0)
        }
        return parts.count == 2 ? try? SocketAddress(ipAddress: String(parts[0]), port: 0) : nil
    }

    private static func values(_ name: HTTPField.Name, _ fields: HTTPFields) -> [String] {
        fields[values: name].flatMap { $0.split(separator: ",") }.map { String($0.trimming(" \t")) }
    }
}

extension HTTPField.Name {
    // The names are tokens, as a field's name must be.
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .origin
    static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .origin
}
