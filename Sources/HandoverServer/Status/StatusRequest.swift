import HTTPTypes
import HandoverModel
import Hummingbird

/// The forms that `GET /status` has.
enum StatusFormat: String, CaseIterable, Hashable, Sendable {
    case json
    case svg
    case shields = "shields.json"
    case csv
    case text = "txt"

    var mediaType: String {
        switch self {
        case .json, .shields: "application/json"
        case .svg: "image/svg+xml"
        case .csv: "text/csv; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        }
    }
}

/// What is asked of `GET /status`: two requests that are equal have the same answer.
struct StatusRequest: Hashable, Sendable {
    var format: StatusFormat
    /// Nil for the handover's own.
    var language: Language?
    /// An instant, or the end of a day; nil for now.
    var asOf: Moment?
    /// Up to where the ledger counts; nil for everything.
    var knownAt: KnownText?

    init(format: StatusFormat, language: Language? = nil, asOf: Moment? = nil, knownAt: KnownText? = nil) {
        self.format = format
        self.language = language
        self.asOf = asOf
        self.knownAt = knownAt
    }

    var ofNow: StatusRequest { StatusRequest(format: format, language: language) }

    /// Whether it is answered of a time that was asked for, of which there are many.
    var isOfOtherTime: Bool { asOf != nil || knownAt != nil }

    /// Reads `as-of` and `known-at`, also written `as_of` and `known_at` as in the document, and `lang`; the language
    /// otherwise comes from Accept-Language.
    ///
    /// Other parameters are left alone.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    init(_ request: Request, format: StatusFormat) throws(RequestProblem) {
        self.init(format: format)
        if request.uri.query != nil {
            let parameters = request.uri.queryParameters
            if let field = Query(request.uri).fields.first(where: { ["as-of", "as_of"].contains($0.name) }) {
                guard let moment = QueryParameters.asOf.read(field.value) else {
                    throw QueryParameters.asOf.about.problem
                }
                asOf = moment
            }
            if let field = Query(request.uri).fields.first(where: { ["known-at", "known_at"].contains($0.name) }) {
                guard let known = QueryParameters.knownAt.read(field.value) else {
                    throw QueryParameters.knownAt.about.problem
                }
                knownAt = known
            }
            if let text = parameters["lang"] {
                guard let chosen = Language(rawValue: String(text)) else {
                    throw .badParameter("lang", allowed: "zh | en")
                }
                language = chosen
            }
        }
        language = language ?? AcceptedLanguage.choose(request.headers[.acceptLanguage])
    }
}
