import Foundation
import HTTPTypes
import HandoverModel
import HandoverTracker
import Hummingbird

/// Files given as evidence.
///
///     PUT /api/v1/files            the bytes → StoredFile
///     GET /api/v1/files/{digest}   the bytes, to be saved and not shown   ?name=minutes.pdf
///     GET /files/{digest}          the same for a browser
struct FileRoutes: Sendable {
    let tracker: Tracker
    let limits: Limits
    /// A folder of the server's own for files that are still coming in.
    let scratch: ScratchFolder

    var routes: [Route] {
        [
            Route(.put, "api/v1/files", .token(.record), takes: .file, work: store),
            Route(.get, "api/v1/files/{digest}", .token(.read)) { request, context, _ in
                try attachment(request, context)
            },
            Route(.get, "files/{digest}", .session) { request, context, _ in try attachment(request, context) },
        ]
    }

    @Sendable private func store(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let path = scratch.path()
        defer { scratch.remove(path) }
        try await receive(request, into: path)
        return try JSONBody.response(try tracker.store(file: path))
    }

    /// The length is compared with the one announced: a connection that breaks off looks like the end of the body.
    private func receive(_ request: Request, into path: String) async throws {
        let expected = request.headers[.contentLength].flatMap { Int($0) }
        if let expected, expected > limits.file { throw Refusal.fileTooLarge(bytes: expected, limit: limits.file) }
        let file = try scratch.create(path)
        defer { try? file.close() }
        var size = 0
        for try await part in request.body {
            size += part.readableBytes
            guard size <= limits.file else { throw Refusal.fileTooLarge(bytes: size, limit: limits.file) }
            try file.write(contentsOf: Data(part.readableBytesView))
        }
        if let expected, expected != size { throw RequestProblem.bodyIncomplete }
    }

    private func attachment(_ request: Request, _ context: HandoverContext) throws -> Response {
        guard let hex = context.parameters.get("digest"), let digest = Digest("sha256:" + hex),
            let bytes = try tracker.file(digest)
        else { throw RequestProblem.unknownPath(request.uri.path) }
        let name = request.uri.queryParameters["name"].map(String.init) ?? String(hex.prefix(16))
        return Attachment(name: name, bytes: bytes).response
    }
}
