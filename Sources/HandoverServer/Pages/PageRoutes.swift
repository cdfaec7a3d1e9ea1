import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird

/// The pages, for whoever is signed in from a browser; the addresses are those of `Path`.
///
///     GET /                          → 303 to the page that the reader comes for first
///     GET /director /items /items/{list}/{item} /sheets/{list} /me /review
///     GET /why/verdict /why/items/{list}/{item} /why/capabilities/{id} /why/measures/{id}
///     GET /tasks /tasks/{id} /people /people/{id} /capabilities /audit /audit/entries /audit/entries/{number}
///
/// `?lang=zh|en` switches the language, which a cookie keeps. What is sent to them stands in `FormRoutes`.
struct PageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(.get, "", .session, work: home),
            page("director") { desk, visit, _ in try desk.director(visit) },
            page("items") { desk, visit, _ in try desk.items(ItemFilter(visit.path), visit) },
            page("items/{list}/{item}") { desk, visit, place in try desk.item(place.item, visit) },
            page("sheets/{list}") { desk, visit, place in try desk.sheet(Checklist.ID(place["list"]), visit) },
            page("me") { desk, visit, _ in try desk.trainee(visit) },
            page("review") { desk, visit, _ in try desk.review(visit) },
            page("why/verdict") { desk, visit, _ in try desk.whyVerdict(visit) },
            page("why/items/{list}/{item}") { desk, visit, place in try desk.why(.item(place.item), visit) },
            page("why/capabilities/{id}") { desk, visit, place in
                try desk.why(.capability(Capability.ID(place["id"])), visit)
            },
            page("why/measures/{id}") { desk, visit, place in
                guard let measure = MeasureID(rawValue: place["id"]) else {
                    throw RequestProblem.unknownPath(visit.path.route)
                }
                return try desk.why(.measure(measure), visit)
            },
            page("tasks") { desk, visit, _ in try desk.tasks(try TaskQuery(visit.path), visit) },
            page("tasks/{id}") { desk, visit, place in try desk.taskPage(TaskRecord.ID(place["id"]), visit) },
            page("people") { desk, visit, _ in try desk.people(visit) },
            page("people/{id}") { desk, visit, place in try desk.person(Person.ID(place["id"]), visit) },
            page("capabilities") { desk, visit, _ in try desk.capabilities(visit) },
            page("audit/entries") { desk, visit, _ in try desk.entries(try EntryQuery(visit.path), visit) },
        ]
    }

    private typealias Make = @Sendable (PageDesk, Visit, PlaceNames) throws -> HTML

    private func page(_ path: String, _ make: @escaping Make) -> Route {
        Route(.get, path, .session) { [desk] request, context, visitor in
            var visit = try Visit(request, visitor)
            // Before the questions: what is recorded meanwhile makes the page newer than it says, never older.
            visit.revision = Revision(desk.tracker.revision).text
            return .page(
                try make(desk, visit, PlaceNames(context)),
                cookies: [PageLanguage.newCookie(request), SaidCookie.gone(request)].compactMap { $0 })
        }
    }

    @Sendable private func home(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        .seeOther(try desk.home(try Visit(request, visitor)).address)
    }
}

/// What stands in the places of a route's path.
struct PlaceNames {
    private let context: HandoverContext

    init(_ context: HandoverContext) {
        self.context = context
    }

    /// Without percent signs; empty where there is no such place.
    subscript(_ name: String) -> String {
        let text = context.parameters.get(name) ?? ""
        return text.removingPercentEncoding ?? text
    }

    /// Of a path with `{list}/{item}`.
    var item: Item.ID { Item.ID(self["list"] + "/" + self["item"]) }
}

extension Visit {
    /// - Throws: `RequestProblem.signInNeeded` where nobody is signed in.
    init(_ request: Request, _ visitor: Route.Visitor) throws(RequestProblem) {
        guard case .session(let caller, let secret) = visitor else { throw .signInNeeded }
        self.init(caller, secret, request)
        notice = SaidCookie.notice(request)
    }

    init(_ caller: Caller, _ secret: Secret, _ request: Request) {
        self.init(
            person: caller.person, language: PageLanguage.of(request), path: Path(request), seal: .fresh(for: secret),
            proof: caller.isProved ? .given : .password)
    }
}

extension FormSeal {
    /// For the forms of one page of a session.
    static func fresh(for secret: Secret) -> FormSeal {
        FormSeal(form: SealedForms.seal(session: secret), key: UUID().uuidString.lowercased())
    }
}

extension TaskQuery {
    /// As `Path.tasks` writes it.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    init(_ path: Path) throws(RequestProblem) {
        self.init()
        for field in path.query {
            switch field.name {
            case "outcome": outcome = try path.read(field, TaskOutcome.allCases)
            case "severity": severity = try path.read(field, Severity.allCases)
            case "from": closedFrom = try path.day(field)
            case "to": closedTo = try path.day(field)
            case "capability": capability = Capability.ID(field.value)
            case "person": person = Person.ID(field.value)
            case "after": after = TaskRecord.ID(field.value)
            default: break
            }
        }
    }
}

extension EntryQuery {
    /// As `Path.entries` writes it.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    init(_ path: Path) throws(RequestProblem) {
        self.init()
        for field in path.query {
            switch field.name {
            case "from":
                guard let number = Int(field.value), number > 0 else {
                    throw .badParameter("from", allowed: "1, 2, 3 …")
                }
                from = number
            case "kind": kind = try path.read(field, Statement.Kind.allCases)
            case "by": by = Person.ID(field.value)
            case "backdated": backdated = field.value == "true"
            default: break
            }
        }
    }
}

extension Path {
    fileprivate func day(_ field: Field) throws(RequestProblem) -> Day {
        guard let day = Day(field.value) else { throw .badParameter(field.name, allowed: "YYYY-MM-DD") }
        return day
    }

    fileprivate func read<Value: RawRepresentable<String>>(
        _ field: Field, _ all: [Value]
    ) throws(RequestProblem) -> Value {
        guard let value = Value(rawValue: field.value) else {
            throw .badParameter(field.name, allowed: all.map(\.rawValue).joined(separator: " | "))
        }
        return value
    }
}
