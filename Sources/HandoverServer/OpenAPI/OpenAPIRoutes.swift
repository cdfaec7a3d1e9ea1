import HandoverViews
import Hummingbird
import NIOCore

/// What the API is, for programs and for those who write them.
///
///     GET /openapi.json
struct OpenAPIRoutes: Sendable {
    /// Every route that there is.
    let table: @Sendable () -> [Route]

    private static let about = RouteDescription(
        "This document", answers: [.json(.object(), "An OpenAPI 3.1 document")], ignoresOthers: true)

    var routes: [Route] {
        [
            Route(.get, "openapi.json", .open, about: Self.about) { _, _, _ in
                let text = OpenAPIDocument.json(table()).text(pretty: true)
                return Response(
                    status: .ok, headers: [.contentType: JSONBody.mediaType, .cacheControl: "no-cache"],
                    body: .init(byteBuffer: ByteBuffer(string: text)))
            }
        ]
    }
}
