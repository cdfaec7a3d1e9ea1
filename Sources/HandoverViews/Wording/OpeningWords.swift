internal import HandoverModel

extension Names {
    /// When something is open, with the hours of the clock: `7×24 小时`, `工作日 09:00–18:00`.
    ///
    /// `calendar`: By which its working hours count, named where it is not the handover's own. Days of the week with other hours than
    /// the rest stand one by one; without definitions, or where no day has hours, it is just working hours.
    func hours(_ hours: ServiceHours, _ calendar: Identifier<WorkingCalendar>?) -> String {
        guard hours == .working, let definitions else { return hours.words(language, calendar) }
        let week = definitions.workingCalendar(calendar).week
        let worked = Weekday.allCases.map { day in
            (day: day, hours: (week[day] ?? []).map(\.words).joined(separator: " "))
        }.filter { !$0.hours.isEmpty }
        guard let first = worked.first else { return hours.words(language, calendar) }
        let told =
            worked.allSatisfy { $0.hours == first.hours }
            ? language("工作日 \(first.hours)", "working days \(first.hours)")
            : language.list(worked.map { "\($0.day.short(language)) \($0.hours)" })
        return calendar.map { language.remark(told, $0.rawValue) } ?? told
    }
}

extension OpeningHours {
    /// `09:00–18:00`.
    fileprivate var words: String { "\(Self.clock(from))–\(Self.clock(to))" }

    private static func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
