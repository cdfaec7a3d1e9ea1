import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// How people come in from a browser, and go: forms that answer with a way to go on.
///
///     POST /sign-in               person, password, next   → a session, and 303 to next; with kept, the page at next with
///                                                            the form whose fields these are
///     POST /sign-out                                       → 303 to /sign-in
///     POST /invitation/{secret}   password, again          → a session, and 303 to /
///     POST /prove                 password, next           → 303 to next
///
/// Each form carries `form`, which `SealedForms` makes. What is refused is a problem document, unless `ProblemPages` has a
/// page for it.
struct SignInRoutes: Sendable {
    let desk: AccessDesk
    let forms: FormDesk
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.post, "sign-in", .form, work: signIn), Route(.post, "sign-out", .form, work: signOut),
            Route(.post, "invitation/{secret}", .form, work: redeem), Route(.post, "prove", .session, work: prove),
        ]
    }

    @Sendable private func signIn(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let form = try await SentForm.read(request)
        try SealedForms.check(form, before: request.headers)
        let person = Person.ID(String((form["person"] ?? "")[...].trimming(" \t").prefix(64)))
        return try await noting(form, about: person, context) {
            let signedIn = try await desk.signIn(
                person, password: form["password"] ?? "", browser: BrowserCookie.secret(in: request.headers),
                from: context.address, replacing: SessionCookie.secret(in: request.headers), now: clock())
            let next = NextPath.checked(form["next"])
            let cookies =
                [SessionCookie.field(signedIn.secret)] + [signedIn.browser.map(BrowserCookie.field)].compactMap { $0 }
            guard let kept = form["kept"],
                let html = try await forms.again(kept, at: next, in: signedIn.secret, request)
            else { return .seeOther(next, cookies: cookies) }
            return .page(html, cookies: cookies)
        }
    }

    @Sendable private func redeem(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let form = try await SentForm.read(request)
        try SealedForms.check(form, before: request.headers)
        return try await noting(form, about: nil, context) {
            guard let invitation = context.parameters.get("secret").flatMap({ Secret($0) }) else {
                throw AccessProblem.invitationUnknown
            }
            guard let password = form["password"], form["again"] == password else {
                throw AccessProblem.unfitPassword(.differsFromAgain)
            }
            let signedIn = try await desk.redeem(
                invitation, password: password, from: context.address,
                replacing: SessionCookie.secret(in: request.headers), now: clock())
            return .seeOther("/", cookie: SessionCookie.field(signedIn.secret))
        }
    }

    /// Whoever is not signed in any more is where they wanted to be.
    @Sendable private func signOut(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        if let session = SessionCookie.secret(in: request.headers) {
            try SealedForms.check(try await SentForm.read(request), session: session)
            try await desk.signOut(session)
        }
        var response = Response.seeOther("/sign-in", cookie: SessionCookie.gone)
        if let field = HTTPField.Name("Clear-Site-Data") { response.headers[field] = "\"cache\"" }
        return response
    }

    @Sendable private func prove(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard case .session(let caller, let secret) = visitor else { throw RequestProblem.signInNeeded }
        let form = try await SentForm.read(request)
        try SealedForms.check(form, session: secret)
        return try await noting(form, about: caller.person, context) {
            try await desk.prove(secret, password: form["password"] ?? "", from: context.address, now: clock())
            return .seeOther(NextPath.checked(form["next"]))
        }
    }

    /// Writes a failed attempt into the log, and keeps what had been typed for the page that says so.
    ///
    /// A name is written down only where it is somebody's: people enter passwords in the wrong field.
    private func noting(
        _ form: SentForm, about person: Person.ID?, _ context: HandoverContext, _ body: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await body()
        } catch {
            if let problem = error as? AccessProblem, problem.isAttempt {
                let known = person.flatMap { try? desk.tracker.participant($0, clock: .machine(clock())).person.id }
                SecurityLog.note(problem, of: known, context)
            }
            throw FormRefusal(error, form)
        }
    }
}

extension Response {
    /// Sends a browser on to a path of ours, which it asks with GET.
    static func seeOther(_ path: String, cookie: String? = nil, cookies: [String] = []) -> Response {
        var headers: HTTPFields = [.location: path, .cacheControl: "no-store"]
        for cookie in [cookie].compactMap({ $0 }) + cookies {
            headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        return Response(status: .seeOther, headers: headers)
    }
}
