import Hummingbird
import Logging
import NIOCore

/// The rest of a request's way, as Hummingbird passes it to a middleware.
typealias Next = @concurrent (Request, HandoverContext) async throws -> Response

/// What is known of a request besides itself: where it came from.
struct HandoverContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Where the caller is, as far as that is known: the other end of the connection, or what a trusted proxy says.
    var origin: SocketAddress?
    /// Whether the caller's own connection is TLS, as a trusted proxy says.
    var isSecure = false
    let trail = RequestTrail()

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        origin = source.channel.remoteAddress
    }

    /// The caller's address as text; nil over the socket.
    var address: String? { origin?.ipAddress }

    /// What the log calls the request.
    var reference: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}
