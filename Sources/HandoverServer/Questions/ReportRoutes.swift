import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// Reports, in the forms and with the words of `handover report`.
///
///     GET /api/v1/reports/{kind}   ?person ?capability ?period ?span ?of ?part ?asked-of ?as-of ?known-at ?format
///                                  JSON where no form is said
///     GET /reports/{kind}          the same for a browser, HTML where no form is said
///
/// What is not JSON is sent to be saved, but for a report that a browser asks for as a page: that is shown, by its own style sheet,
/// and nothing of it is run.
struct ReportRoutes: Sendable {
    let desk: QuestionDesk

    private static let person = Parameter<Person.ID>.id(
        "person", example: "jia3", "Whom a report of the kind person is about.")
    private static let capability = Parameter<Capability.ID>.id(
        "capability", example: "incident-response", "What a report of the kind capability is about.")
    private static let period = Parameter<ReportPeriod>.word(
        "period", "Whose changes a report of the kind readiness tells; a week where it is left out.")
    private static let span = Parameter<SupportPeriod.Kind>.word(
        "span", "What a report of the kind support is about; a month where it is left out.")
    private static let of = Parameter.day(
        "of", "A day of the week, month or quarter that it is about; that of the time asked for where it is left out.")
    private static let part = Parameter<SupportReport.Part>.word(
        "part", "Of a report of the kind support this part alone; in JSON all the same.")
    private static let format = Parameter<ReportFormat>.word("format", "The form; json where it is left out.")

    var routes: [Route] {
        [
            Route(.get, "api/v1/reports/{kind}", .token(.read), about: Self.about) { request, context, visitor in
                let asked = try Asked(request, context, visitor)
                let report = try report(asked.query, context, asked.asker, asked.language)
                return Self.response(report, as: try asked.query[Self.format] ?? .json)
            },
            Route(.get, "reports/{kind}", .session) { request, context, visitor in
                let visit = try Visit(request, visitor)
                let query = Query(request.uri)
                let report = try report(query, context, .person(visit.person), visit.language)
                let format = try query[Self.format] ?? .html
                return format == .html ? Self.page(report) : Self.response(report, as: format)
            },
        ]
    }

    private static let about = RouteDescription(
        "A report, the same whenever it is asked for as of its times",
        parameters: [
            person.about, capability.about, period.about, span.about, of.about, part.about,
            QueryParameters.askedOf.about, QueryParameters.asOf.about, QueryParameters.knownAt.about,
            format.about, QueryParameters.language.about,
        ],
        answers: [
            DescribedAnswer(
                200, "The report",
                [.json(.named("Report"))]
                    + ReportFormat.allCases.filter { $0 != .json }.map {
                        .init(mediaType: $0.mediaType, schema: .text())
                    })
        ])

    private func report(
        _ query: Query, _ context: HandoverContext, _ asker: Asker, _ language: Language?
    ) throws -> (document: ReportDocument, language: Language) {
        let subject = try subject(PlaceNames(context)["kind"], query)
        let reply = try desk.ask(.report(subject, try desk.time(query, by: asker)), by: asker)
        guard case .report(let report) = reply.answer else { throw UnexpectedAnswer() }
        let chosen = language ?? reply.definitions?.handover.language ?? .en
        let document = ReportDocument(
            report, names: Names(reply.definitions, language: chosen), isDemonstration: reply.isDemonstration)
        return (document, chosen)
    }

    /// - Throws: `RequestProblem.unknownPath` for another kind, `.badParameter` where it is not said of whom or what.
    private func subject(_ kind: String, _ query: Query) throws(RequestProblem) -> ReportSubject {
        switch ReportSubject.Kind(rawValue: kind) {
        case .readiness?: .readiness(try query[Self.period] ?? .week)
        case .person?: .person(try query.require(Self.person))
        case .capability?: .capability(try query.require(Self.capability))
        case .acceptance?: .acceptance
        case .support?: .support(try support(query))
        case nil: throw .unknownPath("/reports/\(kind)")
        }
    }

    private func support(_ query: Query) throws(RequestProblem) -> SupportReportQuery {
        let kind = try query[Self.span] ?? .month
        return SupportReportQuery(
            kind: kind, period: try query[Self.of].map { SupportPeriod(kind, containing: $0) },
            part: try query[Self.part], desk: try query[QueryParameters.askedOf] ?? .delivering)
    }

    /// To be read where it was asked for, and saved under its name.
    private static func page(_ report: (document: ReportDocument, language: Language)) -> Response {
        var headers = ResponseHeaders.standingAlone(style: ReportDocument.style, isSandboxed: true)
        headers[.contentType] = Response.htmlType
        headers[.contentLanguage] = report.language.rawValue
        headers[.vary] = "Cookie, Accept-Language"
        headers[.contentDisposition] = "inline; filename=\"\(Attachment.safe(report.document.fileName(.html)))\""
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: report.document.text(as: .html))))
    }

    private static func response(
        _ report: (document: ReportDocument, language: Language), as format: ReportFormat
    ) -> Response {
        let (document, language) = report
        let isText = format != .json
        var headers: HTTPFields = [
            .contentType: isText ? "\(format.mediaType); charset=utf-8" : JSONBody.mediaType,
            .contentLanguage: language.rawValue, .vary: "Accept-Language, Authorization",
        ]
        if isText {
            headers[.contentDisposition] = "attachment; filename=\"\(Attachment.safe(document.fileName(format)))\""
            // Its own styles are all that a report brings along.
            headers[.contentSecurityPolicy] =
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
            headers[.xContentTypeOptions] = "nosniff"
            if let referrer = HTTPField.Name("Referrer-Policy") { headers[referrer] = "no-referrer" }
        }
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: document.text(as: format))))
    }
}
