import HandoverModel
import HandoverTracker
import Hummingbird
import Logging

/// What the command line records and asks, over the socket.
///
///     POST /api/v1/records     SubmissionMessage → [SubmissionResult], one commit
///     POST /api/v1/questions   QuestionMessage → ReplyMessage
struct RecordRoutes: Sendable {
    let tracker: Tracker
    let identified: Identification
    let limits: Limits
    let clock: @Sendable () -> Instant

    var endpoints: RouteCollection<HandoverContext> {
        let routes = RouteCollection(context: HandoverContext.self)
        routes.resource("records", [.post: record])
        routes.resource("questions", [.post: answer])
        return routes
    }

    @Sendable private func record(_ request: Request, _ context: HandoverContext) async throws -> Response {
        let message = try await JSONBody.read(SubmissionMessage.self, from: request, upTo: limits.message)
        let results = try await tracker.submit(message.submissions, identified: identified, clock: clock(message.clock))
        return try JSONBody.response(results.map { Self.result($0, context) })
    }

    @Sendable private func answer(_ request: Request, _ context: HandoverContext) async throws -> Response {
        let message = try await JSONBody.read(QuestionMessage.self, from: request, upTo: limits.message)
        return try JSONBody.response(
            ReplyMessage(try tracker.ask(message.question, by: .machine, clock: clock(message.clock))))
    }

    private func clock(_ scripted: Instant?) -> Clock {
        scripted.map(Clock.scripted) ?? .machine(clock())
    }

    private static func result(_ result: Result<Recorded, any Error>, _ context: HandoverContext) -> SubmissionResult {
        do {
            return .recorded(try result.get())
        } catch let refusal as Refusal {
            return .failed(.refused(refusal))
        } catch let error as LedgerError {
            return .failed(.ledger(error))
        } catch {
            context.logger.error("command failed", metadata: ["error": "\(String(reflecting: error))"])
            return .failed(.other(reference: context.reference))
        }
    }
}
