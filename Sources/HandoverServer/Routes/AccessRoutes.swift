import Foundation
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird

/// Who asks, and the accounts, administrators and tokens of everybody.
///
///     GET  /api/v1/me               Me
///     GET  /api/v1/tokens           [AccessToken], one's own   ?of=PERSON  ?of=everybody
///     GET  /api/v1/administrators   [Person.ID]
///     POST /api/v1/access           AccessMessage → AccessReply
struct AccessRoutes: Sendable {
    let desk: AccessDesk
    let limits: Limits
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.get, "api/v1/me", .token(.read), about: Self.me) { _, _, visitor in
                try JSONBody.response(try Me(visitor))
            },
            Route(.get, "api/v1/tokens", .token(.read), about: Self.listing, work: tokens),
            Route(.get, "api/v1/administrators", .token(.read), about: Self.administrators) { _, _, _ in
                try JSONBody.response(try desk.tracker.administrators())
            },
            Route(.post, "api/v1/access", .token(.read), about: Self.acting, work: act),
        ]
    }

    private static let of = Parameter<Person.ID>.id(
        "of",
        "Whose, or everybody's with the word everybody, for administrators with admin; one's own where it is left out.")
    private static let me = RouteDescription(
        "Who the token is of, with the roles and rights of today", answers: [.json(.named("Me"))])
    private static let listing = RouteDescription(
        "Tokens, without their secrets", parameters: [of.about], answers: [.json(.array(.named("AccessToken")))])
    private static let administrators = RouteDescription(
        "Those who manage accounts and tokens", answers: [.json(.array(.id))])
    private static let acting = RouteDescription(
        "Invitations, accounts, administrators and tokens; takes admin, and read to revoke a token of one's own",
        bodies: [.json(.named("AccessMessage"))],
        answers: [.json(.named("AccessReply"), "It is recorded; a secret is shown this once")])

    @Sendable private func act(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let message = try await JSONBody.read(
            AccessMessage.self, as: .named("AccessMessage"), from: request, upTo: limits.body)
        let author: Author
        switch visitor {
        case .machine:
            author = Author(
                message.by, identified: .osUser(uid: getuid()), now: clock(), scripted: message.clock,
                isRehearsal: message.rehearsal)
        case .caller(let caller), .session(let caller, _):
            try caller.require(message.command.scope)
            guard message.by == caller.person else { throw Refusal.mayNotRecordForOthers(person: caller.person) }
            author = caller.author(now: clock(), scripted: message.clock, isRehearsal: message.rehearsal)
        case .anyone: throw RequestProblem.signInNeeded
        }
        let result = try await desk.perform(message.command, by: author)
        return try JSONBody.response(AccessReply(result))
    }

    @Sendable private func tokens(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let asked = try Query(request.uri)[Self.of]?.rawValue
        switch visitor {
        case .machine: return try JSONBody.response(try await desk.store.tokens(of: Self.person(asked)))
        case .caller(let caller), .session(let caller, _):
            guard let asked, asked != caller.person.rawValue else {
                return try JSONBody.response(try await desk.store.tokens(of: caller.person))
            }
            try caller.require(.admin)
            let author = caller.author(now: clock())
            return try JSONBody.response(try await desk.tokens(of: Self.person(asked), for: author))
        case .anyone: throw RequestProblem.signInNeeded
        }
    }

    private static func person(_ asked: String?) -> Person.ID? {
        asked == nil || asked == "everybody" ? nil : asked.map { Person.ID($0) }
    }
}

extension Me {
    fileprivate init(_ visitor: Route.Visitor) throws(RequestProblem) {
        guard let caller = visitor.caller else { throw .signInNeeded }
        self.init(caller)
    }
}
