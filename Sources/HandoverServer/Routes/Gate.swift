import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird

/// Finds out who asks, and lets them no further than a route says.
struct Gate: Sendable {
    let desk: AccessDesk
    let clock: @Sendable () -> Instant

    /// - Throws: `RequestProblem.signInNeeded` where somebody must be signed in and nobody is; `AccessProblem` for what is
    ///   shown and does not hold; `Refusal.notPresent`.
    func admit(_ request: Request, _ context: HandoverContext, to route: Route) async throws -> Route.Visitor {
        let asked = request.uri.query.map { $0.removingPercentEncoding ?? $0 }
        if asked?.contains("hnd_") == true { throw RequestProblem.secretInAddress }
        switch route.access {
        case .open: return .anyone
        case .status:
            if let caller = try await caller(request, context, needing: .read) { return .caller(caller) }
            // An old cookie is no reason to keep back what is public.
            return (try? await session(request, of: route)).map { .session($0.caller, $0.secret) } ?? .anyone
        case .form:
            try refuseOtherSites(request)
            return .anyone
        case .session:
            try refuseOtherSites(request)
            guard let session = try await session(request, of: route) else { throw RequestProblem.signInNeeded }
            return .session(session.caller, session.secret)
        case .token(let scope):
            guard let caller = try await caller(request, context, needing: scope) else {
                throw RequestProblem.signInNeeded
            }
            return .caller(caller)
        case .machine: throw RequestProblem.unknownPath(request.uri.path)
        }
    }

    private func refuseOtherSites(_ request: Request) throws(RequestProblem) {
        guard CrossOrigin().allows(request.head) else { throw .crossSite }
    }

    /// Whose session the request's cookie opens; nil when it has none.
    ///
    /// - Throws: `AccessProblem.sessionUnknown` or `.sessionOver`; `Refusal.notPresent`.
    private func session(_ request: Request, of route: Route) async throws -> (caller: Caller, secret: Secret)? {
        guard let secret = SessionCookie.secret(in: request.headers) else { return nil }
        let isUse = route.isUse && !BackgroundRequest.carries(request.headers)
        return (try await desk.who(session: secret, now: clock(), isUse: isUse), secret)
    }

    /// Whose token the request carries; nil when it carries none.
    private func caller(
        _ request: Request, _ context: HandoverContext, needing scope: TokenScope
    ) async throws -> Caller? {
        do {
            guard let secret = try Self.bearer(request.headers) else { return nil }
            let caller = try await desk.who(token: secret, now: clock())
            try caller.require(scope)
            return caller
        } catch let problem as AccessProblem {
            SecurityLog.note(problem, of: nil, context)
            throw problem
        } catch Refusal.unknownPerson(let person, _) {
            // Who was taken out of the definitions takes part no longer.
            throw Refusal.notPresent(person, on: Zone.utc.day(of: clock()))
        }
    }

    /// The secret of an `Authorization` field, `Bearer` as RFC 6750 §2.1 has it.
    ///
    /// - Throws: `AccessProblem.tokenUnknown` for a field that holds anything else.
    static func bearer(_ fields: HTTPFields) throws(AccessProblem) -> Secret? {
        let values = fields[values: .authorization]
        guard let value = values.first else { return nil }
        let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard values.count == 1, parts.count == 2, parts[0].lowercased() == "bearer", let secret = Secret(parts[1])
        else { throw .tokenUnknown }
        return secret
    }
}
