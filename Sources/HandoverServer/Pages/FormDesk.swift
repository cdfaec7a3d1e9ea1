import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Logging

/// What forms of a session have in common: the proof that they carry, and the page that comes back when one is not taken.
struct FormDesk: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let openID: OpenIDWay
    let clock: @Sendable () -> Instant

    /// Does what may take a proof of identity, with the one that the form carries where it is owed.
    ///
    /// Rights come first: nobody is asked for a password only to be refused.
    func proving<Value>(
        _ caller: Caller, _ secret: Secret, _ form: SentForm, _ visit: inout Visit, _ context: HandoverContext,
        _ work: (Caller) async throws -> Value
    ) async throws -> Value {
        do {
            return try await work(caller)
        } catch AccessProblem.proofNeeded {
            let prover = try await proved(caller, secret, form, context)
            guard prover.isProved else { throw AccessProblem.proofNeeded }
            visit.proof = .given
            return try await work(prover)
        }
    }

    private func proved(
        _ caller: Caller, _ secret: Secret, _ form: SentForm, _ context: HandoverContext
    ) async throws -> Caller {
        guard !caller.isProved, let password = form["password"], !password.isEmpty else { return caller }
        do {
            try await desk.prove(secret, password: password, from: context.address, now: clock())
        } catch let problem as AccessProblem {
            if problem.isAttempt { SecurityLog.note(problem, of: caller.person, context) }
            throw problem
        }
        return try await desk.who(session: secret, now: clock())
    }

    /// The page once more, with what had been typed and why it was not taken; or the way to the proof that is owed, where
    /// that is given at an identity provider.
    func shown(
        _ place: FormPlace, _ visit: Visit, _ caller: Caller, _ form: SentForm, refused error: any Error,
        _ request: Request, _ context: HandoverContext
    ) async throws -> Response {
        let none = error as? NoneRecorded
        var error = (error as? FormRefusal)?.cause ?? none?.cause ?? error
        if case AccessProblem.proofNeeded = error, visit.proof == .openID {
            do {
                return try await sentToProve(visit, form, request, context)
            } catch let failure {
                error = failure
            }
        }
        let language = visit.language ?? pages.ownLanguage
        var names = pages.names(for: visit.person, language)
        names.form = FormName(visit.path, does: form["do"] ?? "")
        let document = ProblemDocument(error, names: names, reference: context.reference)
        if document.status >= 500 {
            context.logger.error("form failed", metadata: ["error": "\(String(reflecting: error))"])
        }
        SecurityLog.noteRefusal(error, document, context)
        var visit = visit
        var problem = PageProblem(error, document, names: names)
        // The one who signs is known, and asked for nothing but a password; who changes it enters the present one.
        if case AccessProblem.wrongPassword = error {
            problem.says = language.pick("密码不对", "The password is wrong")
            if form["old"] != nil { problem.field = "old" }
        }
        if let none, none.count > 1 { problem.tell(none, names) }
        visit.draft = FormDraft(form, problem: problem)
        var response = Response.page(try await html(place, visit, caller), status: .init(code: document.status))
        Problems.addFields(of: error, to: &response.headers)
        return response
    }

    /// Leads to the identity provider; what was typed is there again afterwards.
    private func sentToProve(
        _ visit: Visit, _ form: SentForm, _ request: Request, _ context: HandoverContext
    ) async throws -> Response {
        guard let secret = SessionCookie.secret(in: request.headers) else { throw RequestProblem.signInNeeded }
        let errand = OpenIDDesk.Errand(
            purpose: .proof(SecretDigest(secret)), next: NextPath.checked(visit.path.address), kept: form.shown.encoded)
        return try await openID.leave(errand, in: try pages.frame(visit), request, context)
    }

    /// A page with a form as it was sent when somebody had to show first who they are; nil where there was none, and where the
    /// page is not for them or not there: whoever is sent to it is told so.
    ///
    /// `kept`: The form's fields as they were sent; `address`: of the page.
    func again(
        _ kept: String, at address: String, in session: Secret, _ request: Request, problem: PageProblem? = nil
    ) async throws -> HTML? {
        let path = Path(address: address)
        guard let form = SentForm(Array(kept.utf8)), let place = FormPlace(path) else { return nil }
        let caller = try await desk.who(session: session, now: clock())
        var visit = Visit(caller, session, request)
        visit.path = path
        visit.draft = FormDraft(form, problem: problem, isKept: problem == nil)
        do {
            return try await html(place, visit, caller)
        } catch is Refusal {
            return nil
        } catch is RequestProblem {
            return nil
        }
    }

    /// The page of a form, for whoever looks.
    func html(_ place: FormPlace, _ visit: Visit, _ caller: Caller) async throws -> HTML {
        let accounts = AccountDesk(pages: pages, desk: desk)
        return switch place {
        case .items(let filter): try pages.items(filter, visit)
        case .item(let id): try pages.item(id, visit)
        case .task(let id): try pages.taskPage(id, visit)
        case .me: try pages.trainee(visit)
        case .review: try pages.review(visit)
        case .plan: try pages.plan(visit)
        case .acceptance: try pages.acceptance(visit)
        case .measure(let id): try pages.why(.measure(id), visit)
        case .phases: try pages.phases(visit)
        case .questions: try pages.questions(visit)
        case .tickets(let filter): try pages.tickets(filter, visit)
        case .service: try pages.service(visit)
        case .alerts(let filter): try pages.alerts(filter, visit)
        case .actions: try pages.actions(visit)
        case .knowledge: try pages.knowledge(visit)
        case .account: try await accounts.own(caller, now: clock(), visit)
        case .accountOf(let person): try await accounts.account(of: person, by: caller.author(now: clock()), visit)
        }
    }
}

extension FormDraft {
    init(_ form: SentForm, problem: PageProblem?, isKept: Bool = false) {
        self.init(form: form["do"] ?? "", values: form.shown.values, problem: problem, isKept: isKept)
    }
}
