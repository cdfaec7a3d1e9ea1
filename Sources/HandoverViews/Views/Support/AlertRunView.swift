public import HandoverModel

/// What a round recorded of alerts, one a line.
public enum AlertRunView {
    /// What was recorded, with its receipt; `wasThere` where another round was first.
    public struct Row: Hashable, Sendable {
        public var receipt: Receipt
        public var fact: AlertFact

        public init(receipt: Receipt, fact: AlertFact) {
            self.receipt = receipt
            self.fact = fact
        }
    }

    public static func report(_ rows: [Row], names: Names) -> Report {
        let language = names.language
        let none: Report.Block = .line(Phrase(language("没有新的告警，也没有可解除的", "No alert has come, and none is over"), .good))
        return Report(
            sections: [.init(nil, [rows.isEmpty ? none : .table(table(rows, names))])], data: data(rows, names),
            json: .object([
                .init(
                    "changes",
                    .array(
                        rows.map { row in
                            .object(
                                [
                                    .init("kind", .string(row.fact.kind.rawValue)),
                                    .init("rule", .string(row.fact.rule.rawValue)),
                                    .init("cause", .string(row.fact.cause)),
                                    .init("message", .string(row.fact.words(names))),
                                ] + row.receipt.recorded)
                        }))
            ]))
    }

    private static func table(_ rows: [Row], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("entry", language("条", "Entry"), isFlexible: true),
                .init("what", language("告警", "Alert"), isFlexible: true),
            ],
            rows: rows.map { row in
                let entry =
                    row.receipt.isRehearsal
                    ? language("试运行", "dry run")
                    : row.receipt.wasThere
                        ? language("\(row.receipt.entry)（先前）", "\(row.receipt.entry) (earlier)")
                        : String(row.receipt.entry)
                return [Phrase(entry), Phrase(row.fact.words(names), row.fact.style)]
            })
    }

    private static func data(_ rows: [Row], _ names: Names) -> ReportTable {
        ReportTable(
            ["entry", "kind", "rule", "cause", "message", "was_there"].map { .init($0, $0) },
            rows: rows.map { row in
                [
                    row.receipt.isRehearsal ? "" : String(row.receipt.entry), row.fact.kind.rawValue,
                    row.fact.rule.rawValue, row.fact.cause, row.fact.words(names), String(row.receipt.wasThere),
                ]
                .map { Phrase($0) }
            })
    }
}

extension AlertFact {
    fileprivate var style: Style? {
        switch self {
        case .raised: .bad
        case .cleared: .good
        case .acknowledged: nil
        }
    }
}
