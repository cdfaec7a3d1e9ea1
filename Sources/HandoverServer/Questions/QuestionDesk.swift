import Crypto
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// Answers questions in the asker's name with the documents that the command line prints with `--json`.
struct QuestionDesk: Sendable {
    let tracker: Tracker
    let clock: @Sendable () -> Instant

    /// What a question comes to.
    struct Answered {
        var report: Report
        var names: Names
        /// The next page; nil where there is none.
        var next: Path?

        init(_ names: Names, next: Path? = nil, _ report: (Names) -> Report) {
            self.report = report(names)
            self.names = names
            self.next = next
        }
    }

    /// A route that asks one question.
    ///
    /// `followsLedger`: Whether the answer follows from the ledger alone and not from the time, so that it has a tag.
    func route(
        _ path: String, _ summary: String, _ parameters: [ParameterDescription] = [], document: String,
        isPaged: Bool = false, followsLedger: Bool = false, _ answer: @escaping @Sendable (Asked) throws -> Answered
    ) -> Route {
        let about = RouteDescription(
            summary, parameters: parameters + [QueryParameters.language.about],
            answers: Self.answers(document, isPaged: isPaged, isTagged: followsLedger))
        return Route(.get, "api/v1/" + path, .token(.read), about: about) { request, context, visitor in
            let asked = try Asked(request, context, visitor)
            guard followsLedger else { return Self.response(try answer(asked), tag: nil) }
            // Before the question: what is recorded meanwhile makes the answer newer than its tag, never older.
            let tag = EntityTag(try tracker.head(), asked, visitor)
            if let field = request.headers[.ifNoneMatch], tag.matches(field) { return Self.notModified(tag) }
            return Self.response(try answer(asked), tag: tag)
        }
    }

    private static func answers(_ document: String, isPaged: Bool, isTagged: Bool) -> [DescribedAnswer] {
        var headers: [DescribedAnswer.Header] = []
        if isPaged { headers.append(.init(name: "Link", summary: "The next page, with rel=next, where there is one.")) }
        guard isTagged else {
            return [DescribedAnswer(200, "The answer", [.json(.named(document))], headers: headers)]
        }
        headers.append(.init(name: "ETag", summary: "For If-None-Match; another entry in the ledger makes another."))
        return [
            DescribedAnswer(200, "The answer", [.json(.named(document))], headers: headers),
            DescribedAnswer(304, "The answer is what If-None-Match says."),
        ]
    }

    func ask(_ question: Question, _ asked: Asked) throws -> Reply { try ask(question, by: asked.asker) }

    func ask(_ question: Question, by asker: Asker) throws -> Reply {
        try tracker.ask(question, by: asker, clock: .machine(clock()))
    }

    func readiness(_ asked: Asked) throws -> (readiness: Readiness, reply: Reply) {
        let reply = try ask(.readiness(try time(asked)), asked)
        guard case .readiness(let readiness) = reply.answer else { throw UnexpectedAnswer() }
        return (readiness, reply)
    }

    /// As of when, and known by when.
    func time(_ asked: Asked) throws -> Question.Time { try time(asked.query, by: asked.asker) }

    func time(_ query: Query, by asker: Asker) throws -> Question.Time {
        Question.Time(asOf: try query[QueryParameters.asOf], known: try known(query, by: asker))
    }

    func known(_ query: Query, by asker: Asker) throws -> Question.Known? {
        switch try query[QueryParameters.knownAt] {
        case nil: return nil
        case .entry(let number): return .through(number)
        case .moment(.instant(let instant)): return .at(instant)
        case .moment(.day(let day)):
            let zone = try ask(.people, by: asker).definitions?.handover.zone ?? .utc
            return .at(zone.end(of: day))
        }
    }

    private static func response(_ answered: Answered, tag: EntityTag?) -> Response {
        var headers: HTTPFields = [
            .contentType: JSONBody.mediaType, .contentLanguage: answered.names.language.rawValue,
            .vary: "Accept-Language, Authorization",
        ]
        if let next = answered.next, let link = HTTPField.Name("Link") {
            headers[link] = "<\(next.address)>; rel=\"next\""
        }
        if let tag { mark(&headers, tag) }
        return Response(
            status: .ok, headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: answered.report.text(as: .json))))
    }

    private static func notModified(_ tag: EntityTag) -> Response {
        var headers: HTTPFields = [.vary: "Accept-Language, Authorization"]
        mark(&headers, tag)
        return Response(status: .notModified, headers: headers)
    }

    private static func mark(_ headers: inout HTTPFields, _ tag: EntityTag) {
        headers[.eTag] = tag.description
        headers[.cacheControl] = "private, no-cache"
    }
}

extension EntityTag {
    /// The tag of an answer that follows from the ledger alone: who asks, with which rights, and for what.
    init(_ head: KnownRoot, _ asked: Asked, _ visitor: Route.Visitor) {
        let rights = visitor.caller?.participant.rights.sorted().map(\.rawValue).joined(separator: ",") ?? ""
        let parts = [
            head.root.base64, asked.person?.rawValue ?? "", rights, asked.language?.rawValue ?? "", asked.path.address,
        ]
        let digest = HandoverModel.Digest(bytes: SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)))
        self.init(opaque: "\(head.size)-\(digest.hex.prefix(32))")
    }
}
