import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// Who acts next after what was recorded.
extension PageDesk {
    /// Of the records above a page, each once; nil of those after which that stands on the page itself.
    func nextActors(_ notice: Notice, _ visit: Visit, _ definitions: Definitions, on day: Day) -> [NextActor] {
        var actors: [NextActor] = []
        for (number, record) in zip(notice.entries, notice.records) {
            guard let actor = try? nextActor(after: record, number, visit, definitions, on: day),
                !actors.contains(actor)
            else { continue }
            actors.append(actor)
        }
        return actors
    }

    private func nextActor(
        after record: Record, _ number: Int, _ visit: Visit, _ definitions: Definitions, on day: Day
    ) throws -> NextActor? {
        switch record.statement {
        case .creditClaim(let fact): return try step(of: fact.claim, visit, definitions, on: day)
        case .improvement(let fact):
            guard case .improvement(let action) = try ask(.improvement(fact.action, .now), visit).answer else {
                throw UnexpectedAnswer()
            }
            return action.isOpen ? NextActor(.improve(due: action.due), [action.owner]) : NextActor(.nothing)
        case .assessed(let assessment): return NextActor(.answerAssessment, [assessment.person])
        case .helpAsked: return NextActor(.answerHelp)
        case .waived(let fact): return try setAside(fact.item, by: record.by, visit, definitions, on: day)
        case .markedNotApplicable(let fact): return try setAside(fact.item, by: record.by, visit, definitions, on: day)
        case .phaseSet(let change):
            guard case .phases(let register) = try ask(.phases(.now), visit).answer else { throw UnexpectedAnswer() }
            return register.history.proposals.contains { $0.entry == number }
                ? leads(of: change.side.other, definitions, on: day) : NextActor(.inForce)
        case .definitionsProposed:
            return definitions.person(record.by).map { leads(of: $0.side.other, definitions, on: day) }
        case .definitionsApplied: return NextActor(.inForce)
        case .reportApproved, .moduleCompleted, .taskConfirmed, .taskOverturned, .assessmentAnswered, .helpAnswered,
            .ticket(.reviewed), .commitmentDone:
            return NextActor(.nothing)
        case .signedOff, .refused, .revoked, .reopened, .evidenceAdded, .selfAssessed, .assessmentConfirmed,
            .taskLogged, .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskRated, .ticket,
            .availability, .checkpointRecorded, .reverified, .checkRan, .alert, .technicalChange, .blockerWaived,
            .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted, .access:
            return nil
        }
    }

    private func step(
        of id: CreditClaim.ID, _ visit: Visit, _ definitions: Definitions, on day: Day
    ) throws -> NextActor {
        guard case .creditClaim(let claim) = try ask(.creditClaim(id, .now), visit).answer else {
            throw UnexpectedAnswer()
        }
        guard let step = claim.stage.next else {
            guard claim.stage == .refused else { return NextActor(.nothing) }
            return NextActor(.refused(until: claim.filing.fact.lastDay.flatMap { $0 < day ? nil : $0 }))
        }
        let people = step.holders(definitions, on: day).filter { id in
            definitions.person(id).map { claim.turn.contains($0.side) } ?? false
        }
        return NextActor(.claim(step, of: claim.turn), people)
    }

    /// Whether both sides have said so by now.
    private func setAside(
        _ id: Item.ID, by person: Person.ID, _ visit: Visit, _ definitions: Definitions, on day: Day
    ) throws -> NextActor? {
        guard case .item(let state) = try ask(.item(id, .now), visit).answer else { throw UnexpectedAnswer() }
        switch state.status {
        case .waived, .notApplicable: return NextActor(.inForce)
        case .open, .signed, .done:
            return definitions.person(person).map { leads(of: $0.side.other, definitions, on: day) }
        }
    }

    private func leads(of side: Side, _ definitions: Definitions, on day: Day) -> NextActor {
        let people = definitions.people.filter {
            $0.side == side && $0.isPresent(on: day) && definitions.rights(of: $0, on: day).contains(.lead)
        }
        return NextActor(.agree(side), people.map(\.id))
    }
}
