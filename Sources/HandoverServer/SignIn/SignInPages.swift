import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// The pages by which people come in.
///
///     GET /sign-in                 ?next=/items
///     GET /invitation/{secret}
struct SignInPages: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let openID: OpenIDWay
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(.get, "sign-in", .form) { request, _, _ in
                response(signIn(request, next: request.uri.queryParameters["next"].map(String.init)), request)
            },
            Route(.get, "invitation/{secret}", .form) { request, _, _ in
                let path = Path(request)
                guard let page = await invitation(path, request) else {
                    _ = try await invited(path)
                    throw AccessProblem.invitationUnknown
                }
                return response(page, request)
            },
        ]
    }

    private func response(_ page: ProblemPages.Page, _ request: Request) -> Response {
        .page(page.html, cookies: page.cookies + [PageLanguage.newCookie(request)].compactMap { $0 })
    }

    /// `kept`: The fields of a form that was sent without a session, to be shown once more after sign-in.
    func signIn(
        _ request: Request, next: String?, kept: String? = nil, draft: FormDraft? = nil
    ) -> ProblemPages.Page {
        let seal = SealedForms.seal(request.headers)
        var frame = pages.frame(request)
        let model = SignInPage.Model(
            next: next.map { Path(address: NextPath.checked($0)) }, kept: kept,
            openID: openID.organisation(frame.names.language), draft: draft)
        frame.path = Path("sign-in", query: [.init("next", model.next?.address ?? "")])
        frame.seal = FormSeal(form: seal.code, key: "")
        return .init(html: SignInPage.html(model, in: frame), cookies: [seal.setCookie].compactMap { $0 })
    }

    /// The page of an invitation that holds, for any address of it; nil for any other.
    func invitation(_ path: Path, _ request: Request, draft: FormDraft? = nil) async -> ProblemPages.Page? {
        guard let (secret, invitation) = try? await invited(path) else { return nil }
        let seal = SealedForms.seal(request.headers)
        var frame = pages.frame(request, showsHandover: true)
        // Also where a form or a link of the page was refused, which nobody asks again by changing the language.
        frame.path = .invitation(secret.text)
        frame.seal = FormSeal(form: seal.code, key: "")
        let model = InvitationPage.Model(
            person: invitation.person, secret: secret.text, until: invitation.until,
            leastLength: Password.lengths.lowerBound, openID: openID.organisation(frame.names.language), draft: draft)
        return .init(html: InvitationPage.html(model, in: frame), cookies: [seal.setCookie].compactMap { $0 })
    }

    /// - Throws: As `AccessStore.invitation`.
    private func invited(_ path: Path) async throws -> (secret: Secret, invitation: Invitation) {
        guard path.parts.count > 1, let secret = Secret(path.parts[1]) else { throw AccessProblem.invitationUnknown }
        return (secret, try await desk.store.invitation(secret, now: clock()))
    }
}
