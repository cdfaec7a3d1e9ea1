import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// Who is on duty.
///
///     GET /api/v1/oncall          ?as-of ?known-at
///     GET /api/v1/oncall/week     ?from ?as-of ?known-at
///     GET /api/v1/oncall/gaps     ?from ?to ?capability ?as-of ?known-at
///     GET /api/v1/oncall/load     ?from ?to ?as-of ?known-at
///     GET /api/v1/oncall/handoff  ?as-of ?known-at
///     GET /api/v1/oncall/calendar ?person ?from ?to ?as-of ?known-at   iCalendar
struct DutyQuestions: Sendable {
    let desk: QuestionDesk

    private static let monday = Parameter.day("from", "The first day; the Monday of the week where it is left out.")
    private static let first = Parameter.day("from", "The first day; that of the time asked for where it is left out.")
    private static let last = Parameter.day("to", "The last day; 27 days later where it is left out.")
    private static let loadFirst = Parameter.day(
        "from", "The first day; the first of the month where it is left out.")
    private static let loadLast = Parameter.day("to", "The last day; that of the month where it is left out.")
    private static let calendarFirst = Parameter.day(
        "from", "The first day; the Monday of four weeks ago where it is left out.")
    private static let calendarLast = Parameter.day("to", "The last day; 30 weeks later where it is left out.")
    private static let capability = Parameter.flag(
        "capability", "Also shifts of the receiving team in which nobody has a critical capability.")
    private static let person = Parameter<Person.ID>.id(
        "person", example: "jia3", "Only of this person; of everybody where it is left out.")

    private static let times = [QueryParameters.asOf.about, QueryParameters.knownAt.about]

    var routes: [Route] {
        [
            desk.route("oncall", "Who is on duty, and who comes next", Self.times, document: "OnDuty") { asked in
                let (answer, reply) = try duty(.now, asked)
                var onDuty: OnDuty?
                if case .now(let found) = answer { onDuty = found }
                return .init(asked.names(reply)) { OnDutyView.report(onDuty, names: $0) }
            },
            desk.route(
                "oncall/week", "The duties of seven days", [Self.monday.about] + Self.times, document: "Duties"
            ) { asked in
                let (answer, reply) = try duty(.week(from: try asked.query[Self.monday]), asked)
                var week: DutyWeek?
                if case .week(let found) = answer { week = found }
                return .init(asked.names(reply)) { DutyWeekView.report(week, names: $0) }
            },
            desk.route(
                "oncall/gaps", "Where fewer people are on duty than there must be",
                [Self.first.about, Self.last.about, Self.capability.about] + Self.times, document: "DutyGaps"
            ) { asked in
                let days = DutyDays(first: try asked.query[Self.first], last: try asked.query[Self.last])
                let capabilities: DutyCapabilities? = try asked.query[Self.capability] == true ? .critical : nil
                let (answer, reply) = try duty(.gaps(days, capabilities), asked)
                var gaps: DutyGaps?
                if case .gaps(let found) = answer { gaps = found }
                return .init(asked.names(reply)) { DutyGapsView.report(gaps, names: $0) }
            },
            desk.route(
                "oncall/load", "How much everybody is on duty: nights, weekends and public holidays apart",
                [Self.loadFirst.about, Self.loadLast.about] + Self.times, document: "DutyLoad"
            ) { asked in
                let days = DutyDays(first: try asked.query[Self.loadFirst], last: try asked.query[Self.loadLast])
                let (answer, reply) = try duty(.load(days), asked)
                var load: DutyLoad?
                if case .load(let found) = answer { load = found }
                return .init(asked.names(reply)) { DutyLoadView.report(load, names: $0) }
            },
            desk.route(
                "oncall/handoff", "What whoever comes on duty is told", Self.times, document: "HandOffNote"
            ) { asked in
                let (answer, reply) = try duty(.handOff, asked)
                var note: HandOffNote?
                if case .handOff(let found) = answer { note = found }
                return .init(asked.names(reply)) { HandOffView.report(note, names: $0) }
            },
            calendar,
        ]
    }

    private var calendar: Route {
        let about = RouteDescription(
            "Duties as an iCalendar file (RFC 5545)",
            parameters: [Self.person.about, Self.calendarFirst.about, Self.calendarLast.about] + Self.times
                + [QueryParameters.language.about],
            answers: [
                DescribedAnswer(
                    200, "The calendar", [.init(mediaType: DutyCalendarText.mediaType, schema: .text())])
            ])
        return Route(.get, "api/v1/oncall/calendar", .token(.read), about: about) { request, context, visitor in
            let asked = try Asked(request, context, visitor)
            let days = DutyDays(
                first: try asked.query[Self.calendarFirst], last: try asked.query[Self.calendarLast])
            let (answer, reply) = try duty(.calendar(days, of: try asked.query[Self.person]), asked)
            var calendar: DutyCalendar?
            if case .calendar(let found) = answer { calendar = found }
            let names = asked.names(reply)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "\(DutyCalendarText.mediaType); charset=utf-8",
                    .contentLanguage: names.language.rawValue, .vary: "Accept-Language, Authorization",
                    .contentDisposition: "attachment; filename=\"duties.ics\"",
                ], body: .init(byteBuffer: ByteBuffer(string: DutyCalendarText.text(calendar, names: names))))
        }
    }

    private func duty(_ sought: DutyQuery.Sought, _ asked: Asked) throws -> (DutyAnswer, Reply) {
        let reply = try desk.ask(.duty(DutyQuery(sought, time: try desk.time(asked))), asked)
        guard case .duty(let answer) = reply.answer else { throw UnexpectedAnswer() }
        return (answer, reply)
    }
}
