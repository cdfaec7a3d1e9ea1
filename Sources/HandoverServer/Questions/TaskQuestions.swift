import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Support tasks.
///
///     GET /api/v1/tasks                  ?severity ?capability ?service ?person ?from ?to ?to-review ?out-of-hours
///                                        ?outcome ?counted ?own ?drawn ?reviewed ?without-review ?as-of ?known-at ?after ?limit
///     GET /api/v1/tasks/{task}
///     GET /api/v1/tasks/{task}/history   ?as-of ?known-at ?from ?limit
///     GET /api/v1/services
struct TaskQuestions: Sendable {
    let desk: QuestionDesk

    private static let narrowing = [
        QueryParameters.severity.about, QueryParameters.capability.about, QueryParameters.service.about,
        QueryParameters.worker.about,
        QueryParameters.closedFrom.about, QueryParameters.closedTo.about, QueryParameters.toReview.about,
        QueryParameters.outOfHours.about, QueryParameters.outcome.about, QueryParameters.countedTasks.about,
        QueryParameters.own.about, QueryParameters.drawn.about, QueryParameters.reviewed.about,
        QueryParameters.withoutReview.about,
        QueryParameters.asOf.about, QueryParameters.knownAt.about,
        QueryParameters.after.about, QueryParameters.limit.about,
    ]

    var routes: [Route] {
        [
            desk.route(
                "tasks", "Tasks: open ones first, then the newest closed", Self.narrowing, document: "Tasks",
                isPaged: true, followsLedger: true
            ) { asked in
                var query = try TaskQuery(asked.query)
                query.time = try desk.time(asked)
                let reply = try desk.ask(.tasks(query), asked)
                guard case .tasks(let tasks) = reply.answer else { throw UnexpectedAnswer() }
                let next =
                    tasks.count == query.limit
                    ? tasks.last.map { asked.path.with(QueryParameters.after.name, $0.id.rawValue) } : nil
                return .init(asked.names(reply), next: next) { TaskListView.report(tasks, names: $0) }
            },
            desk.route(
                "tasks/{task}", "One task, how its clocks stand, and everything recorded about it", document: "Task"
            ) { asked in
                let reply = try desk.ask(.task(asked.task), asked)
                guard case .task(let task, let history, let standing) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { names in
                    task.map { TaskView.report($0, history: history, standing: standing, names: names) }
                        ?? TaskView.withdrawn(asked.task, history: history, names: names)
                }
            },
            desk.history("tasks/{task}/history", "What is recorded about a task") { .task($0.task) },
            desk.route(
                "services", "Which services the newest tasks were about", document: "Services", followsLedger: true
            ) { asked in
                let reply = try desk.ask(.services, asked)
                guard case .services(let services) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ServiceListView.report(services, names: $0) }
            },
        ]
    }
}

extension TaskQuery {
    /// - Throws: `RequestProblem.badParameter`.
    init(_ query: Query) throws(RequestProblem) {
        self.init(
            severity: try query[QueryParameters.severity], capability: try query[QueryParameters.capability],
            service: try query[QueryParameters.service],
            person: try query[QueryParameters.worker], closedFrom: try query[QueryParameters.closedFrom],
            closedTo: try query[QueryParameters.closedTo], toReview: try query[QueryParameters.toReview] ?? false,
            outOfHours: try query[QueryParameters.outOfHours] ?? false,
            outcome: try query[QueryParameters.outcome],
            counted: try query[QueryParameters.countedTasks] ?? false, own: try query[QueryParameters.own] ?? false,
            drawn: try query[QueryParameters.drawn] ?? false, reviewed: try query[QueryParameters.reviewed] ?? false,
            withoutReview: try query[QueryParameters.withoutReview] ?? false,
            after: try query[QueryParameters.after],
            limit: try query[QueryParameters.limit] ?? 100)
    }
}
