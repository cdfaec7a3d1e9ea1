import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// What people are alerted to.
extension PageDesk {
    /// Of how many alerts a page counts and sorts.
    private static let mostAlerts = 1000

    /// How many are open.
    func openAlerts(_ visit: Visit) throws -> Int {
        guard case .alerts(let list) = try ask(.alerts(AlertQuery(limit: 1)), visit).answer else {
            throw UnexpectedAnswer()
        }
        return list.open
    }

    func alerts(_ filter: AlertFilter, _ visit: Visit) throws -> HTML {
        let reply = try ask(.alerts(AlertQuery(all: filter == .all, limit: Self.mostAlerts)), visit)
        guard case .alerts(let list) = reply.answer else { throw UnexpectedAnswer() }
        let open = list.alerts.filter { $0.isOpen && $0.acknowledged == nil }.map(\.entry)
        let allowed = try may(open.map { .alert(.acknowledge(entry: $0, note: nil)) }, visit)
        return AlertsPage.html(
            AlertsPage.Model(
                list: list, filter: filter, acknowledgeable: Set(zip(open, allowed).filter { $1 }.map(\.0)),
                draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }
}
