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

    static func html(_ split: MeasureSplit, _ measure: Measure, _ frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let isOfTasks = measure.id == .independence
        let heads =
            [split.by.words(language), language("独立完成", "Independent"), language("计入", "Counted")]
            + (isOfTasks ? [language("未填", "No level"), language("演练", "Drills")] : [])
        let columns = heads.enumerated().map { PageTable.Column(title: $1, isNumber: $0 > 0) }
        let lines = split.rows.suffix(limit).map { row -> [PageTable.Cell] in
            let counts: [(Int, TaskOutcome?)] =
                [(row.ratio.numerator, .independent), (row.ratio.denominator, nil)]
                + (isOfTasks ? [(row.unrated, .unrated), (row.drills, .drill)] : [])
            let cells = counts.map { PageTable.Cell(.rows($0, tasks(row.group, measure, $1)?.asOf(frame.asked))) }
            let name = row.group.words(names)
            let path = path(row.group, measure)?.asOf(frame.asked)
            return [.init(path.map { "<a\(href: $0)>\(name)</a>" } ?? "\(name)")] + cells
        }
        return PageTable(columns: columns, rows: lines).html
    }

    /// The tasks of a group with an outcome, or all that count; of a person by what they were for them.
    private static func tasks(_ group: MeasureSplit.Group, _ measure: Measure, _ outcome: TaskOutcome?) -> Path? {
        guard measure.id == .independence else { return nil }
        let counted = outcome == nil
        return switch group {
        case .severity(let severity):
            .tasks(outcome: outcome, counted: counted, closed: measure.window, severity: severity)
        case .capability(let id): .tasks(outcome: outcome, counted: counted, closed: measure.window, capability: id)
        case .person(let id):
            .tasks(outcome: outcome, counted: counted, closed: measure.window, person: id, own: true)
        case .week(let span): .tasks(outcome: outcome, counted: counted, closed: span)
        case .service(let service):
            .tasks(outcome: outcome, counted: counted, closed: measure.window, service: service)
        // No list asks for what was left out.
        case .notSaid: nil
        }
    }

    /// Where a person or a capability stands.
    private static func path(_ group: MeasureSplit.Group, _ measure: Measure) -> Path? {
        switch group {
        case .capability(let id): .why(.capability(id))
        case .person(let id): .person(id)
        case .severity, .week, .service, .notSaid: nil
        }
    }
}
