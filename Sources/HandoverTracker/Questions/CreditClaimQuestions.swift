import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func creditClaims(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        var register = try claims(asked)
        for index in register.claims.indices {
            register.claims[index].now = try preview(of: register.claims[index], asked)
        }
        return try reply(.creditClaims(register), asked.definitions)
    }

    /// - Throws: `unknownClaim` for one that was not filed by then, or was taken back.
    func creditClaim(_ id: CreditClaim.ID, _ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let register = try claims(asked)
        guard var state = register[id] else { throw register.unknown(id) }
        state.now = try preview(of: state, asked)
        return try reply(.creditClaim(state), asked.definitions)
    }

    private func claims(_ asked: AskedTime) throws -> ClaimRegister {
        ClaimRegister(try statements(through: asked.through), asOf: asked.asOf, zone: asked.zone)
    }

    /// What its tasks give as of the time asked for, by the terms of then, of what could be claimed when it was filed.
    private func preview(of state: ClaimState, _ asked: AskedTime) throws -> ClaimState.Preview? {
        guard state.filing.fact.ground == .late, let scale = ClaimScale(asked.definitions) else { return nil }
        let (day, part) = try reach(asked)
        let found = try view.timedTasks(state.filing.fact.tasks.map(\.task), asOf: day, of: part)
        let tasks = found.compactMap { task, policy in
            scale.late(task, by: policy ?? asked.definitions, now: asked.asOf)
                .flatMap { scale.claimed($0, on: state.filing.day) }
        }
        let share = scale.share(tasks)
        return ClaimState.Preview(tasks: tasks, share: share, amount: scale.amount(share))
    }
}
