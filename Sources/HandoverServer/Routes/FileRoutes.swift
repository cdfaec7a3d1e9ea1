import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird

/// Files given as evidence.
///
///     PUT  /api/v1/files            the bytes → StoredFile                 ?name=minutes.pdf
///     POST /api/v1/files            a form with a file → StoredFile
///     GET  /api/v1/files/{digest}   the bytes, to be saved and not shown   ?name=minutes.pdf
///     GET  /files/{digest}          the same for a browser
///
/// A file whose name claims a type must begin as that type does. Until it is evidence it is for who sent it, and for who
/// reads the whole ledger; to others it is as if it were not there.
struct FileRoutes: Sendable {
    let desk: AccessDesk
    let limits: Limits
    /// A folder of the server's own for files that are still coming in.
    let scratch: ScratchFolder
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.put, "api/v1/files", .token(.record), takes: .file, about: Self.sending, work: store),
            Route(.post, "api/v1/files", .token(.record), takes: .form, about: Self.sendingForm, work: storeForm),
            Route(.get, "api/v1/files/{digest}", .token(.read), about: Self.getting, work: attachment),
            Route(.get, "files/{digest}", .session, work: attachment),
        ]
    }

    private static let name = Parameter.text("name", 255, "What the file is called, without a folder.")
    private static let sending = RouteDescription(
        "Keeps a file, so that evidence can name it by its digest", parameters: [name.about],
        bodies: [.init(mediaType: "application/octet-stream", schema: .text())], needsBody: false,
        answers: [.json(.named("StoredFile"), "It is kept")])
    private static let sendingForm = RouteDescription(
        "Keeps the file of a browser's form",
        bodies: [
            .init(mediaType: "multipart/form-data", schema: .object(.init("file", .text(.bytes)), others: .refused))
        ],
        answers: [
            DescribedAnswer(
                201, "It is kept", [.json(.named("StoredFile"))],
                headers: [.init(name: "Location", summary: "The file.")])
        ])
    private static let getting = RouteDescription(
        "A file, to be saved and not shown", parameters: [name.about],
        answers: [
            DescribedAnswer(
                200, "The bytes, of a type that does nothing by itself", [.init(mediaType: "*/*", schema: .text())])
        ])

    @Sendable private func store(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let path = scratch.path()
        defer { scratch.remove(path) }
        try await receive(request, into: path)
        let name = try Query(request.uri)[Self.name]
        return try JSONBody.response(try await kept(path, named: name, by: visitor))
    }

    @Sendable private func storeForm(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.trimming(" \t").lowercased()
        guard type == "multipart/form-data" else { throw RequestProblem.multipartExpected }
        let form = try await SentForm.read(request, files: .kept(in: scratch, upTo: limits.file))
        if let bytes = form.oversize { throw Refusal.fileTooLarge(bytes: bytes, limit: limits.file) }
        guard let file = form.file else { throw RequestProblem.badBody(at: "file") }
        defer { scratch.remove(file.path) }
        if let other = form.values.keys.min() { throw RequestProblem.unknownField(other, known: ["file"]) }
        let stored = try await kept(file.path, named: file.name, by: visitor)
        var response = try JSONBody.response(stored)
        response.status = .created
        response.headers[.location] = "/api/v1/files/\(stored.digest.hex)"
        return response
    }

    private func kept(_ path: String, named name: String?, by visitor: Route.Visitor) async throws -> StoredFile {
        let stored = try desk.tracker.store(file: path, named: name, upTo: limits.file)
        if let sender = visitor.caller?.person {
            try await desk.store.noteUpload(of: stored.digest, by: sender, now: clock())
        }
        return stored
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

    @Sendable private func attachment(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard let hex = context.parameters.get("digest"), let digest = Digest("sha256:" + hex),
            let bytes = try desk.tracker.file(
                digest, sentBy: try await desk.store.senders(of: digest), for: try visitor.asker,
                clock: .machine(clock()))
        else { throw RequestProblem.unknownPath(request.uri.path) }
        let name = try Query(request.uri)[Self.name] ?? String(hex.prefix(16))
        return Attachment(name: name, bytes: bytes).response
    }
}
