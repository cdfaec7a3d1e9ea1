import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Logging

/// What is sent from the forms of pages.
///
///     POST /items /items/{list}/{item} /me /review    → 303 to the same page, or the page with what was typed
///
/// The fields are those that each page's model names. What is refused comes back with the page, its status that of the
/// refusal, and nothing that was typed is lost but passwords and the choice of a file.
struct FormRoutes: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let scratch: ScratchFolder
    let limits: Limits
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        ["items", "items/{list}/{item}", "me", "review"].map {
            Route(.post, $0, .session, takes: .form, work: record)
        }
    }

    @Sendable private func record(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard case .session(let caller, let secret) = visitor else { throw RequestProblem.signInNeeded }
        guard let place = FormPlace(Path(request)) else { throw RequestProblem.unknownPath(request.uri.path) }
        var visit = Visit(caller, secret, request)
        let form = try await SentForm.read(request, files: .kept(in: scratch, upTo: limits.file))
        defer { if let file = form.file { scratch.remove(file.path) } }
        do {
            try SealedForms.check(form, session: secret)
            let prover = try await proved(caller, secret, form, context)
            visit.proof = prover.isProved ? .given : visit.proof
            let outcome = try await submit(form, at: place, by: prover)
            guard let failure = outcome.failure else {
                return .seeOther(visit.path.address, cookie: SaidCookie.field(outcome.entries))
            }
            visit.notice = outcome.entries.isEmpty ? nil : Notice(entries: outcome.entries)
            throw failure
        } catch {
            return try shown(place, visit, form, refused: (error as? FormRefusal)?.cause ?? error, request, context)
        }
    }

    /// What became of a form's commands: the entries they made, and why one was not recorded.
    private struct Outcome {
        var entries: [Int] = []
        var failure: (any Error)?
    }

    private func submit(_ form: SentForm, at place: FormPlace, by caller: Caller) async throws -> Outcome {
        let commands = try FormCommands(form: form, person: caller.person, evidence: try evidence(form)).commands(
            at: place)
        let key = form[FormSeal.keyField].flatMap { $0.utf8.count <= 64 ? $0 : nil } ?? UUID().uuidString
        let submissions = commands.enumerated().map { index, command in
            Submission(command, by: caller.person, key: "\(key)-\(index)")
        }
        var outcome = Outcome()
        for result in try await desk.submit(submissions, by: caller, clock: .machine(clock())) {
            switch result {
            case .success(let recorded): outcome.entries.append(recorded.receipt.entry)
            case .failure(let error): outcome.failure = outcome.failure ?? error
            }
        }
        return outcome
    }

    /// The link and the file of a form; the file is kept from now on.
    private func evidence(_ form: SentForm) throws -> [Evidence] {
        var pieces: [Evidence] = []
        let link = (form["link"] ?? "")[...].trimming(" \t\n")
        if !link.isEmpty { pieces.append(Evidence(form: .link, link: String(link))) }
        if let file = form.file {
            let stored = try pages.tracker.store(file: file.path)
            pieces.append(Evidence(form: .file, digest: stored.digest, name: file.name, size: stored.size))
        }
        return pieces
    }

    /// Takes the proof of identity that a form carries, where one is owed.
    private func proved(
        _ caller: Caller, _ secret: Secret, _ form: SentForm, _ context: HandoverContext
    ) async throws -> Caller {
        guard !caller.isProved, let password = form["password"], !password.isEmpty else { return caller }
        do {
            try await desk.prove(secret, password: password, from: context.address, now: clock())
        } catch let problem as AccessProblem {
            SecurityLog.note(problem, of: caller.person, context)
            throw problem
        }
        return try await desk.who(session: secret, now: clock())
    }

    /// The page once more, with what had been typed and why it was not taken.
    private func shown(
        _ place: FormPlace, _ visit: Visit, _ form: SentForm, refused error: any Error, _ request: Request,
        _ context: HandoverContext
    ) throws -> Response {
        let language = visit.language ?? .en
        let document = ProblemDocument(error, language: language, reference: context.reference)
        if document.status >= 500 {
            context.logger.error("form failed", metadata: ["error": "\(String(reflecting: error))"])
        }
        var visit = visit
        visit.draft = FormDraft(
            form, problem: PageProblem(error, document, names: pages.names(for: visit.person, language)))
        return .page(try place.html(pages, visit), status: .init(code: document.status))
    }
}

extension FormDraft {
    init(_ form: SentForm, problem: PageProblem?) {
        self.init(form: form["do"] ?? "", values: form.shown.values, problem: problem)
    }
}
