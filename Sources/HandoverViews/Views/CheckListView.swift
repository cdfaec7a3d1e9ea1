internal import HandoverModel
public import HandoverReadiness

/// Checks, one a line: what each looks at, where it stands, and until when that counts.
public enum CheckListView {
    public static func report(_ register: CheckRegister, names: Names) -> Report {
        let language = names.language
        let none: Report.Block = .line(
            Phrase(language("没有交接项写明自动检查（check）", "No item has a check"), .faint))
        let due = register.rows.count(where: \.isDue)
        let failed = register.rows.count { $0.check.standing == .failed }
        let summary = language(
            "共 \(register.rows.count) 项检查，\(failed) 项未通过，\(due) 项待运行",
            "\(counted(register.rows.count, "check")), \(failed) failed, \(due) to be run")
        return Report(
            sections: register.rows.isEmpty
                ? [.init(nil, [none])]
                : [.init(nil, [.table(table(register, names))]), .init(nil, [.line(Phrase(summary, .faint))])],
            data: data(register, names), json: json(register, names))
    }

    private static func table(_ register: CheckRegister, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("item", language("交接项", "Item"), isFlexible: true),
                .init("check", language("检查", "Check"), isFlexible: true),
                .init("state", language("结果", "Result"), isFlexible: true),
                .init("until", language("有效至", "Until")),
                .init("due", language("待运行", "Due")),
            ],
            rows: register.rows.map { row in
                [
                    Phrase(row.item.rawValue), Phrase(row.check.check.kind.words(language)),
                    Phrase(state(row.check, names), row.check.standing.style),
                    Phrase(row.check.standing == .failed ? "" : row.check.holdsUntil?.description ?? ""),
                    Phrase(row.isDue ? language("是", "yes") : "", .faint),
                ]
            })
    }

    /// Where it stands, with the first reason where it did not pass or could not run.
    private static func state(_ check: CheckState, _ names: Names) -> String {
        let language = names.language
        let found = check.decided.flatMap { check.standing == .failed ? $0.run.finding(names, reasons: 1) : nil }
        let trouble = check.troubled.map { $0.run.finding(names, reasons: 1) }
        return language.clauses {
            found ?? (check.standing == .notRun && trouble != nil ? "" : check.standing.words(language))
            if let trouble {
                check.standing == .notRun ? trouble : language("最近一次\(trouble)", "last time \(trouble)")
            }
        }
    }

    private static func data(_ register: CheckRegister, _ names: Names) -> ReportTable {
        let columns = [
            "item", "kind", "standing", "result", "have", "need", "reasons", "at", "by", "where", "holds_until", "due",
            "entry",
        ]
        return ReportTable(
            columns.map { .init($0, $0) },
            rows: register.rows.map { row in
                let newest = row.check.troubled ?? row.check.decided
                let cells: [String] = [
                    row.item.rawValue, row.check.check.kind.rawValue, row.check.standing.rawValue,
                    newest?.run.result.rawValue ?? "", newest?.run.have.map { String($0) } ?? "",
                    newest?.run.need.map { String($0) } ?? "",
                    (newest?.run.reasons ?? []).map { $0.words(names) }.joined(separator: "; "),
                    newest?.at.rfc3339(in: names.zone) ?? "", newest.map { names.id($0.by) } ?? "",
                    newest?.run.place.rawValue ?? "", row.check.holdsUntil?.description ?? "", String(row.isDue),
                    newest.map { String($0.entry) } ?? "",
                ]
                return cells.map { Phrase($0) }
            })
    }

    private static func json(_ register: CheckRegister, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(register.asOf, names)), .init("day", .string(register.day.description)),
            .init(
                "checks",
                .array(
                    register.rows.map { row in
                        guard case .object(let members) = CheckJSON.json(row.check, names) else { return .null }
                        return .object(
                            [.init("item", .string(row.item.rawValue))] + members + [.init("due", .bool(row.isDue))])
                    })),
        ])
    }
}
