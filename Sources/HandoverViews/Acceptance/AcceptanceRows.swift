internal import HandoverModel
internal import HandoverReadiness

/// The acceptance as rows of one table, for spreadsheets.
enum AcceptanceRows {
    static func table(_ readiness: Readiness, _ names: Names) -> ReportTable {
        let columns = [
            "kind", "id", "title", "numerator", "denominator", "state", "until", "by", "entry", "at", "message",
        ]
        let current = readiness.acceptance.current
        var rows: [[String]] = []
        func add(
            _ kind: String, _ id: String, title: String = "", of ratio: (Int, Int)? = nil, state: String = "",
            until: Day? = nil, by: [Person.ID] = [], entry: Int? = nil, at: Instant? = nil, message: String = ""
        ) {
            let counts = ratio.map { [String($0.0), String($0.1)] } ?? ["", ""]
            let who = names.isAnonymous ? "" : by.map(\.rawValue).joined(separator: " ")
            rows.append(
                [kind, id, title] + counts + [
                    state, until?.description ?? "", who, entry.map { String($0) } ?? "",
                    at?.rfc3339(in: names.zone) ?? "", message,
                ])
        }
        add(
            "statement", "", state: current?.stage.rawValue ?? "", entry: current?.entry,
            at: current?.statement.asOf, message: current?.statement.verdict.rawValue ?? readiness.verdict.rawValue)
        for key in AcceptanceKey.allCases {
            let signature = current?.signature(key)
            add(
                "key", key.rawValue, title: key.words(names.language), state: signature == nil ? "open" : "signed",
                by: [signature?.person].compactMap { $0 }, entry: signature?.entry, at: signature?.at)
        }
        for subject in AcceptanceView.standing(in: readiness) {
            add("objection", subject.description, title: subject.words(names))
        }
        for state in current?.conditions ?? [] {
            let condition = state.condition
            add(
                "condition", condition.subject.description, title: condition.subject.words(names),
                state: state.state.rawValue, until: condition.until, by: condition.by,
                message: names.isAnonymous ? "" : condition.reason)
        }
        for waiver in readiness.acceptance.waivers {
            add(
                "waiver", waiver.subject.description, title: waiver.subject.words(names),
                state: waiver.isInForce ? "in-force" : "waiting", until: waiver.until,
                by: waiver.words.map(\.person), message: names.isAnonymous ? "" : waiver.reason)
        }
        for round in readiness.acceptance.rounds {
            add(
                "round", round.day.description, of: (round.holding, round.findings.count), state: round.state.rawValue,
                message: round.failing.map(\.item.rawValue).joined(separator: " "))
        }
        for figure in AcceptanceView.shown(readiness, names)?.measures ?? [] {
            add(
                "measure", figure.measure.rawValue, title: figure.measure.words(names.language),
                of: (figure.numerator, figure.denominator), state: figure.state.rawValue)
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { row in row.map { Phrase($0) } })
    }
}
