import HTTPTypes
import HandoverModel
import HandoverReadiness
import Hummingbird

/// An answer of `GET /status`, ready to be sent, and how long it holds.
struct PreparedStatus: Sendable {
    /// Whether anonymous callers may have it.
    let isPublic: Bool
    private let tag: EntityTag
    private let whole: Response
    private let notModified: Response
    /// The ledger's revision that it was worked out from.
    private let revision: Int
    /// The last instant for which it holds; nil for ever.
    private let holdsUntil: Instant?

    init(
        _ text: String, format: StatusFormat, language: Language, tag: EntityTag, isPublic: Bool, revision: Int,
        holdsUntil: Instant?
    ) {
        self.isPublic = isPublic
        self.tag = tag
        self.revision = revision
        self.holdsUntil = holdsUntil
        var headers = ResponseHeaders.security
        headers[.eTag] = tag.description
        headers[.cacheControl] = isPublic ? "no-cache" : "private, no-cache"
        headers[.vary] = "Accept-Language"
        notModified = Response(status: .notModified, headers: headers)
        headers[.contentType] = format.mediaType
        headers[.contentLanguage] = language.rawValue
        whole = Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    func holds(at now: Instant, revision: Int) -> Bool {
        guard revision == self.revision else { return false }
        guard let holdsUntil else { return true }
        return now <= holdsUntil
    }

    func response(ifNoneMatch field: String?) -> Response {
        if let field, tag.matches(field) { return notModified }
        return whole
    }
}
