public import HandoverModel

/// What the checks that were run came to, one a line.
public enum CheckRunsView {
    /// A run, with its receipt: `wasThere` where an earlier entry says the same.
    public struct Row: Hashable, Sendable {
        public var receipt: Receipt
        public var run: CheckRun

        public init(receipt: Receipt, run: CheckRun) {
            self.receipt = receipt
            self.run = run
        }
    }

    public static func report(_ rows: [Row], names: Names) -> Report {
        let language = names.language
        let none: Report.Block = .line(Phrase(language("没有待运行的检查", "No check is due"), .good))
        return Report(
            sections: [.init(nil, [rows.isEmpty ? none : .table(table(rows, names))])], data: data(rows, names),
            json: .object([
                .init(
                    "checks",
                    .array(
                        rows.map { row in
                            guard case .object(let members) = CheckJSON.json(row.run, names) else { return .null }
                            return .object(
                                [
                                    .init("item", .string(row.run.item.rawValue)),
                                    .init("kind", .string(row.run.check.kind.rawValue)),
                                ] + members + row.receipt.recorded)
                        }))
            ]))
    }

    private static func table(_ rows: [Row], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("item", language("交接项", "Item"), isFlexible: true),
                .init("check", language("检查", "Check"), isFlexible: true),
                .init("result", language("结果", "Result"), isFlexible: true),
                .init("entry", language("条", "Entry"), isFlexible: true),
            ],
            rows: rows.map { row in
                [
                    Phrase(row.run.item.rawValue), Phrase(row.run.check.kind.words(language)),
                    Phrase(row.run.finding(names, reasons: 2), row.run.result.style), Phrase(entry(row, language)),
                ]
            })
    }

    private static func entry(_ row: Row, _ language: Language) -> String {
        if row.receipt.isRehearsal { return language("试运行", "dry run") }
        return row.receipt.wasThere
            ? language("\(row.receipt.entry)（先前）", "\(row.receipt.entry) (earlier)") : String(row.receipt.entry)
    }

    private static func data(_ rows: [Row], _ names: Names) -> ReportTable {
        ReportTable(
            ["item", "kind", "result", "have", "need", "reasons", "where", "entry", "was_there"].map { .init($0, $0) },
            rows: rows.map { row in
                let cells: [String] = [
                    row.run.item.rawValue, row.run.check.kind.rawValue, row.run.result.rawValue,
                    row.run.have.map { String($0) } ?? "", row.run.need.map { String($0) } ?? "",
                    (row.run.reasons ?? []).map { $0.words(names) }.joined(separator: "; "), row.run.place.rawValue,
                    row.receipt.isRehearsal ? "" : String(row.receipt.entry), String(row.receipt.wasThere),
                ]
                return cells.map { Phrase($0) }
            })
    }
}

extension CheckResult {
    fileprivate var style: Style {
        switch self {
        case .passed: .good
        case .failed: .bad
        case .couldNotRun: .caution
        }
    }
}
