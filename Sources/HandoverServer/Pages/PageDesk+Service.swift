import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// How well the support keeps what it promises.
extension PageDesk {
    /// `?from` and `?to` name the days; the month of today without them.
    func service(_ visit: Visit) throws -> HTML {
        func day(_ name: String) throws -> Day? {
            try visit.path.query.first { $0.name == name }.map(visit.path.day)
        }
        let days = (first: try day("from"), last: try day("to"))
        let reply = try ask(.credits(CreditQuery(first: days.first, last: days.last)), visit)
        guard case .credits(let credits) = reply.answer,
            case .attainment(let attainment) = try ask(
                .attainment(AttainmentQuery(first: credits.first, last: credits.last)), visit
            ).answer,
            case .availability(let availability) = try ask(
                .availability(AvailabilityQuery(first: credits.first, last: credits.last)), visit
            ).answer,
            case .outages(let outages) = try ask(.outages(.now), visit).answer
        else { throw UnexpectedAnswer() }
        let now = reply.now
        let lasting = outages.outages.filter { $0.end == nil }.map(\.entry)
        let closing = lasting.map { Command.availability(.closeOutage(entry: $0, when: now, note: nil)) }
        let recording: [(action: ServicePage.Action, command: Command)] = [
            (.openOutage, .availability(.openOutage(service: nil, severity: .p3, when: nil, note: nil))),
            (
                .planMaintenance,
                .availability(
                    .planMaintenance(service: nil, start: now, end: now.adding(milliseconds: 1), note: nil))
            ),
        ]
        let allowed = try may(closing + recording.map(\.command), visit)
        return ServicePage.html(
            ServicePage.Model(
                attainment: attainment, availability: availability, outages: outages, credits: credits,
                actions: Set(zip(recording, allowed.dropFirst(closing.count)).filter { $1 }.map(\.0.action)),
                closable: Set(zip(lasting, allowed).filter { $1 }.map(\.0)),
                services: try services(of: visit.person).map(\.service), draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }
}
