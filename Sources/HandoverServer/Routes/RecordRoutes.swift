import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import Logging
import NIOCore

/// What is recorded and asked.
///
///     POST /api/v1/records     SubmissionMessage → [SubmissionResult], one commit
///     POST /api/v1/records     Command → its receipt   ?dry-run
///     POST /api/v1/tasks       a row of an export, or several → what became of them   ?mapping ?dry-run
///     POST /api/v1/questions   QuestionMessage → ReplyMessage
struct RecordRoutes: Sendable {
    let desk: AccessDesk
    let limits: Limits
    let clock: @Sendable () -> Instant

    var routes: [Route] {
        [
            Route(
                .post, "api/v1/records", .token(.record), takes: .message, about: Self.recording, work: record),
            Route(.post, "api/v1/tasks", .token(.record), about: Self.sending, work: take),
            Route(.post, "api/v1/questions", .token(.read), takes: .message, about: Self.asking, work: answer),
        ]
    }

    private static let recording = RouteDescription(
        "Records one command of the token's person, or several commands in one commit",
        parameters: [CommandDesk.dryRun.about, IdempotencyKey.about, Precondition.about],
        bodies: [.json(.anyOf([.named("Command"), .named("Submissions")]))],
        answers: [
            DescribedAnswer(
                201, "It is recorded, and will stay so", [.json(.named("Receipt"))],
                headers: [
                    .init(name: "Location", summary: "The entry."),
                    .init(name: "Idempotency-Key", summary: "The key under which it counts once."),
                ]),
            DescribedAnswer(
                200, "It had been recorded under the same key, or would be; or what became of each of several commands",
                [.json(.anyOf([.named("Receipt"), .named("SubmissionResults")]))]),
        ])
    private static let mapping = Parameter<String>.text(
        "mapping", 128, "One of support/mappings, by its name; without, the columns are those of our own table.")
    private static let sending = RouteDescription(
        "Records a ticket of another system, as the import of a file with the same row would, or several rows at once",
        parameters: [mapping.about, CommandDesk.dryRun.about], bodies: [.json(SentTickets.shape)],
        answers: [
            DescribedAnswer(
                201, "It is recorded, and will stay so; of several rows all but those outranked, which are listed",
                [.json(.named("TicketsTaken"))]),
            DescribedAnswer(
                200, "Nothing of it was new, or it was a dry run; what outranks it is listed",
                [.json(.named("TicketsTaken"))]),
        ])
    private static let asking = RouteDescription(
        "One question as the command line of the same version asks it; other programs use the questions by GET",
        bodies: [.json(.named("QuestionMessage"))], answers: [.json(.named("ReplyMessage"))])

    @Sendable private func record(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let message: SubmissionMessage
        switch try await JSONBody.read(RecordsBody.self, from: request, upTo: limits.message) {
        case .message(let sent):
            try Self.requireBareCommand(request)
            message = sent
        case .command(let command):
            // Over the socket a command says whose it is.
            guard let caller = visitor.caller else { throw RequestProblem.badBody(at: "submissions") }
            return try await CommandDesk(desk: desk, clock: clock).record(command, request, by: caller)
        }
        let results: [Result<Recorded, any Error>]
        switch visitor {
        case .machine:
            results = try await desk.tracker.submit(
                message.submissions, identified: .osUser(uid: getuid()), clock: clock(message.clock))
        case .caller(let caller), .session(let caller, _):
            results = try await desk.submit(message.submissions, by: caller, clock: clock(message.clock))
        case .anyone: throw RequestProblem.signInNeeded
        }
        return try JSONBody.response(results.map { result($0, visitor, context) })
    }

    @Sendable private func take(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        guard let caller = visitor.caller else { throw RequestProblem.signInNeeded }
        let query = Query(request.uri)
        let sent = try await SentTickets.read(from: request, upTo: limits.body)
        try sent.checkSize()
        let outcome = try await TicketDesk(desk: desk, clock: clock).record(
            sent, mapping: try query[Self.mapping], isRehearsal: try query[CommandDesk.dryRun] ?? false, by: caller)
        let report = ImportView.report(outcome, names: Names(nil, language: .en))
        return Response(
            status: outcome.recorded > 0 && !outcome.isRehearsal ? .created : .ok,
            headers: [.contentType: JSONBody.mediaType],
            body: .init(byteBuffer: ByteBuffer(string: report.text(as: .json))))
    }

    /// What the head of a request says of one command is refused of several, which say it each for themselves.
    private static func requireBareCommand(_ request: Request) throws(RequestProblem) {
        for parameter in [IdempotencyKey.about, Precondition.about]
        where HTTPField.Name(parameter.name).map({ request.headers[$0] != nil }) ?? false {
            throw .ofOneCommand(parameter.name)
        }
        if try Query(request.uri)[CommandDesk.dryRun] != nil {
            throw .ofOneCommand(CommandDesk.dryRun.about.name)
        }
    }

    @Sendable private func answer(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let asker = try visitor.asker
        let message = try await JSONBody.read(QuestionMessage.self, from: request, upTo: limits.message)
        return try JSONBody.response(
            ReplyMessage(try desk.tracker.ask(message.question, by: asker, clock: clock(message.clock))))
    }

    private func clock(_ scripted: Instant?) -> Clock {
        scripted.map(Clock.scripted) ?? .machine(clock())
    }

    private func result(
        _ result: Result<Recorded, any Error>, _ visitor: Route.Visitor, _ context: HandoverContext
    ) -> SubmissionResult {
        do {
            return .recorded(try result.get())
        } catch {
            guard let failure = Failure(error, isTold: visitor.isMachine) else {
                context.logger.error("command failed", metadata: ["error": "\(String(reflecting: error))"])
                return .failed(.other(reference: context.reference))
            }
            return .failed(failure)
        }
    }
}

extension Route.Visitor {
    /// As whom the tracker is asked.
    ///
    /// - Throws: `RequestProblem.signInNeeded` where nobody is known.
    var asker: Asker {
        get throws(RequestProblem) {
            switch self {
            case .machine: .machine
            case .caller(let caller), .session(let caller, _): caller.asker
            case .anyone: throw .signInNeeded
            }
        }
    }

    var isMachine: Bool {
        if case .machine = self { true } else { false }
    }
}

extension Failure {
    /// The error as a caller may have it; nil for what is only for the log.
    ///
    /// `isTold`: Whether it is the machine's user, who hears of the ledger's own troubles too.
    init?(_ error: any Error, isTold: Bool) {
        switch error {
        case let refusal as Refusal: self = .refused(refusal)
        case let error as LedgerError where isTold || error.httpStatus < 500: self = .ledger(error)
        case let problem as AccessProblem where isTold || problem.httpStatus < 500: self = .access(problem)
        default: return nil
        }
    }
}
