import Hummingbird

/// The state of the handover, for people, badges and other programs.
///
///     GET /status  .json .svg .shields.json .csv .txt  ?as-of=YYYY-MM-DD &lang=zh|en
///
/// Names roles, never people.
struct StatusRoutes: Sendable {
    let board: StatusBoard

    var routes: [Route] {
        [Route(.get, "status", .status, work: work(.json))]
            + StatusFormat.allCases.map { Route(.get, "status.\($0.rawValue)", .status, work: work($0)) }
    }

    private func work(_ format: StatusFormat) -> Route.Work {
        { request, _, visitor in
            let status = try await board.status(try StatusRequest(request, format: format))
            if case .anyone = visitor, !status.isPublic { throw RequestProblem.signInNeeded }
            return status.response(ifNoneMatch: request.headers[.ifNoneMatch])
        }
    }
}
