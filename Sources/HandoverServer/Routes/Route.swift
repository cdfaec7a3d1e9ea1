import HTTPTypes
import HandoverAccess
import HandoverModel
import Hummingbird

/// One method of one resource: who may use it, how much it takes, and what it does.
///
/// Both routers are made of these and of nothing else, so that no route is open that does not say so.
struct Route: Sendable {
    /// Who may use it.
    enum Access: Hashable, Sendable {
        /// Everybody.
        case open
        /// Everybody where the handover's status is public; otherwise whoever may read.
        case status
        /// Whoever shows a token with this scope and takes part today.
        case token(TokenScope)
        /// Everybody at a browser, for pages and forms before sign-in: what another site makes it send is refused.
        case form
        /// Whoever is signed in from a browser and takes part today; what another site makes it send is refused.
        case session
        /// The user of the operating system who runs the server, over the socket alone.
        case machine
    }

    /// How long a body it takes.
    enum Body: Hashable, Sendable {
        /// As long as any request's.
        case plain
        /// Commands and questions, in which definitions and imported tasks travel.
        case message
        /// A file given as evidence.
        case file
        /// A form with such a file.
        case form
    }

    /// Who asks, as far as the route's access makes that known.
    enum Visitor: Sendable {
        case anyone
        case machine
        /// Somebody who shows a token.
        case caller(Caller)
        /// Somebody who is signed in from a browser, with the session's secret, which seals their forms.
        case session(Caller, Secret)

        var caller: Caller? {
            switch self {
            case .anyone, .machine: nil
            case .caller(let caller), .session(let caller, _): caller
            }
        }
    }

    typealias Work = @Sendable (Request, HandoverContext, Visitor) async throws -> Response

    let method: HTTPRequest.Method
    /// As Hummingbird's router reads it, without a slash in front.
    let path: String
    let access: Access
    let body: Body
    /// Whether whoever asks uses their session, so that it goes on; what open pages ask by themselves does not.
    let isUse: Bool
    /// What the OpenAPI document says of it; nil for what is no part of the API.
    let about: RouteDescription?
    let work: Work

    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, takes body: Body = .plain, isUse: Bool = true,
        about: RouteDescription? = nil, work: @escaping Work
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.body = body
        self.isUse = isUse
        self.about = about
        self.work = work
    }
}

extension Router<HandoverContext> {
    /// Adds routes, each behind the gate that finds out who asks.
    func add(
        _ routes: [Route], admit: @escaping @Sendable (Request, HandoverContext, Route) async throws -> Route.Visitor
    ) {
        for (path, resource) in Dictionary(grouping: routes, by: \.path) {
            var handlers: [HTTPRequest.Method: Handler] = [:]
            for route in resource {
                handlers[route.method] = { request, context in
                    let visitor = try await admit(request, context, route)
                    if let caller = visitor.caller { context.trail.person = caller.person }
                    try route.about?.check(request.uri)
                    return try await route.work(request, context, visitor)
                }
            }
            self.resource(RouterPath(path), handlers)
        }
    }
}

extension Route {
    /// Whether a request's path is one of this route's.
    func matches(_ head: HTTPRequest) -> Bool {
        guard head.method == method, let asked = head.path?.prefix(while: { $0 != "?" }) else { return false }
        let parts = asked.split(separator: "/")
        let own = path.split(separator: "/")
        return parts.count == own.count && zip(parts, own).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
    }

    /// The longest body, in bytes.
    func longestBody(_ limits: Limits) -> Int {
        switch body {
        case .plain: limits.body
        case .message: limits.message
        case .file: limits.file
        // What is too large is read all the same, so that what was typed comes back; not without end.
        case .form: 4 * limits.file + 2 * SentForm.longest
        }
    }
}
