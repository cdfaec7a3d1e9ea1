import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// The pages, for whoever is signed in from a browser; the addresses are those of `Path`.
///
///     GET /                          → 303 to the page that the reader comes for first
///     GET /acceptance /acceptance/certificate /acceptance/certificate.json
///     GET /director /items /items/{list}/{item} /sheets/{list} /me /review /plan /phases /questions
///     GET /why/verdict /why/forecast /why/items/{list}/{item} /why/capabilities/{id} /why/measures/{id}
///     GET /tasks /tasks/{id} /people /people/{id}                    ?modules ?person
///     GET /capabilities                                              ?without ?on ?covered
///
/// Pages that take a time (`Path.takesTime`) take `?as-of` and `?known-at` as the command line does; others refuse them.
/// `?lang=zh|en` switches the language, which a cookie keeps. What is sent to them stands in `FormRoutes`.
struct PageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(.get, "", .session, work: home),
            desk.page("director", isKept: true) { desk, visit, _, _ in try desk.director(visit) },
            desk.page("items", isKept: true) { desk, visit, _, _ in
                var filter = ItemFilter(visit.path)
                filter.time = try RowsTime(visit.path)
                return try desk.items(filter, visit)
            },
            desk.page("items/{list}/{item}", isKept: true) { desk, visit, place, _ in try desk.item(place.item, visit)
            },
            desk.page("sheets/{list}", isKept: true) { desk, visit, place, _ in
                try desk.sheet(Checklist.ID(place["list"]), visit)
            },
            desk.page("me", isKept: true) { desk, visit, _, _ in try desk.trainee(visit) },
            desk.page("acceptance", isKept: true) { desk, visit, _, _ in try desk.acceptance(visit) },
            desk.page("acceptance/conditions/{condition}", isKept: true) { desk, visit, place, _ in
                try desk.condition(place["condition"], visit)
            },
            Route(.get, "acceptance/certificate", .session, work: certificate),
            Route(.get, "acceptance/certificate.json", .session, work: certificateDocument),
            desk.page("phases", isKept: true) { desk, visit, _, _ in try desk.phases(visit) },
            desk.page("questions", isKept: true) { desk, visit, _, _ in try desk.questions(visit) },
            desk.page("plan", isKept: true) { desk, visit, _, _ in try desk.plan(visit) },
            desk.page("review", isKept: true) { desk, visit, _, _ in try desk.review(visit) },
            desk.page("why/verdict", isKept: true) { desk, visit, _, _ in try desk.whyVerdict(visit) },
            desk.page("why/forecast", isKept: true) { desk, visit, _, _ in try desk.forecast(visit) },
            desk.page("why/items/{list}/{item}", isKept: true) { desk, visit, place, _ in
                try desk.why(.item(place.item), visit)
            },
            desk.page("why/capabilities/{id}", isKept: true) { desk, visit, place, _ in
                try desk.why(.capability(Capability.ID(place["id"])), visit)
            },
            desk.page("why/measures/{id}", isKept: true) { desk, visit, place, _ in
                guard let measure = MeasureID(rawValue: place["id"]) else {
                    throw RequestProblem.unknownPath(visit.path.route)
                }
                return try desk.why(.measure(measure), visit)
            },
            desk.page("tasks", isKept: true) { desk, visit, _, _ in
                var query = try TaskQuery(visit.path)
                query.time = try desk.time(visit)
                return try desk.tasks(query, visit)
            },
            desk.page("tasks/{id}", isKept: true) { desk, visit, place, _ in
                try desk.taskPage(TaskRecord.ID(place["id"]), visit)
            },
            desk.page("people", isKept: true) { desk, visit, _, _ in
                let person = visit.path.query.first { $0.name == "person" }.map { Person.ID($0.value) }
                let modules = visit.path.query.first { $0.name == "modules" }.map { field in
                    PeoplePage.Modules(state: PersonModule.State(rawValue: field.value), person: person)
                }
                return try desk.people(visit, modules: modules)
            },
            desk.page("people/{id}", isKept: true) { desk, visit, place, _ in
                try desk.person(Person.ID(place["id"]), visit)
            },
            desk.page("capabilities", isKept: true) { desk, visit, _, _ in
                let on = visit.path.query.first { $0.name == "on" }
                let person = visit.path.query.first { $0.name == "without" }.map { Person.ID($0.value) }
                let covered = visit.path.query.first { $0.name == "covered" }.flatMap { Bool($0.value) }
                return try desk.capabilities(
                    without: person, on: try on.map(visit.path.day), covered: covered, visit)
            },
        ]
    }

    /// A page by itself, which carries its own style sheet: that one is let through by its digest.
    @Sendable private func certificate(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let visit = try Visit(request, visitor)
        let (certificate, definitions) = try desk.certificate(visit)
        let language = visit.language ?? definitions.handover.language
        var response = Response.page(
            CertificatePage.html(certificate, definitions: definitions, language: language),
            cookies: [PageLanguage.newCookie(request)].compactMap { $0 })
        response.headers.append(contentsOf: ResponseHeaders.standingAlone(style: CertificatePage.style))
        return response
    }

    @Sendable private func certificateDocument(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        let (certificate, definitions) = try desk.certificate(try Visit(request, visitor))
        let text = CertificateJSON.document(certificate, definitions: definitions).text(pretty: true)
        return Response(
            status: .ok,
            headers: [
                .contentType: JSONBody.mediaType,
                .contentDisposition: "attachment; filename=\"\(definitions.handover.id)-certificate.json\"",
            ], body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    @Sendable private func home(
        _ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor
    ) async throws -> Response {
        // Nothing is shown here that could keep the language that was switched to.
        let switched = request.uri.queryParameters[Substring(PageLanguage.parameter)].flatMap {
            Language(rawValue: String($0))
        }
        return .seeOther(
            try desk.home(try Visit(request, visitor)).with(PageLanguage.parameter, switched?.rawValue).address)
    }
}

extension PageDesk {
    typealias Make = @Sendable (PageDesk, Visit, PlaceNames, Caller) async throws -> HTML

    /// The route of a page.
    ///
    /// `isKept`: It follows from the ledger, the reader, the time and what `also` gives, so that it holds while they are the
    /// same.
    func page(
        _ path: String, isKept: Bool = false, also: @escaping @Sendable () -> [Instant?] = { [] },
        _ make: @escaping Make
    ) -> Route {
        Route(.get, path, .session) { request, context, visitor in
            guard let caller = visitor.caller else { throw RequestProblem.signInNeeded }
            var visit = try Visit(request, visitor)
            if !visit.path.takesTime, let time = visit.path.query.first(where: { RowsTime.names.contains($0.name) }) {
                throw RequestProblem.nowAlone(time.name)
            }
            // Before the questions: what is recorded meanwhile makes the page newer than it says, never older.
            visit.revision = Revision(tracker.handoverRevision).text
            let cookies = [PageLanguage.newCookie(request), SaidCookie.gone(request)].compactMap { $0 }
            guard isKept, let key = KeptPages.Key(visit, also: also()), let seal = visit.seal else {
                return .page(try await make(self, visit, PlaceNames(context), caller), cookies: cookies)
            }
            let moment = KeptPages.Moment(revision: tracker.revision, now: clock())
            if let bytes = kept.page(key, at: moment, form: seal) { return .page(bytes: bytes, cookies: cookies) }
            let html = try await make(self, visit, PlaceNames(context), caller)
            kept.keep(html.bytes, as: key, at: moment, form: seal)
            return .page(html, cookies: cookies)
        }
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
            person: caller.person, language: PageLanguage.of(request), path: Path(request),
            isAdministrator: caller.participant.isAdministrator, seal: .fresh(for: secret),
            proof: caller.isProved ? .given : caller.isFromProvider ? .openID : .password)
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
            case "service": service = field.value
            case "person": person = Person.ID(field.value)
            case "to-review": toReview = field.value == "true"
            case "out-of-hours": outOfHours = field.value == "true"
            case "counted": counted = field.value == "true"
            case "own": own = field.value == "true"
            case "drawn": drawn = field.value == "true"
            case "reviewed": reviewed = field.value == "true"
            case "limit":
                guard let number = Int(field.value), (1...1000).contains(number) else {
                    throw .badParameter("limit", allowed: "1…1000")
                }
                limit = number
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
            case "how": identified = try path.read(field, Identification.Method.allCases)
            case "backdated": backdated = field.value == "true"
            case "exception": exception = try path.read(field, LedgerExceptions.Kind.allCases)
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
