import HTTPTypes
import HandoverViews
import Hummingbird

/// The style sheet, the script and the icon of all pages.
///
///     GET /assets/{name}    kept by browsers for ever: the name holds the digest of the text
struct AssetRoutes: Sendable {
    private static let assets: [String: (type: String, text: String)] = [
        PageDesk.stylesheet.parts[1]: ("text/css; charset=utf-8", Stylesheet.text),
        PageDesk.script.parts[1]: ("text/javascript; charset=utf-8", Script.text),
        Path.icon.parts[1]: ("image/svg+xml", Icon.text),
    ]

    var routes: [Route] {
        [
            Route(.get, "assets/{name}", .form) { request, context, _ in
                guard let asset = Self.assets[context.parameters.get("name") ?? ""] else {
                    throw RequestProblem.unknownPath(request.uri.path)
                }
                return Response(
                    status: .ok,
                    headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
                    body: .init(byteBuffer: ByteBuffer(string: asset.text)))
            }
        ]
    }
}
