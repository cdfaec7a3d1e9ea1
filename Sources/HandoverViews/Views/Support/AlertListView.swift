internal import HandoverModel
public import HandoverReadiness

/// Alerts, one a line: those that are open first.
public enum AlertListView {
    public static func report(_ list: AlertList, names: Names) -> Report {
        let language = names.language
        let summary = summary(list, language)
        let none: Report.Block = .line(Phrase(language("没有告警", "No alerts"), .good))
        return Report(
            sections: list.alerts.isEmpty && list.open == 0
                ? [.init(nil, [none])]
                : [
                    .init(nil, [.line(Phrase(summary, list.open > 0 ? .caution : nil))]),
                    .init(nil, list.alerts.isEmpty ? [] : [.table(table(list.alerts, names))] + left(list, language)),
                ],
            data: data(list.alerts, names), json: json(list, names))
    }

    static func summary(_ list: AlertList, _ language: Language) -> String {
        language(
            "未解除告警 \(list.open) 条，其中 \(list.unacknowledged) 条无人确认",
            "\(counted(list.open, "open alert")), \(list.unacknowledged) of them acknowledged by nobody")
    }

    /// How many open ones the list leaves out.
    private static func left(_ list: AlertList, _ language: Language) -> [Report.Block] {
        let left = list.open - list.alerts.count(where: \.isOpen)
        return left > 0 ? [.line(Phrase(self.left(left, language), .faint))] : []
    }

    static func left(_ count: Int, _ language: Language) -> String {
        language("另有 \(count) 条未解除的告警未列出", "\(counted(count, "open alert")) not listed")
    }

    private static func table(_ alerts: [AlertState], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("entry", language("条", "Entry"), isNumber: true),
                .init("raised", language("发出", "Raised")),
                .init("what", language("告警", "Alert"), isFlexible: true),
                .init("owner", language("处理", "Whose"), isFlexible: true),
                .init("state", language("状态", "State"), isFlexible: true),
            ],
            rows: alerts.map { alert in
                [
                    Phrase(String(alert.entry)), Phrase(names.time(alert.raised)),
                    Phrase(alert.finding.words(names), alert.isOpen ? .bad : nil),
                    Phrase(names.role(alert.finding.owner)), Phrase(state(alert, names)),
                ]
            })
    }

    /// `未确认`, `李四已确认`, `02-03 10:00 解除`.
    static func state(_ alert: AlertState, _ names: Names) -> String {
        let language = names.language
        return language.clauses {
            if let cleared = alert.cleared {
                language("\(names.time(cleared.at)) 解除", "over at \(names.time(cleared.at))")
            }
            if let word = alert.acknowledged {
                language("\(names.actor(word.by))已确认", "acknowledged by \(names.person(word.by))")
                    + names.said(word.note)
            } else if alert.isOpen {
                language("未确认", "acknowledged by nobody")
            }
        }
    }

    private static func data(_ alerts: [AlertState], _ names: Names) -> ReportTable {
        let columns = [
            "entry", "rule", "when", "severity", "cause", "message", "owner", "since", "raised", "acknowledged",
            "acknowledged_by", "cleared", "note",
        ]
        return ReportTable(
            columns.map { .init($0, $0) },
            rows: alerts.map { alert in
                let cells: [String] = [
                    String(alert.entry), alert.finding.rule.rawValue, alert.finding.when.rawValue,
                    alert.finding.about.severity?.rawValue ?? "", alert.finding.cause, alert.finding.words(names),
                    alert.finding.owner.description, alert.finding.since?.rfc3339(in: names.zone) ?? "",
                    alert.raised.rfc3339(in: names.zone), alert.acknowledged?.at.rfc3339(in: names.zone) ?? "",
                    alert.acknowledged.map { names.id($0.by) } ?? "",
                    alert.cleared?.at.rfc3339(in: names.zone) ?? "",
                    names.isAnonymous ? "" : alert.acknowledged?.note ?? "",
                ]
                return cells.map { Phrase($0) }
            })
    }

    private static func json(_ list: AlertList, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(list.asOf, names)), .init("open", .int(list.open)),
            .init("unacknowledged", .int(list.unacknowledged)),
            .init(
                "rules",
                .array(
                    list.counts.map { count in
                        .object([
                            .init("rule", .string(count.rule.rawValue)), .init("open", .int(count.open)),
                            .init("unacknowledged", .int(count.unacknowledged)),
                        ])
                    })),
            .init("alerts", .array(list.alerts.map { AlertJSON.json($0, names) })),
        ])
    }
}

/// Alerts as JSON tells them.
enum AlertJSON {
    static func json(_ alert: AlertState, _ names: Names) -> JSONText {
        .object(
            [.init("entry", .int(alert.entry)), .init("raised", .time(alert.raised, names))]
                + members(alert.finding, names) + [
                    .init("acknowledged", word(alert.acknowledged, names)),
                    .init("cleared", alert.cleared.map { .time($0.at, names) } ?? .null),
                ])
    }

    static func members(_ finding: AlertFinding, _ names: Names) -> [JSONText.Member] {
        [
            .init("rule", .string(finding.rule.rawValue)), .init("when", .string(finding.when.rawValue)),
            .init("severity", .string(orNull: finding.about.severity?.rawValue)),
            .init("cause", .string(finding.cause)), .init("message", .string(finding.words(names))),
            .init("owner", .string(finding.owner.description)),
            .init("since", finding.since.map { .time($0, names) } ?? .null),
        ]
    }

    private static func word(_ word: AlertState.Word?, _ names: Names) -> JSONText {
        guard let word else { return .null }
        return .object([
            .init("entry", .int(word.entry)), .init("by", .string(names.id(word.by))),
            .init("at", .time(word.at, names)),
            .init("note", .string(orNull: names.isAnonymous ? nil : word.note)),
        ])
    }
}
