import HandoverModel
import HandoverTracker

extension Session {
    /// Asks what the rota says.
    ///
    /// - Throws: `Refusal`.
    func duty(_ sought: DutyQuery.Sought, _ time: TimeOptions) async throws -> (answer: DutyAnswer, reply: Reply) {
        let reply = try await ask(.duty(DutyQuery(sought, time: try await self.time(time))))
        guard case .duty(let answer) = reply.answer else { return (.none, reply) }
        return (answer, reply)
    }

    func days(_ options: DutyDaysOptions) async throws -> DutyDays {
        DutyDays(first: try await day(options.from), last: try await day(options.to))
    }
}
