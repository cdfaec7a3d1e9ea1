import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    func creditClaims(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        var register = try claims(asked)
        for index in register.claims.indices {
            register.claims[index].now = try preview(of: register.claims[index], in: register, asked)
        }
        return try reply(.creditClaims(register), asked.definitions)
    }

    /// - Throws: `unknownClaim` for one that was not filed by then, or was taken back.
    func creditClaim(_ id: CreditClaim.ID, _ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let register = try claims(asked)
        guard var state = register[id] else { throw register.unknown(id) }
        state.now = try preview(of: state, in: register, asked)
        return try reply(.creditClaim(state), asked.definitions)
    }

    private func claims(_ asked: AskedTime) throws -> ClaimRegister {
        ClaimRegister(try statements(through: asked.through), asOf: asked.asOf, zone: asked.zone)
    }

    /// What the promises that it is about give as of the time asked for, by the terms of then, beside the claims that were filed
    /// before it.
    private func preview(
        of state: ClaimState, in register: ClaimRegister, _ asked: AskedTime
    ) throws -> ClaimState.Preview? {
        guard state.filing.fact.ground == .late, let scale = ClaimScale(asked.definitions) else { return nil }
        let (day, part) = try reach(asked)
        let found = try view.timedTasks(state.filing.fact.tasks.map(\.task), asOf: day, of: part)
        let tasks = found.compactMap { task, policy in
            scale.late(task, by: policy ?? asked.definitions, now: asked.asOf)
                .flatMap { late in
                    let taken = register.promises(claimedOf: late.task, before: state.filing.entry)
                    return scale.claimed(
                        late, on: state.filing.day, beside: taken, only: state.filing.fact.promises(of: late.task))
                }
        }
        let share = scale.share(tasks, beside: register.claimed(before: state.filing.entry))
        return ClaimState.Preview(tasks: tasks, share: share, amount: scale.amount(share))
    }
}
