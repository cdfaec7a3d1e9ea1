import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// Who is on duty.
extension PageDesk {
    /// `?from` names the first of the seven days.
    func duty(_ visit: Visit) throws -> HTML {
        let from = try visit.path.query.first { $0.name == "from" }.map(visit.path.day)
        let reply = try ask(.duty(DutyQuery(.week(from: from))), visit)
        guard case .contacts(let contacts) = try ask(.contacts, visit).answer else { throw UnexpectedAnswer() }
        let day = try reply.inForce().handover.zone.day(of: reply.now)
        guard case .duty(.week(let week)) = reply.answer else {
            return DutyPage.html(
                .init(rota: nil, contacts: contacts, day: day), in: frame(visit, reply, steps: try steps(visit)))
        }
        let shown = frame(visit, reply, steps: try steps(visit))
        // Who on duty lacks a capability is about them.
        let mayCompare = shown.reader.map { !$0.rights.isDisjoint(with: Right.overPeople) } ?? false
        guard case .now(let now) = try duty(.now, visit),
            case .gaps(let gaps) = try duty(.gaps(DutyDays(), mayCompare ? .critical : nil), visit),
            case .load(let load) = try duty(.load(DutyDays()), visit),
            case .handOff(let note) = try duty(.handOff, visit)
        else { throw UnexpectedAnswer() }
        return DutyPage.html(
            .init(
                rota: .init(now: now, week: week, gaps: gaps, load: load, note: note), contacts: contacts, day: day),
            in: shown)
    }

    private func duty(_ sought: DutyQuery.Sought, _ visit: Visit) throws -> DutyAnswer {
        guard case .duty(let answer) = try ask(.duty(DutyQuery(sought)), visit).answer else { throw UnexpectedAnswer() }
        return answer
    }

    /// Everybody's duties, or those of `?person`, as a file.
    func dutyCalendar(_ visit: Visit) throws -> String {
        let person = visit.path.query.first { $0.name == "person" }.map { Person.ID($0.value) }
        let reply = try ask(.duty(DutyQuery(.calendar(DutyDays(), of: person))), visit)
        guard case .duty(let answer) = reply.answer else { throw UnexpectedAnswer() }
        var calendar: DutyCalendar?
        if case .calendar(let found) = answer { calendar = found }
        let language = visit.language ?? reply.definitions?.handover.language ?? .en
        return DutyCalendarText.text(calendar, names: Names(reply.definitions, language: language, showsIDs: false))
    }
}
