import HandoverModel

func calendarChanges(_ before: Definitions, _ after: Definitions) -> [Plan.Change] {
    let fields = calendarFields(before.calendar, after.calendar)
    let own = fields.isEmpty ? [] : [Plan.Change(subject: .calendar, nature: .changed(fields), weakens: false)]
    return own
        + changes(
            before.calendars, after.calendars, id: \.id, subject: Plan.Subject.namedCalendar, title: { _ in nil },
            removalWeakens: false, fields: calendarFields)
}

private func calendarFields(_ old: WorkingCalendar, _ new: WorkingCalendar) -> [Plan.FieldChange] {
    var fields = FieldChanges()
    fields.compare(.calendar, old.id.rawValue, new.id.rawValue, as: PlanValue.word)
    fields.compare(.zone, old.zone?.identifier, new.zone?.identifier, as: PlanValue.word)
    fields.compare(.week, weekText(old), weekText(new), as: PlanValue.words)
    fields.compare(.holidays, old.holidays.sorted(), new.holidays.sorted(), as: PlanValue.days)
    fields.compare(.makeUpDays, makeUpText(old), makeUpText(new), as: PlanValue.words)
    fields.compare(.publishedUntil, old.publishedUntil, new.publishedUntil, as: PlanValue.day)
    return fields.fields
}

private func weekText(_ calendar: WorkingCalendar) -> [String] {
    Weekday.allCases.compactMap { day in
        calendar.week[day].map { "\(day.rawValue) \($0.map(\.text).joined(separator: " "))" }
    }
}

private func makeUpText(_ calendar: WorkingCalendar) -> [String] {
    calendar.replacements.sorted { $0.key < $1.key }.map { day, hours in
        "\(day) \(hours.map(\.text).joined(separator: " "))"
    }
}

/// Items whose rule for the due date is the same, and whose date is not.
func movedDueDates(_ before: Definitions, _ after: Definitions) -> [Plan.MovedDueDate] {
    guard before.calendar != after.calendar || before.handover != after.handover else { return [] }
    let old = Dictionary(before.items.map { ($0.id, $0.due) }, uniquingKeysWith: { first, _ in first })
    return after.items.compactMap { item in
        guard let due = item.due, old[item.id] == .some(due), let earlier = before.day(of: due),
            let later = after.day(of: due), earlier != later
        else { return nil }
        return Plan.MovedDueDate(
            item: item.id, before: earlier, after: later, isProvisional: after.isProvisional(due))
    }
}
