internal import HandoverModel
public import HandoverReadiness

/// Why something is as it is: a statement, and below it what it rests on, down to the entries of the ledger.
public enum WhyView {
    public static func report(_ explanation: Explanation, names: Names) -> Report {
        Report(
            title: Phrase(explanation.fact.words(names)),
            sections: [
                .init(nil, explanation.because.isEmpty ? [] : [.list(explanation.because.map { bullet($0, names) })])
            ],
            data: data(explanation, names), json: json(explanation, names))
    }

    private static func bullet(_ explanation: Explanation, _ names: Names) -> Report.Bullet {
        .init(
            Phrase(explanation.fact.words(names)), command: explanation.fact.rows,
            children: explanation.because.map { bullet($0, names) })
    }

    private static func data(_ explanation: Explanation, _ names: Names) -> ReportTable {
        var rows: [[Phrase]] = []
        func add(_ explanation: Explanation, depth: Int) {
            let fact = explanation.fact
            rows.append([Phrase(String(depth)), Phrase(fact.code), Phrase(fact.words(names))])
            for reason in explanation.because { add(reason, depth: depth + 1) }
        }
        add(explanation, depth: 0)
        return ReportTable(["depth", "fact", "message"].map { .init($0, $0) }, rows: rows)
    }

    private static func json(_ explanation: Explanation, _ names: Names) -> JSONText {
        .object([
            .init("fact", .string(explanation.fact.code)),
            .init("message", .string(explanation.fact.words(names))),
            .init("entry", .int(orNull: explanation.fact.entry)),
            .init("rows", .string(orNull: explanation.fact.rows)),
            .init("because", .array(explanation.because.map { json($0, names) })),
        ])
    }
}

extension Explanation.Fact {
    /// The command that lists the rows which keep a measure from its target.
    fileprivate var rows: String? {
        if case .demand(let demand, let window) = self { return demand.rows(in: window) }
        if case .further(let id) = self { return Typed.line(["why", id.rawValue], needsPerson: false) }
        if case .blocker(let blocker) = self, case .unansweredHelp = blocker.reason {
            return Typed.line(["question", "list", "--unanswered"], needsPerson: false)
        }
        guard case .measure(let measure) = self else { return nil }
        switch measure.id {
        case .independence:
            guard let window = measure.window, measure.numerator < measure.denominator else { return nil }
            let days = ["--from", window.first.description, "--to", window.last.description]
            return Typed.line(["task", "list", "--outcome", "assisted"] + days, needsPerson: false)
        case .assessedIndependence:
            return measure.numerator < measure.denominator ? Typed.line(["training", "list"], needsPerson: false) : nil
        case .responseOnTime, .resolvedOnTime, .resolved, .resolvedFirstTime, .satisfaction, .availability,
            .knowledgeBaseCoverage, .documentsUpToDate:
            return nil
        }
    }

    /// The entry of the ledger it comes from, where there is one.
    fileprivate var entry: Int? {
        switch self {
        case .key(let key): key.entry
        case .evidence(let piece): piece.entry
        case .check(let check): (check.troubled ?? check.decided)?.entry
        case .person(_, let state): state.entry
        case .entry(let number, _, _, _), .acceptance(_, let number): number
        case .verdict, .blocker, .item, .reason, .capability, .measure, .demand, .checklist, .further, .condition: nil
        }
    }
}
