import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// People: who takes part, what each learns and can do, what each can do next.
///
///     GET /api/v1/people
///     GET /api/v1/people/{person}/history               ?tasks ?as-of ?known-at ?from ?limit
///     GET /api/v1/capabilities/{capability}/history     ?as-of ?known-at ?from ?limit
///     GET /api/v1/next                      ?person ?limit ?as-of ?known-at
///     GET /api/v1/training                  ?person ?modules ?as-of ?known-at
///     GET /api/v1/assessments               ?person ?as-of ?known-at ?from ?limit
struct PeopleQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route("people", "Everybody, with team, roles and rights", document: "People") { asked in
                let reply = try desk.ask(.people, asked)
                let definitions = try reply.inForce()
                let today = definitions.handover.zone.day(of: reply.now)
                return .init(asked.names(reply)) { PersonListView.report(definitions, on: today, names: $0) }
            },
            desk.history(
                "people/{person}/history", "What is recorded about a person, and by them about anything but tasks",
                [QueryParameters.withTasks.about]
            ) { asked in
                .person(
                    Person.ID(asked.part("person")), withTasks: try asked.query[QueryParameters.withTasks] ?? false)
            },
            desk.history(
                "capabilities/{capability}/history",
                "Assessments in a capability, modules that teach it, its 100 newest tasks, and definitions that changed it"
            ) { .capability(Capability.ID($0.part("capability"))) },
            desk.route(
                "next", "What a person can do, most useful first",
                [
                    QueryParameters.nextOf.about, QueryParameters.steps.about, QueryParameters.asOf.about,
                    QueryParameters.knownAt.about,
                ], document: "Steps"
            ) { asked in
                guard let person = try asked.query[QueryParameters.nextOf] ?? asked.person else {
                    throw QueryParameters.nextOf.about.problem
                }
                let reply = try desk.ask(.next(person, try desk.time(asked)), asked)
                guard case .steps(let steps) = reply.answer else { throw UnexpectedAnswer() }
                let limit = try asked.query[QueryParameters.steps] ?? 10
                return .init(asked.names(reply)) { NextView.report(steps, for: person, limit: limit, names: $0) }
            },
            desk.route(
                "training", "Modules and capabilities, person by person",
                [
                    QueryParameters.person.about, QueryParameters.modules.about, QueryParameters.asOf.about,
                    QueryParameters.knownAt.about,
                ], document: "Training"
            ) { asked in
                let reply = try desk.ask(
                    .training(try asked.query[QueryParameters.person], try desk.time(asked)), asked)
                guard case .training(let people) = reply.answer else { throw UnexpectedAnswer() }
                let modules = try asked.query[QueryParameters.modules]
                return .init(asked.names(reply)) { TrainingView.report(people, modules: modules, names: $0) }
            },
            desk.route(
                "assessments", "Assessments, with answers and confirmations",
                [
                    QueryParameters.person.about, QueryParameters.asOf.about, QueryParameters.knownAt.about,
                    QueryParameters.from.about, QueryParameters.limit.about,
                ], document: "Entries", isPaged: true, followsLedger: true
            ) { asked in
                let reply = try desk.ask(
                    .assessments(try asked.query[QueryParameters.person], try desk.time(asked)), asked)
                guard case .entries(let entries) = reply.answer else { throw UnexpectedAnswer() }
                let page = try EntrySlice(entries, asked)
                return .init(asked.names(reply), next: page.next) {
                    AssessmentListView.report(page.entries, names: $0)
                }
            },
        ]
    }
}
