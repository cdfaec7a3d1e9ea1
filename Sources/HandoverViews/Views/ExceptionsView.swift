public import HandoverModel

/// What in the ledger is not the ordinary way: each kind counted, with the newest of it.
public enum ExceptionsView {
    public static func report(_ exceptions: LedgerExceptions, names: Names) -> Report {
        let language = names.language
        let counts = exceptions.findings.map { Report.Fact($0.kind.words(language), Phrase(String($0.count))) }
        let newest = exceptions.findings.filter { !$0.newest.isEmpty }.map { finding in
            let entries = HistoryView.report(finding.newest, names: names).sections.first?.blocks ?? []
            return Report.Section(finding.kind.words(language), [.line(Phrase(finding.kind.why(language)))] + entries)
        }
        let open = Report.Fact(
            language("待核实的独立程度", "Levels of tasks to confirm"), Phrase(String(exceptions.unconfirmed)))
        return Report(sections: [.init(nil, [.facts(counts + [open])])] + newest, json: json(exceptions, names))
    }

    private static func json(_ exceptions: LedgerExceptions, _ names: Names) -> JSONText {
        .object([
            .init(
                "kinds",
                .array(
                    exceptions.findings.map { finding in
                        .object([
                            .init("kind", .string(finding.kind.rawValue)), .init("count", .int(finding.count)),
                            .init("message", .string(finding.kind.words(names.language))),
                            .init("newest", .array(finding.newest.map { HistoryView.json($0, names) })),
                            .init("rules", .array(finding.rules.map { json($0, names) })),
                        ])
                    })),
            .init("unconfirmed", .int(exceptions.unconfirmed)),
            .init("unconfirmed_tasks", .array(exceptions.tasks.map { TaskJSON.json($0, names) })),
        ])
    }

    private static func json(_ change: LedgerExceptions.RuleChange, _ names: Names) -> JSONText {
        .object([
            .init("entry", .int(change.entry)),
            .init("changes", .array(change.changes.map { PlanJSON.json($0, names) })),
        ])
    }
}
