import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Items, and where they stand.
///
///     GET /api/v1/items                              ?as-of ?known-at ?checklist ?late ?open ?settled ?stale ?due
///                                                    ?counted ?status ?waiting-for ?requiring
///     GET /api/v1/items/{checklist}/{item}           ?as-of ?known-at
///     GET /api/v1/items/{checklist}/{item}/why       ?as-of ?known-at
///     GET /api/v1/items/{checklist}/{item}/history   ?as-of ?known-at ?from ?limit
struct ItemQuestions: Sendable {
    let desk: QuestionDesk

    private static let time = [QueryParameters.asOf.about, QueryParameters.knownAt.about]
    private static let narrowing = [
        QueryParameters.checklist.about, QueryParameters.late.about, QueryParameters.open.about,
        QueryParameters.settled.about, QueryParameters.stale.about, QueryParameters.due.about,
        QueryParameters.countedItems.about, QueryParameters.status.about, QueryParameters.waitingFor.about,
        QueryParameters.requiring.about,
    ]

    var routes: [Route] {
        [
            desk.route("items", "All items and where they stand", Self.time + Self.narrowing, document: "Items") {
                asked in
                let (readiness, reply) = try desk.readiness(asked)
                let query = try ItemQuery(asked.query, checklists: (reply.definitions?.checklists ?? []).map(\.id))
                return .init(asked.names(reply)) {
                    ItemListView.report(
                        readiness.items(query, reply.definitions), conditions: readiness.conditions(query), names: $0)
                }
            },
            desk.route(
                "items/{checklist}/{item}", "One item: its wording, keys, evidence and what is open", Self.time,
                document: "Item"
            ) { asked in
                let time = try desk.time(asked)
                let reply = try desk.ask(.item(asked.item, time), asked)
                guard case .item(let state) = reply.answer else { throw UnexpectedAnswer() }
                var rewordings: [Rewording] = []
                if state.hasStaleKey {
                    guard case .rewordings(let found) = try desk.ask(.rewordings(asked.item, time), asked).answer else {
                        throw UnexpectedAnswer()
                    }
                    rewordings = found
                }
                return .init(asked.names(reply)) { ItemView.report(state, rewordings: rewordings, names: $0) }
            },
            desk.route(
                "items/{checklist}/{item}/why", "The reasons behind an item", Self.time, document: "Explanation"
            ) { asked in try desk.why(asked.item, asked) },
            desk.history("items/{checklist}/{item}/history", "What is recorded about an item") { .item($0.item) },
        ]
    }
}

extension ItemQuery {
    /// - Throws: `RequestProblem.badParameter`; `.unknownName` for a checklist that is not among those there are.
    init(_ query: Query, checklists: [Checklist.ID]) throws(RequestProblem) {
        self.init(
            checklist: try query[QueryParameters.checklist], late: try query[QueryParameters.late] ?? false,
            open: try query[QueryParameters.open] ?? false, settled: try query[QueryParameters.settled] ?? false,
            stale: try query[QueryParameters.stale] ?? false, due: try query[QueryParameters.due] ?? false,
            counted: try query[QueryParameters.countedItems] ?? false, status: try query[QueryParameters.status],
            waitingFor: try query[QueryParameters.waitingFor], requiring: try query[QueryParameters.requiring])
        if let checklist, !checklists.contains(checklist) {
            throw .unknownName(QueryParameters.checklist.about.name, known: checklists.map(\.rawValue))
        }
    }
}
