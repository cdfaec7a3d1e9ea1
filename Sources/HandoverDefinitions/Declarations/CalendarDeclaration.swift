import HandoverModel
import LocatedYAML

struct CalendarDraft: Sendable {
    var id: Located<String>?
    var zone: Zone?
    var week: [Weekday: [OpeningHours]] = [:]
    var holidays: [HolidayDraft] = []
    var makeUpDays: [MakeUpDraft] = []
    var publishedUntil: Day?

    /// The hours of a make-up day: its own, or Monday's.
    func hours(of makeUp: MakeUpDraft) -> [OpeningHours] { makeUp.hours ?? week[.monday] ?? [] }
}

struct HolidayDraft: Sendable {
    var from: Located<Day>?
    var to: Located<Day>?

    /// A holiday is no longer than this many days: a longer one is a slip of the pen.
    static let longest = 366

    /// From the first to the last; none when that is too long, or the wrong way round.
    var days: [Day] {
        guard let from = from?.value, let to = (to ?? self.from)?.value, from <= to, from.days(to: to) < Self.longest
        else { return [] }
        return (from.number...to.number).map(Day.init(number:))
    }
}

struct MakeUpDraft: Sendable {
    var date: Located<Day>?
    var hours: [OpeningHours]?
}

enum CalendarDeclaration {
    static let record = Record("calendar", CalendarDraft()) {
        Field.schemaVersion
        Field("calendar", Shape.id.located, required: true, en: "The id of the calendar.", zh: "日历的标识。") { $0.id = $1 }
        Field("title", .text, en: "What it is called.", zh: "日历名称。") { _, _ in }
        Field("zone", .zone, en: "The time zone of its hours; the handover's where absent.", zh: "时区，缺省为交接项目的时区。") {
            $0.zone = $1
        }
        Field(
            "week", week.shape, required: true, en: "The hours of each day; a day not named is closed.",
            zh: "每周的工作时间，未列出的日子不上班。"
        ) {
            $0.week = $1
        }
        Field("holidays", .list(holiday.shape), en: "Closed whatever the week says.", zh: "节假日。") { $0.holidays = $1 }
        Field("make-up-days", .list(makeUpDay.shape), en: "Worked whatever the week says.", zh: "调休上班日。") {
            $0.makeUpDays = $1
        }
        Field(
            "published-until", .date, en: "Later dates follow the week alone and are provisional.",
            zh: "已公布到哪一天；之后按每周推算，标为暂定。"
        ) { $0.publishedUntil = $1 }
    }

    private static let week = Record("week", [Weekday: [OpeningHours]]()) { days }

    private static let days: [Field<[Weekday: [OpeningHours]]>] = Weekday.allCases.map { day in
        Field(day.rawValue, .hours, en: "Hours, such as 09:00-18:00.", zh: "工作时间，例如 09:00-18:00。") { $0[day] = $1 }
    }

    private static let holiday = Record("holiday", HolidayDraft()) {
        Field("from", Shape.date.located, required: true, en: "The first day.", zh: "第一天。") { $0.from = $1 }
        Field("to", Shape.date.located, en: "The last day; the first where absent.", zh: "最后一天，缺省为第一天。") { $0.to = $1 }
        Field("title", .text, required: true, en: "What it is called.", zh: "名称。") { _, _ in }
    }

    private static let makeUpDay = Record("make-up-day", MakeUpDraft()) {
        Field("date", Shape.date.located, required: true, en: "The day.", zh: "日期。") { $0.date = $1 }
        Field("hours", .hours, en: "Its hours; Monday's where absent.", zh: "工作时间，缺省同星期一。") { $0.hours = $1 }
        Field("title", .text, en: "What it makes up for.", zh: "为何调休。") { _, _ in }
    }
}
