import HandoverViews

/// What the OpenAPI document says of a route, and which parameters it takes.
struct RouteDescription: Sendable {
    var summary: String
    /// Of the query and the header; those of the path are `PathParameters`.
    var parameters: [ParameterDescription]
    /// What it takes as a body, each in one form; empty for none.
    var bodies: [Content]
    /// Whether it can be left out.
    var needsBody: Bool
    var answers: [DescribedAnswer]
    /// Whether a parameter that is not described is left alone: addresses that are known elsewhere may have some.
    var ignoresOthers: Bool

    /// A body in one form.
    struct Content: Hashable, Sendable {
        var mediaType: String
        var schema: Schema

        static func json(_ schema: Schema) -> Content { Content(mediaType: JSONBody.mediaType, schema: schema) }
    }

    init(
        _ summary: String, parameters: [ParameterDescription] = [], bodies: [Content] = [], needsBody: Bool = true,
        answers: [DescribedAnswer], ignoresOthers: Bool = false
    ) {
        self.summary = summary
        self.parameters = parameters
        self.bodies = bodies
        self.needsBody = needsBody
        self.answers = answers
        self.ignoresOthers = ignoresOthers
    }
}

/// An answer that is no problem document.
struct DescribedAnswer: Sendable {
    var status: Int
    var words: String
    var contents: [RouteDescription.Content]
    var headers: [Header]

    struct Header: Sendable {
        var name: String
        var summary: String
        var schema = Schema.text()
    }

    init(_ status: Int, _ words: String, _ contents: [RouteDescription.Content] = [], headers: [Header] = []) {
        self.status = status
        self.words = words
        self.contents = contents
        self.headers = headers
    }

    static func json(_ schema: Schema, _ words: String = "The answer") -> DescribedAnswer {
        DescribedAnswer(200, words, [.json(schema)])
    }
}
