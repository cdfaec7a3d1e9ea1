internal import HandoverModel
public import HandoverReadiness

/// What is promised again and again, below how much of it was done in time.
public enum CommitmentListView {
    /// `isMissedOnly`: Those of which no period passed without it are left out of the list, not of the count.
    public static func report(
        _ register: CommitmentRegister, isMissedOnly: Bool = false, names: Names
    ) -> Report {
        let language = names.language
        let states = isMissedOnly ? register.missed : register.commitments
        let none =
            register.commitments.isEmpty
            ? language(
                "没有写定期承诺（support/commitments.yaml）",
                "Nothing is promised again and again (support/commitments.yaml)")
            : language("没有未完成的周期", "No period passed without it")
        let block: Report.Block = states.isEmpty ? .line(Phrase(none)) : .table(table(states, names))
        let summary = language("按时完成：\(register.summary(.zh))", "Done in time: \(register.summary(.en))")
        let count: [Report.Section] =
            register.commitments.isEmpty ? [] : [.init(nil, [.line(Phrase(summary))])]
        return Report(
            sections: count + [.init(nil, [block])], data: data(states, names), json: json(register, states, names))
    }

    private static func table(_ states: [CommitmentState], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("commitment", language("标识", "Id")),
                .init("title", language("承诺", "Commitment"), isFlexible: true),
                .init("every", language("周期", "Every")),
                .init("owner", language("由谁负责", "Owner"), isFlexible: true),
                .init("current", language("本期", "Now"), isFlexible: true),
                .init("entry", language("条", "Entry"), isNumber: true),
                .init("missed", language("未完成的各期", "Missed"), isFlexible: true),
                .init("in_time", language("按时", "In time"), isNumber: true),
            ],
            rows: states.map { state in
                let now = state.current
                return [
                    Phrase(state.id.rawValue), Phrase(names.commitment(state.id)),
                    Phrase(state.every.interval(language)), Phrase(names.role(state.owner)),
                    now.map { Phrase("\($0.period) \($0.standing.words(language))", $0.standing.style) } ?? Phrase("-"),
                    Phrase(now?.done.map { String($0.entry) } ?? ""),
                    Phrase(missed(state, language), .bad),
                    Phrase(state.inTime.denominator == 0 ? "-" : state.inTime.words(language)),
                ]
            })
    }

    /// `2026-W03，另有 3 期`, `2026-W03 and 3 more`: the newest, and how many there are beside; empty for none.
    private static func missed(_ state: CommitmentState, _ language: Language) -> String {
        guard let newest = state.missed.map(\.description).max() else { return "" }
        let more = state.missed.count - 1
        return more == 0 ? newest : language("\(newest)，另有 \(more) 期", "\(newest) and \(more) more")
    }

    /// One row a period.
    private static func data(_ states: [CommitmentState], _ names: Names) -> ReportTable {
        let columns = [
            "commitment", "title", "every", "owner", "period", "last", "state", "done", "recorded", "entry", "by",
            "link", "note",
        ]
        func time(_ instant: Instant?) -> String { instant?.rfc3339(in: names.zone) ?? "" }
        func said(_ text: String?) -> String { names.isAnonymous ? "" : text ?? "" }
        let rows = states.flatMap { state in
            state.periods.map { period in
                [
                    state.id.rawValue, names.commitment(state.id), state.every.rawValue, state.owner.description,
                    period.period.description, period.period.last.description, period.standing.rawValue,
                    time(period.done?.when), time(period.done?.recorded), period.done.map { String($0.entry) } ?? "",
                    period.done.map { names.id($0.by) } ?? "", said(period.done?.link), said(period.done?.note),
                ]
            }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(
        _ register: CommitmentRegister, _ states: [CommitmentState], _ names: Names
    ) -> JSONText {
        .object([
            .init("as_of", .time(register.asOf, names)), .init("in_time", .int(register.inTime.numerator)),
            .init("counted", .int(register.inTime.denominator)),
            .init("commitments", .array(states.map { json($0, names) })),
        ])
    }

    private static func json(_ state: CommitmentState, _ names: Names) -> JSONText {
        .object([
            .init("id", .string(state.id.rawValue)), .init("title", .string(names.commitment(state.id))),
            .init("every", .string(state.every.rawValue)), .init("owner", .string(state.owner.description)),
            .init("current", .string(orNull: state.current?.period.description)),
            .init("missed", .strings(state.missed.map(\.description))),
            .init("in_time", .int(state.inTime.numerator)), .init("counted", .int(state.inTime.denominator)),
            .init("periods", .array(state.periods.map { json($0, names) })),
        ])
    }

    private static func json(_ period: CommitmentState.Period, _ names: Names) -> JSONText {
        func said(_ text: String?) -> JSONText { .string(orNull: names.isAnonymous ? nil : text) }
        let done = period.done
        return .object([
            .init("period", .string(period.period.description)), .init("last", .string(period.period.last.description)),
            .init("state", .string(period.standing.rawValue)),
            .init("done", done.map { .time($0.when, names) } ?? .null),
            .init("recorded", done.map { .time($0.recorded, names) } ?? .null),
            .init("entry", .int(orNull: done?.entry)),
            .init("by", .string(orNull: names.isAnonymous ? nil : done?.by.rawValue)),
            .init("link", said(done?.link)), .init("note", said(done?.note)),
        ])
    }
}
