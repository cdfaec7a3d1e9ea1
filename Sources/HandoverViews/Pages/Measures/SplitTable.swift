internal import HandoverModel
internal import HandoverReadiness

/// The table behind the bars of a split.
enum SplitTable {
    /// The page stays small; the command line and the API have every row.
    private static let limit = 100

    static func id(_ dimension: MeasureSplit.Dimension) -> StaticString {
        switch dimension {
        case .severity: "by-severity"
        case .capability: "by-capability"
        case .person: "by-person"
        case .service: "by-service"
        case .week: "by-week"
        }
    }

    static func html(_ split: MeasureSplit, _ measure: Measure, _ names: Names) -> HTML {
        let language = names.language
        let isOfTasks = measure.id == .independence
        let heads =
            [split.by.words(language), language("独立完成", "Independent"), language("计入", "Counted")]
            + (isOfTasks ? [language("未填", "No level"), language("演练", "Drills")] : [])
        let head = heads.enumerated().map { index, title -> HTML in
            let kind: HTML = index == 0 ? "" : " class=\"number\""
            return "<th scope=\"col\"\(kind)>\(title)</th>"
        }
        let rows = split.rows.suffix(limit).map { row -> HTML in
            let numbers =
                [row.ratio.numerator, row.ratio.denominator] + (isOfTasks ? [row.unrated, row.drills] : [])
            let cells = numbers.map { "<td class=\"number\">\($0)</td>" as HTML }
            let name = row.group.words(names)
            let linked: HTML = path(row.group, measure).map { "<a\(href: $0)>\(name)</a>" } ?? "\(name)"
            return "<tr><th scope=\"row\">\(linked)</th>\(cells)</tr>"
        }
        return "<table><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table>"
    }

    /// The tasks of a group, or where a person or a capability stands.
    private static func path(_ group: MeasureSplit.Group, _ measure: Measure) -> Path? {
        let isOfTasks = measure.id == .independence
        return switch group {
        case .severity(let severity): .tasks(closed: measure.window, severity: severity)
        case .capability(let id): isOfTasks ? .tasks(closed: measure.window, capability: id) : .why(.capability(id))
        case .person(let id): isOfTasks ? .tasks(closed: measure.window, person: id) : .person(id)
        case .week(let span): .tasks(closed: span)
        case .service: nil
        }
    }
}
