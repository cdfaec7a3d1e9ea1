import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverOpenID
import HandoverTracker
import HandoverViews
import Hummingbird

/// How people come in by an identity provider, and prove there once more who they are.
///
///     GET /sign-in/openid                next               → 303 to the provider
///     POST /sign-in/openid               next, kept         → a page that leads there
///     GET /invitation/{secret}/openid    form               → 303 to the provider, for whom the invitation is for
///     GET /prove/openid                  next               → 303 to the provider, to prove it anew
///     GET /sign-in/openid/callback       state, code, iss   → a session, or the proof, and 303 to next; with kept, the page
///                                                             at next with the form whose fields these are
///
/// Until the provider's answer was checked, nothing is changed by them. `form` of an invitation is what `SealedForms` makes,
/// so that nobody's account is linked by a link of somebody else's.
struct OpenIDRoutes: Sendable {
    let desk: AccessDesk
    let way: OpenIDWay
    let forms: FormDesk

    var routes: [Route] {
        [
            Route(.get, "sign-in/openid", .form, work: follow), Route(.post, "sign-in/openid", .form, work: leave),
            Route(.get, "invitation/{secret}/openid", .form, work: redeem),
            Route(.get, "prove/openid", .session, work: prove),
            Route(.get, "sign-in/openid/callback", .form, work: callback),
        ]
    }

    @Sendable private func follow(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        try await way.follow(.init(purpose: .signIn, next: request.next), request, context)
    }

    @Sendable private func leave(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let form = try await SentForm.read(request)
        try SealedForms.check(form, before: request.headers)
        let errand = OpenIDDesk.Errand(purpose: .signIn, next: NextPath.checked(form["next"]), kept: form["kept"])
        do {
            return try await way.leave(errand, in: way.pages.frame(request), request, context)
        } catch {
            throw FormRefusal(error, form)
        }
    }

    @Sendable private func redeem(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        try SealedForms.check(code: request.only(SealedForms.field), before: request.headers)
        guard let invitation = context.parameters.get("secret").flatMap({ Secret($0) }) else {
            throw AccessProblem.invitationUnknown
        }
        _ = try await desk.store.invitation(invitation, now: way.clock())
        return try await way.follow(.init(purpose: .invitation(invitation), next: "/"), request, context)
    }

    @Sendable private func prove(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard case .session(_, let secret) = visitor else { throw RequestProblem.signInNeeded }
        return try await way.follow(
            .init(purpose: .proof(SecretDigest(secret)), next: request.next), request, context)
    }

    @Sendable private func callback(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        var begun: PendingSignIn?
        do {
            let taken = try way.openID.take(
                request.only("state"), browser: OpenIDCookie.secret(in: request.headers), desk, now: way.clock())
            begun = taken
            return try await goneOn(from: taken, try await finish(taken, request, context), request)
        } catch {
            Self.note(error, context)
            guard let begun, let kept = begun.kept else { throw error }
            if let page = await unproved(begun, kept, error, request, context) { return page }
            throw FormRefusal(error, SentForm(values: ["next": [begun.next], "kept": [kept]]))
        }
    }

    /// Does what somebody went to the provider for, and says in which session they are afterwards.
    private func finish(
        _ begun: PendingSignIn, _ request: Request, _ context: HandoverContext
    ) async throws -> Secret {
        let now = way.clock()
        let account = try await way.openID.account(in: try request.openIDResponse, to: begun, desk, now: now)
        let old = SessionCookie.secret(in: request.headers)
        switch begun.purpose {
        case .signIn:
            return try await desk.signIn(
                account.identity, in: account.groups, from: context.address, replacing: old, now: now
            ).secret
        case .invitation(let invitation):
            return try await desk.redeem(
                invitation, linking: account.identity, in: account.groups, from: context.address, replacing: old,
                now: now
            ).secret
        case .proof(let digest):
            guard let old, SecretDigest(old) == digest else { throw AccessProblem.sessionUnknown }
            try await desk.prove(old, by: account.identity, in: account.groups, now: now)
            return old
        }
    }

    private func goneOn(
        from begun: PendingSignIn, _ session: Secret, _ request: Request
    ) async throws -> Response {
        let cookies = (begun.purpose.isProof ? [] : [SessionCookie.field(session)]) + [OpenIDCookie.gone]
        if let kept = begun.kept,
            let html = try await forms.again(kept, at: begun.next, in: session, request)
        {
            return .page(html, cookies: cookies)
        }
        return .seeOther(begun.next, cookies: cookies)
    }

    /// The form for which a proof was owed and not given, while its session holds; nil otherwise.
    private func unproved(
        _ begun: PendingSignIn, _ kept: String, _ error: any Error, _ request: Request, _ context: HandoverContext
    ) async -> Response? {
        guard case .proof(let digest) = begun.purpose, let session = SessionCookie.secret(in: request.headers),
            SecretDigest(session) == digest
        else { return nil }
        let names = way.pages.publicNames(way.pages.language(request))
        let document = ProblemDocument(error, names: names, reference: context.reference)
        let problem = PageProblem(error, document, names: names)
        let html = try? await forms.again(kept, at: begun.next, in: session, request, problem: problem)
        return html.map { .page($0, status: .init(code: document.status)) }
    }

    /// Writes a failed attempt into the log.
    private static func note(_ error: any Error, _ context: HandoverContext) {
        switch error {
        case let problem as AccessProblem: SecurityLog.note(problem, of: nil, context)
        case let refusal as Refusal: SecurityLog.note(refusal.code, of: refusal.signingIn, context)
        default: break
        }
    }
}

extension Refusal {
    /// Whose sign-in it refuses, as far as that is known.
    fileprivate var signingIn: Person.ID? {
        switch self {
        case .groupMissing(let person, _, _), .notPresent(let person, _): person
        default: nil
        }
    }
}

extension Request {
    /// The only value of a parameter of the query; nil when there is none, or more than one.
    fileprivate func only(_ name: String) -> String? {
        let values = uri.queryParameters.getAll(name)
        return values.count == 1 ? values.first.map { String($0) } : nil
    }

    fileprivate var next: String { NextPath.checked(only("next")) }

    /// What an identity provider says by way of the browser; each thing once (RFC 6749 §3.1).
    fileprivate var openIDResponse: OpenIDResponse {
        get throws(AccessProblem) {
            for name in ["code", "error", "iss"] where uri.queryParameters.getAll(name).count > 1 {
                throw .openID(.unreadable(.authorization))
            }
            return OpenIDResponse(code: only("code"), error: only("error"), issuer: only("iss"))
        }
    }
}
