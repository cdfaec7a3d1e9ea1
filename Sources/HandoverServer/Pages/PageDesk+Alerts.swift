import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// What people are alerted to.
extension PageDesk {
    /// How many alerts a page lists.
    private static let mostAlerts = 100

    /// How many are open.
    func openAlerts(_ visit: Visit) throws -> Int {
        guard case .alerts(let list) = try ask(.alerts(AlertQuery(limit: 1)), visit).answer else {
            throw UnexpectedAnswer()
        }
        return list.open
    }

    /// `all`: Those that are over, too.
    func alerts(all: Bool, _ visit: Visit) throws -> HTML {
        let reply = try ask(.alerts(AlertQuery(all: all, limit: Self.mostAlerts)), visit)
        guard case .alerts(let list) = reply.answer else { throw UnexpectedAnswer() }
        let open = list.alerts.filter { $0.isOpen && $0.acknowledged == nil }.map(\.entry)
        let allowed = try may(open.map { .alert(.acknowledge(entry: $0, note: nil)) }, visit)
        return AlertsPage.html(
            AlertsPage.Model(
                list: list, all: all, acknowledgeable: Set(zip(open, allowed).filter { $1 }.map(\.0)),
                draft: visit.draft),
            in: frame(visit, reply, steps: try steps(visit)))
    }
}
