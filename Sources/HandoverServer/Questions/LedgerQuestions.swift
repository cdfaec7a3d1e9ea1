import HandoverModel
import HandoverTracker
import HandoverViews

/// Entries of the ledger.
///
///     GET /api/v1/entries            ?from ?limit ?kind ?by ?identified ?backdated ?exception
///     GET /api/v1/entries/{number}
///     GET /api/v1/exceptions
struct LedgerQuestions: Sendable {
    let desk: QuestionDesk

    private static let narrowing = [
        QueryParameters.from.about, QueryParameters.limit.about, QueryParameters.kind.about, QueryParameters.by.about,
        QueryParameters.identified.about, QueryParameters.backdated.about, QueryParameters.exception.about,
    ]

    var routes: [Route] {
        [
            desk.route(
                "entries", "Entries in their order", Self.narrowing, document: "Entries", isPaged: true,
                followsLedger: true
            ) { asked in
                let query = EntryQuery(
                    from: try asked.query[QueryParameters.from] ?? 1,
                    limit: try asked.query[QueryParameters.limit] ?? 100, kind: try asked.query[QueryParameters.kind],
                    by: try asked.query[QueryParameters.by],
                    identified: try asked.query[QueryParameters.identified],
                    backdated: try asked.query[QueryParameters.backdated] ?? false,
                    exception: try asked.query[QueryParameters.exception])
                let reply = try desk.ask(.entries(query), asked)
                guard case .entries(let entries) = reply.answer else { throw UnexpectedAnswer() }
                let next =
                    entries.count == query.limit
                    ? entries.last.map { asked.path.with(QueryParameters.from.name, String($0.number + 1)) } : nil
                return .init(asked.names(reply), next: next) { HistoryView.report(entries, names: $0) }
            },
            desk.route(
                "entries/{number}", "One entry with its exact bytes", document: "EntryDetail", followsLedger: true
            ) { asked in
                guard let number = Int(asked.part("number")) else {
                    throw RequestProblem.unknownPath(asked.path.route)
                }
                let reply = try desk.ask(.entry(number), asked)
                guard case .entry(let detail) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { HistoryView.report(detail, names: $0) }
            },
            desk.route(
                "exceptions", "What in the ledger is not the ordinary way, with the newest of each kind",
                document: "Exceptions"
            ) { asked in
                let reply = try desk.ask(.exceptions, asked)
                guard case .exceptions(let exceptions) = reply.answer else { throw UnexpectedAnswer() }
                return .init(asked.names(reply)) { ExceptionsView.report(exceptions, names: $0) }
            },
        ]
    }
}

extension QuestionDesk {
    /// A route that lists what is recorded about something, oldest first.
    func history(
        _ path: String, _ summary: String, _ parameters: [ParameterDescription] = [],
        _ subject: @escaping @Sendable (Asked) throws -> HistorySubject
    ) -> Route {
        let time = [QueryParameters.asOf.about, QueryParameters.knownAt.about]
        let page = [QueryParameters.from.about, QueryParameters.limit.about]
        return route(path, summary, parameters + time + page, document: "Entries", isPaged: true, followsLedger: true) {
            asked in
            let reply = try ask(.history(try subject(asked), try self.time(asked)), asked)
            guard case .entries(let entries) = reply.answer else { throw UnexpectedAnswer() }
            let page = try EntrySlice(entries, asked)
            return Answered(asked.names(reply), next: page.next) { HistoryView.report(page.entries, names: $0) }
        }
    }
}

/// A page of entries that are at hand as a whole.
struct EntrySlice {
    let entries: [Entry]
    /// The next page; nil after the last.
    let next: Path?

    /// - Throws: `RequestProblem.badParameter`.
    init(_ all: [Entry], _ asked: Asked) throws(RequestProblem) {
        let first = try asked.query[QueryParameters.from] ?? 1
        let limit = try asked.query[QueryParameters.limit] ?? 100
        let rest = all.drop { $0.number < first }
        entries = Array(rest.prefix(limit))
        next = rest.dropFirst(limit).first.map {
            asked.path.with(QueryParameters.from.name, String($0.number))
        }
    }
}
