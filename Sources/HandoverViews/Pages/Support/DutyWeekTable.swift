internal import HandoverModel
internal import HandoverReadiness

/// The duties of a week: a row a day, a column a layer.
struct DutyWeekTable {
    private let week: DutyWeek
    private let names: Names

    init(_ week: DutyWeek, _ names: Names) {
        self.week = week
        self.names = names
    }

    private var language: Language { names.language }
    private var first: Day { names.zone.day(of: week.from) }

    /// `today`: That day's row is marked, and the way back leads to its week.
    func section(today: Day) -> HTML {
        let layers = names.definitions?.rota?.layers ?? []
        let days = (0..<7).map { first.adding(days: $0) }
        let table = PageTable(
            columns: [.init(title: language("日期", "Day"))] + layers.map { .init(title: names.layer($0.id)) },
            rows: days.map { day in
                [.init(head(day, isToday: day == today))] + layers.map { .init(cell($0.id, on: day)) }
            })
        let label = language("\(first) 起的一周", "Week from \(first)")
        return .section(label, id: "week", "\(ways(today, days))\(HTML.wide(label, table.html))\(note)")
    }

    private func ways(_ today: Day, _ days: [Day]) -> HTML {
        let this = (language("本周", "This week"), Path.duty())
        return HTML.links(
            [(language("上一周", "Week before"), Path.duty(week: first.adding(days: -7)))]
                + (days.contains(today) ? [] : [this])
                + [(language("下一周", "Week after"), Path.duty(week: first.adding(days: 7)))])
    }

    private var note: HTML {
        guard week.isProvisional else { return "" }
        let words = language("超出日历已公布的范围，为暂定。", "Beyond what the calendar has published, so provisional.")
        return "<p class=\"small quiet\">\(words)</p>"
    }

    private func head(_ day: Day, isToday: Bool) -> HTML {
        let mark: HTML? = isToday ? " \(HTML.tag(language("今天", "today"), .accent))" : nil
        return "<span class=\"date\">\(day.weekday.short(language)) \(String(day.description.suffix(5)))</span>\(mark)"
    }

    /// Who is there and when; the time is left out where it is the whole day.
    private func cell(_ layer: RotaLayer.ID, on day: Day) -> HTML {
        let (start, end) = (names.zone.start(of: day), names.zone.start(of: day.adding(days: 1)))
        var shifts: [(from: Instant, to: Instant, people: [String])] = []
        for duty in week.duties where duty.layer == layer && duty.from < end && start < duty.to {
            let (from, to) = (max(duty.from, start), min(duty.to, end))
            if let index = shifts.firstIndex(where: { $0.from == from && $0.to == to }) {
                shifts[index].people.append(names.onDuty(duty))
            } else {
                shifts.append((from, to, [names.onDuty(duty)]))
            }
        }
        return shifts.sorted { $0.from < $1.from }.map { shift -> HTML in
            let people = language.list(shift.people)
            guard shift.from != start || shift.to != end else { return HTML(text: people) }
            let (from, to) = (clock(shift.from), shift.to == end ? "24:00" : clock(shift.to))
            return "<span class=\"small quiet date\">\(from)–\(to)</span> \(people)"
        }.joined(separator: "<br>")
    }

    private func clock(_ instant: Instant) -> String { String(names.time(instant).suffix(5)) }
}
