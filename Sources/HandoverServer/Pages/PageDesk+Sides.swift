import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// What passes between the two teams: questions, and whose the work is.
extension PageDesk {
    func phases(_ visit: Visit) throws -> HTML {
        let reply = try ask(.phases(.now), visit)
        guard case .phases(let register) = reply.answer else { throw UnexpectedAnswer() }
        return PhasesPage.html(
            PhasesPage.Model(
                register: register, services: try services(of: visit.person).map(\.service), proof: visit.proof,
                draft: visit.draft), in: frame(visit, reply, steps: try steps(visit)))
    }

    func questions(_ visit: Visit) throws -> HTML {
        let reply = try ask(.help(.now), visit)
        guard case .help(let register) = reply.answer else { throw UnexpectedAnswer() }
        var model = QuestionsPage.Model(register: register, draft: visit.draft)
        let answers = model.open.map(\.entry)
        model.answerable = try allowed(answers, visit) { .answerHelp(entry: $0, document: "?", link: nil, note: nil) }
        let entries = answers + model.answered.compactMap { $0.answer?.entry }
        model.withdrawable = try allowed(entries, visit) { .withdrawHelp(entry: $0, reason: "?") }
        return QuestionsPage.html(model, in: frame(visit, reply, steps: try steps(visit)))
    }

    /// The entries about which the rules would take a command of the reader's.
    private func allowed(_ entries: [Int], _ visit: Visit, _ command: (Int) -> Command) throws -> Set<Int> {
        let refusals = try tracker.refusals(
            of: entries.map(command), by: visit.person, clock: .machine(clock()))
        return Set(zip(entries, refusals).filter { $1 == nil }.map(\.0))
    }
}
