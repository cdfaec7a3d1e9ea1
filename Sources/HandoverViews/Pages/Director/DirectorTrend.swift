internal import HandoverModel
internal import HandoverReadiness

/// How it has come along since the start, a point a week, with the figures behind the curves.
enum DirectorTrend {
    static func section(_ model: DirectorPage.Model, _ names: Names) -> HTML {
        let language = names.language
        let title = title(model, names)
        let rule = names.definitions?.independence ?? IndependenceRule()
        let target =
            names.definitions?.targets[.independence]
            ?? model.readiness.measures.first { $0.id == .independence }?.target
        let items = TrendChart.items(model.course.points, language)
        let tasks = TrendChart.tasks(model.course.points, target: target, language)
        guard items != nil || tasks != nil else {
            let words = language(
                "开始满两周后，这里显示每周的变化。", "From the second week on, the change from week to week stands here.")
            return .section(title, id: "trend", .empty(words))
        }
        let first = items.map { chart -> HTML in
            """
            <figure><h3>\(language("交接项：已完成与应完成", "Items: done and due"))</h3>\(chart)\
            \(HTML.rule(RuleWords.course(language), language, figures: itemTable(model.course.points, language)))</figure>
            """
        }
        let second = tasks.map { chart -> HTML in
            """
            <figure><h3>\(MeasureID.independence.words(language))</h3>\(chart)\
            \(HTML.rule(RuleWords.trend(rule, language), language, figures: taskTable(model.course.points, target, rule, language)))</figure>
            """
        }
        return .section(title, id: "trend", "\(first)\(second)")
    }

    /// Since the start; since a day where the newest weeks alone are shown.
    private static func title(_ model: DirectorPage.Model, _ names: Names) -> String {
        let language = names.language
        guard let first = model.course.points.first?.day, let start = names.definitions?.handover.starts,
            start.days(to: first) > 7
        else { return language("开始以来", "Since the start") }
        return language("\(first) 以来", "Since \(first)")
    }

    private static func itemTable(_ points: [Course.Point], _ language: Language) -> HTML {
        let rows = points.map { point -> [PageTable.Cell] in
            func cell(_ count: Int, _ query: ItemQuery) -> PageTable.Cell {
                .init(.rows(count, .items(.init(rows: query, time: .day(point.day)))))
            }
            return [
                .init(.date(point.day)), cell(point.done, .init(status: .done)), cell(point.due, .init(due: true)),
                cell(point.total, .init(counted: true)),
            ]
        }
        return table([language("已完成", "Done"), language("应完成", "Due"), language("共", "All")], rows, language)
    }

    private static func taskTable(
        _ points: [Course.Point], _ target: Target?, _ rule: IndependenceRule, _ language: Language
    ) -> HTML {
        let rows = points.map { point -> [PageTable.Cell] in
            let ratio = Measure.Ratio(numerator: point.independent, denominator: point.eligible)
            let interval = point.eligible >= 10 ? point.interval?.words ?? "" : ""
            let window = Measure.Span(first: point.day.adding(days: 1 - rule.windowDays), last: point.day)
            let share = ratio.phrase(
                language, target: target?.value,
                above: .tasks(outcome: .independent, closed: window, at: .day(point.day)),
                below: .tasks(counted: true, closed: window, at: .day(point.day)))
            return [.init(.date(point.day)), .init(share.html, style: "of"), .init("\(interval)")]
        }
        return table([language("独立完成", "Independent"), language("95% 区间", "95% interval")], rows, language)
    }

    private static func table(_ columns: [String], _ rows: [[PageTable.Cell]], _ language: Language) -> HTML {
        let heads = columns.map { PageTable.Column(title: $0, isNumber: true) }
        return .wide(
            columns[0], PageTable(columns: [.init(title: language("截至", "As of"))] + heads, rows: rows).html)
    }
}
