internal import HandoverModel
internal import HandoverReadiness

/// A report on the acceptance as rows of one table: those of the acceptance with what each key means, and beside them the
/// measures of now, what was found in each round, what changed, and what became of the statement.
enum AcceptanceReportRows {
    static func table(_ report: AcceptanceReport, _ names: Names) -> ReportTable {
        let acceptance = AcceptanceRows.table(report.readiness, names)
        let keys = acceptance.columns.map(\.key)
        let columns = keys + ["round"]
        func row(_ cells: [String: String]) -> [Phrase] { columns.map { Phrase(cells[$0] ?? "") } }
        var rows = acceptance.rows.map { cells -> [Phrase] in
            let values = Dictionary(zip(keys, cells.map(\.plain)), uniquingKeysWith: { first, _ in first })
            return row(values.merging(meaning(values, names)) { _, new in new })
        }
        rows += AcceptanceReportParts.now(report).map { measure in
            row([
                "kind": "measure-now", "id": measure.id.rawValue, "title": measure.id.words(names.language),
                "numerator": String(measure.numerator), "denominator": String(measure.denominator),
                "state": measure.state.rawValue,
            ])
        }
        for round in report.readiness.acceptance.rounds {
            rows += round.findings.map { finding in
                row([
                    "kind": "finding", "id": finding.item.rawValue, "title": names.itemTitle(finding.item),
                    "state": finding.finding.rawValue, "by": names.isAnonymous ? "" : finding.by.rawValue,
                    "entry": String(finding.entry), "at": finding.at.rfc3339(in: names.zone),
                    "message": names.isAnonymous ? "" : finding.note ?? "", "round": round.day.description,
                ])
            }
        }
        rows += (report.since?.changes ?? []).map { change in
            let ends = change.ends
            let isCounted = ends.from == nil && ends.to == nil
            return row([
                "kind": "change-" + change.code, "id": change.subject,
                "state": isCounted ? "" : "\(ends.from ?? "")>\(ends.to ?? "")", "message": change.words(names),
            ])
        }
        rows += report.steps.map { step in
            row([
                "kind": "step", "id": step.key?.rawValue ?? "", "state": step.kind.rawValue,
                "by": names.isAnonymous ? "" : step.by.rawValue, "entry": String(step.entry),
                "at": step.at.rfc3339(in: names.zone), "message": step.words(names),
            ])
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    /// What a signature by a key says.
    private static func meaning(_ cells: [String: String], _ names: Names) -> [String: String] {
        guard cells["kind"] == "key", let key = cells["id"].flatMap({ AcceptanceKey(rawValue: $0) }) else { return [:] }
        return ["message": key.meaning(names.language)]
    }
}
