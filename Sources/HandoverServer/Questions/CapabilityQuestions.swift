import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Capabilities: who has which, what hangs on whom, and what if somebody leaves.
///
///     GET /api/v1/capabilities                ?as-of ?known-at ?critical ?covered ?without
///     GET /api/v1/capabilities/{capability}   ?as-of ?known-at
struct CapabilityQuestions: Sendable {
    let desk: QuestionDesk

    private static let time = [QueryParameters.asOf.about, QueryParameters.knownAt.about]

    var routes: [Route] {
        [
            desk.route(
                "capabilities", "Every capability against every person, also as if some had left before the day",
                Self.time + [
                    QueryParameters.critical.about, QueryParameters.covered.about, QueryParameters.without.about,
                ], document: "Capabilities"
            ) { asked in
                let onlyCritical = try asked.query[QueryParameters.critical] ?? false
                let covered = try asked.query[QueryParameters.covered]
                guard let people = try asked.query[QueryParameters.without] else {
                    let (readiness, reply) = try desk.readiness(asked)
                    return .init(asked.names(reply)) {
                        CapabilityListView.report(readiness, onlyCritical: onlyCritical, covered: covered, names: $0)
                    }
                }
                let reply = try desk.ask(.departure(people, try desk.time(asked)), asked)
                guard case .departure(let departure) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) {
                    CapabilityListView.report(
                        departure.before, departure: departure, onlyCritical: onlyCritical, covered: covered, names: $0)
                }
            },
            desk.route(
                "capabilities/{capability}", "Who has a capability, and what that rests on", Self.time,
                document: "Capability"
            ) { asked in
                let id = Capability.ID(asked.part("capability"))
                let reply = try desk.ask(.capability(id, try desk.time(asked)), asked)
                guard case .capability(let standing) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { CapabilityView.report(standing, names: $0) }
            },
        ]
    }
}
