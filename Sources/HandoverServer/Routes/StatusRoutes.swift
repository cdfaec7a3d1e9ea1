import Hummingbird

/// The state of the handover, for people, badges and other programs.
///
///     GET /status  .json .svg .shields.json .csv .txt  ?as-of=YYYY-MM-DD &lang=zh|en
///
/// Names roles, never people.
struct StatusRoutes: Sendable {
    let board: StatusBoard
    /// Whether callers are known to be the user of this machine, who may see what is not public.
    let isTrusted: Bool

    var endpoints: RouteCollection<HandoverContext> {
        let routes = RouteCollection(context: HandoverContext.self)
        routes.resource("status", [.get: handler(.json)])
        for format in StatusFormat.allCases {
            routes.resource("status.\(format.rawValue)", [.get: handler(format)])
        }
        return routes
    }

    private func handler(_ format: StatusFormat) -> Handler {
        { request, _ in
            let status = try await board.status(try StatusRequest(request, format: format))
            guard isTrusted || status.isPublic else { throw RequestProblem.signInNeeded }
            return status.response(ifNoneMatch: request.headers[.ifNoneMatch])
        }
    }
}
