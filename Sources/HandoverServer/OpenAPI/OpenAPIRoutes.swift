import HandoverViews
import Hummingbird
import NIOCore
import Synchronization

/// What the API is, for programs and for those who write them.
///
///     GET /openapi.json
struct OpenAPIRoutes: Sendable {
    /// Every route that there is.
    let table: @Sendable () -> [Route]

    private static let about = RouteDescription(
        "This document", answers: [.json(.object(), "An OpenAPI 3.1 document")], ignoresOthers: true)

    var routes: [Route] {
        let document = Document(of: table)
        return [
            Route(.get, "openapi.json", .open, about: Self.about) { _, _, _ in
                Response(
                    status: .ok, headers: [.contentType: JSONBody.mediaType, .cacheControl: "no-cache"],
                    body: .init(byteBuffer: document.bytes))
            }
        ]
    }

    /// The document, made when it is first asked for.
    private final class Document: Sendable {
        private let table: @Sendable () -> [Route]
        private let made = Mutex<ByteBuffer?>(nil)

        init(of table: @escaping @Sendable () -> [Route]) {
            self.table = table
        }

        var bytes: ByteBuffer {
            made.withLock { made in
                let bytes = made ?? ByteBuffer(string: OpenAPIDocument.json(table()).text(pretty: true))
                made = bytes
                return bytes
            }
        }
    }
}
