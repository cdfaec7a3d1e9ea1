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
///     POST /items /items/{list}/{item} /tasks/{id} /me /review /plan /acceptance /phases /questions
///         /tickets /alerts /service /actions /kb /why/measures/{id}
///         → 303 to the same page, or the page with what was typed
///
/// The fields are those that each page's model names. What is refused comes back with the page, its status that of the
/// refusal, and nothing that was typed is lost but passwords and the choice of a file.
struct FormRoutes: Sendable {
    let desk: AccessDesk
    let pages: PageDesk
    let forms: FormDesk
    let scratch: ScratchFolder
    let limits: Limits
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            "items", "items/{list}/{item}", "tasks/{id}", "me", "review", "plan", "acceptance", "phases", "questions",
            "tickets", "alerts", "service", "actions", "kb", "why/measures/{id}",
        ].map {
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
            let submissions = try await submissions(form, at: place, by: caller)
            let outcome = try await forms.proving(caller, secret, form, &visit, context) { caller in
                try await submit(submissions, by: caller)
            }
            guard outcome.failures.isEmpty else { throw NoneRecorded(outcome.failures, of: submissions.count) }
            return .seeOther(visit.path.address, cookie: SaidCookie.field(outcome.entries))
        } catch {
            return try await forms.shown(place, visit, caller, form, refused: error, request, context)
        }
    }

    /// What became of a form's commands: the entries they made, or why none was recorded.
    private struct Outcome {
        var entries: [Int] = []
        var failures: [any Error] = []
    }

    private func submissions(
        _ form: SentForm, at place: FormPlace, by caller: Caller
    ) async throws -> [Submission] {
        let commands = try FormCommands(
            form: form, person: caller.person, evidence: try await evidence(form, by: caller.person),
            services: { try pages.services(of: caller.person) },
            known: { try pages.task($0, of: caller.person) }, zone: { try pages.zone(of: caller.person) }
        ).commands(at: place)
        let key = form[FormSeal.keyField].flatMap { $0.utf8.count <= 64 ? $0 : nil } ?? UUID().uuidString
        return commands.enumerated().map { index, command in
            Submission(command, by: caller.person, key: "\(key)-\(index)")
        }
    }

    /// What one form asks for is recorded together or not at all.
    private func submit(_ submissions: [Submission], by caller: Caller) async throws -> Outcome {
        var outcome = Outcome()
        for result in try await desk.submit(submissions, by: caller, clock: .machine(clock()), allOrNone: true) {
            switch result {
            case .success(let recorded): outcome.entries.append(recorded.receipt.entry)
            case .failure(let error): outcome.failures.append(error)
            }
        }
        return outcome
    }

    /// The link and the file of a form; the file is kept from now on.
    private func evidence(_ form: SentForm, by person: Person.ID) async throws -> [Evidence] {
        var pieces: [Evidence] = []
        let link = (form["link"] ?? "")[...].trimming(" \t\n")
        if !link.isEmpty { pieces.append(Evidence(form: .link, link: String(link))) }
        if let name = form.emptyFile { throw Refusal.fileEmpty(name: name) }
        if let bytes = form.oversize { throw Refusal.fileTooLarge(bytes: bytes, limit: limits.file) }
        if let file = form.file {
            let stored = try pages.tracker.store(file: file.path, named: file.name, upTo: limits.file)
            try await desk.store.noteUpload(of: stored.digest, by: person, now: clock())
            pieces.append(Evidence(form: .file, digest: stored.digest, name: file.name, size: stored.size))
        }
        return pieces
    }
}

/// Why nothing of a form with several commands was recorded.
struct NoneRecorded: Error {
    /// The first refusal of all.
    var cause: any Error
    /// The other refusals, each once.
    var others: [Refusal] = []
    /// How many commands there were.
    var count: Int

    init(_ failures: [any Error], of count: Int) {
        cause = failures.first ?? UnexpectedAnswer()
        self.count = count
        let first = cause as? Refusal
        for case let refusal as Refusal in failures where refusal != first && !others.contains(refusal) {
            others.append(refusal)
        }
    }
}
