import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// What a browser is shown where a program gets a problem document.
///
/// Whoever has to sign in first gets the form for it at the address itself, with what had been typed, so that nothing is
/// lost when a session ends.
struct ProblemPages: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let signInPages: SignInPages

    /// A page and the cookies that its forms take.
    struct Page {
        var html: HTML
        var cookies: [String] = []
    }

    /// The page for an error; nil where a program asks, which gets the document.
    ///
    /// `form`: What had been typed into a form that was not taken, without passwords.
    func page(
        for error: any Error, _ document: ProblemDocument, form: SentForm?, _ request: Request,
        _ context: HandoverContext
    ) async -> Page? {
        guard Self.isPage(request) else { return nil }
        let path = Path(request)
        switch (error, path.parts.first) {
        case (RequestProblem.signInNeeded, _), (AccessProblem.sessionUnknown, _), (AccessProblem.sessionOver, _):
            return await signIn(error, document, request)
        case (_, "sign-in"): return signIn(request, problem(error, document, request), form: form)
        case (_, "invitation"):
            if let page = await signInPages.invitation(
                path, request,
                draft: FormDraft(
                    form: "password", values: form?.values ?? [:], problem: problem(error, document, request)))
            {
                return page
            }
        default: break
        }
        return await errorPage(error, document, request)
    }

    /// Whether the answer is for a person at a browser: not under `/api`, and asked for as HTML or sent from a form.
    static func isPage(_ request: Request) -> Bool {
        guard !request.uri.path.hasPrefix("/api/"), !request.uri.path.hasPrefix("/status") else { return false }
        let accepted = request.headers[.accept] ?? ""
        return accepted.contains("text/html") || accepted.contains("application/xhtml+xml")
    }

    /// The form for sign-in, with what was typed where a form was sent.
    private func signIn(_ error: any Error, _ document: ProblemDocument, _ request: Request) async -> Page {
        var kept: SentForm?
        if request.method == .post, FormPlace(Path(request)) != nil {
            kept = try? await SentForm.read(request, files: .skipped).shown
        }
        let isNew = if case RequestProblem.signInNeeded = error { true } else { false }
        let problem = isNew && kept == nil ? nil : problem(error, document, request)
        return signIn(request, problem, next: Path(request), kept: kept)
    }

    private func signIn(
        _ request: Request, _ problem: PageProblem?, form: SentForm? = nil, next: Path? = nil, kept: SentForm? = nil
    ) -> Page {
        signInPages.signIn(
            request, next: form?["next"] ?? next?.address, kept: form?["kept"] ?? kept?.encoded,
            draft: FormDraft(form: "sign-in", values: form?.values ?? [:], problem: problem))
    }

    private func errorPage(_ error: any Error, _ document: ProblemDocument, _ request: Request) async -> Page {
        if let secret = SessionCookie.secret(in: request.headers),
            let caller = try? await desk.who(session: secret, now: signInPages.clock()),
            let frame = try? pages.frame(Visit(caller, secret, request))
        {
            let problem = PageProblem(error, document, names: frame.names)
                .leading(back: request, after: error, frame.names.language)
            return Page(html: ErrorPage.html(problem, in: frame))
        }
        let problem = problem(error, document, request).leading(back: request, after: error, pages.language(request))
        return Page(html: ErrorPage.html(problem, in: pages.frame(request)))
    }

    private func problem(_ error: any Error, _ document: ProblemDocument, _ request: Request) -> PageProblem {
        PageProblem(error, document, names: pages.publicNames(pages.language(request)))
    }
}
