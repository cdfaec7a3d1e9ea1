import HandoverModel
import HandoverReadiness

extension Inquiry {
    func outages(_ time: Question.Time) throws -> Reply {
        let asked = try moment(time)
        let register = OutageRegister(try statements(through: asked.through), asOf: asked.asOf)
        return try reply(.outages(register), asked.definitions)
    }

    /// Which share of some days services were there: of the month of the last day, which is that of the time
    /// asked for, where no first one is given.
    ///
    /// - Throws: `laterFirst` for a last day before the first.
    func availability(_ query: AvailabilityQuery) throws -> Reply {
        let asked = try moment(query.time)
        let last = query.last ?? max(asked.day, query.first ?? asked.day)
        let first = query.first ?? last.firstOfMonth
        guard first <= last else { throw Refusal.laterFirst(from: .day(first), to: .day(last)) }
        let register = OutageRegister(try statements(through: asked.through), asOf: asked.asOf)
        let period = asked.zone.start(of: first)..<asked.zone.start(of: last.adding(days: 1))
        let availability = Availability(
            register, in: period, service: query.service, definitions: asked.definitions)
        return try reply(.availability(availability), asked.definitions)
    }
}
