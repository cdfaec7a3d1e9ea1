import Hummingbird

/// The state of the handover, for people, badges and other programs.
///
///     GET /status  .json .svg .shields.json .csv .txt  ?as-of=YYYY-MM-DD &known-at=YYYY-MM-DD &lang=zh|en
///
/// Names roles, never people.
struct StatusRoutes: Sendable {
    let board: StatusBoard

    var routes: [Route] {
        [Route(.get, "status", .status, about: Self.about(.json), work: work(.json))]
            + StatusFormat.allCases.map {
                Route(.get, "status.\($0.rawValue)", .status, about: Self.about($0), work: work($0))
            }
    }

    private static func about(_ format: StatusFormat) -> RouteDescription {
        RouteDescription(
            "Where the handover stands, without people's names",
            parameters: [
                QueryParameters.asOf.about, QueryParameters.knownAt.about, QueryParameters.language.about,
            ],
            answers: [
                DescribedAnswer(
                    200, "The answer", [.init(mediaType: format.mediaType, schema: format.schema)],
                    headers: [.init(name: "ETag", summary: "For If-None-Match.")]),
                DescribedAnswer(304, "The answer is what If-None-Match says."),
            ], ignoresOthers: true)
    }

    private func work(_ format: StatusFormat) -> Route.Work {
        { request, _, visitor in
            let asked = try StatusRequest(request, format: format)
            // Whether it may be seen is known of now at once; another day is worked out for those alone who may see it.
            if case .anyone = visitor, !(try await board.status(asked.ofNow).isPublic) {
                throw RequestProblem.signInNeeded
            }
            let status = try await board.status(asked)
            return status.response(ifNoneMatch: request.headers[.ifNoneMatch])
        }
    }
}

extension StatusFormat {
    fileprivate var schema: Schema {
        switch self {
        case .json: .named("Status")
        case .shields: .object()
        case .svg, .csv, .text: .text()
        }
    }
}
