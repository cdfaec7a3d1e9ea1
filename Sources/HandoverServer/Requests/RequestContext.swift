import Hummingbird
import Logging
import NIOCore

/// The rest of a request's way, as Hummingbird passes it to a middleware.
typealias Next = @concurrent (Request, HandoverContext) async throws -> Response

/// What is known of a request besides itself: where it came from.
struct HandoverContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// What the log calls the request.
    var reference: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}
