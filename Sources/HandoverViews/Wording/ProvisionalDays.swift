internal import HandoverModel
internal import HandoverReadiness

extension Day {
    /// The day, with a question mark where it rests on working days that have not been published.
    func text(isProvisional: Bool) -> String { description + (isProvisional ? "?" : "") }

    /// The same on a page.
    func html(isProvisional: Bool) -> HTML { isProvisional ? "\(HTML.date(self))?" : HTML.date(self) }
}

extension Language {
    /// What the question mark after a day says, beside it.
    var provisional: String { self("其间的工作日尚未公布，暂定", "provisional: working days on the way are not published") }

    /// The same below a view that has such days.
    var provisionalNote: String { self("日期后带“?”：\(provisional)", "A date with \"?\" is \(provisional)") }
}

extension Readiness {
    /// Whether a day of its plan, its critical path or the dates of its checklists rests on working days that have not been
    /// published.
    var showsProvisionalDay: Bool {
        plan.next?.isProvisional == true || criticalPath?.isProvisional == true
            || forecast?.checklist.isProvisional == true
    }
}

extension Forecast {
    /// Whether one of its dates rests on working days that have not been published, those of single items left out.
    var showsProvisionalDay: Bool {
        checklist.showsProvisionalDay || readyBy?.isProvisional == true || schedule.path?.isProvisional == true
    }
}

extension ChecklistForecast {
    var showsProvisionalDay: Bool { isProvisional || looks.contains { isProvisional($0.p85) } }
}

extension Schedule {
    /// Whether a day of an item rests on working days that have not been published.
    var showsProvisionalDay: Bool { items.contains { $0.isProvisional || $0.isLateProvisional } }
}
