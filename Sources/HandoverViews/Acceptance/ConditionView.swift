internal import HandoverModel
public import HandoverReadiness

/// One condition of an acceptance: what was left open, until when, who watches it, and where it stands.
public enum ConditionView {
    /// Nil where the statement that waits or was accepted has no such condition.
    public static func report(_ number: Int, _ readiness: Readiness, names: Names) -> Report? {
        guard let state = readiness.acceptance.condition(number), let stated = readiness.acceptance.current else {
            return nil
        }
        let language = names.language
        return Report(
            title: Phrase(title(number, state, names)),
            sections: [
                .init(nil, [.facts(facts(state, stated, on: readiness, names))]),
                .init(
                    language("在哪里处理", "Where it is worked on"),
                    [.verbatim([Phrase(Typed.look(at: state.condition.subject))])]),
            ],
            data: table([(number, state)], names), json: json(number, state, on: readiness, names))
    }

    /// `验收条件 2：能力：应急响应`.
    static func title(_ number: Int, _ state: ConditionState, _ names: Names) -> String {
        let subject = state.condition.subject.words(names)
        return names.language("验收条件 \(number)：\(subject)", "Condition \(number) of the acceptance: \(subject)")
    }

    /// Its state today, its last day, who watches it, who can act, and why it was left open.
    static func facts(
        _ state: ConditionState, _ stated: AcceptanceState.Stated, on readiness: Readiness, _ names: Names
    ) -> [Report.Fact] {
        let language = names.language
        let condition = state.condition
        var facts: [Report.Fact] = [
            .init(language("今天", "Today"), Phrase(state.stateWords(language), state.state.style)),
            .init(
                language("最后一天", "Last day"),
                Phrase(due(state, on: readiness.day, language), state.state == .overdue ? .bad : nil)),
            .init(
                language("负责跟进", "Watched by"), Phrase(names.holders(of: watchers(condition, names), on: readiness.day))
            ),
        ]
        if !state.canAct.isEmpty {
            facts.append(.init(language("可处理", "Can act"), Phrase(names.holders(of: state.canAct, on: readiness.day))))
        }
        if !names.isAnonymous {
            facts.append(.init(language("为什么留着", "Why it was left open"), Phrase(condition.reason.printable)))
            facts.append(.init(language("同意人", "Agreed by"), Phrase(names.people(condition.by))))
        }
        let entry = language(
            "第 \(stated.entry) 条，\(stated.stage.words(.zh))", "entry \(stated.entry), \(stated.stage.words(.en))")
        return facts + [.init(language("验收声明", "Statement"), Phrase(entry))]
    }

    /// The last day, and how far it is; nothing is left to count of one that is met or no longer asked for.
    static func due(_ state: ConditionState, on day: Day, _ language: Language) -> String {
        let until = state.condition.until
        guard state.isLeft else { return until.description }
        let left = day.days(to: until)
        return left < 0
            ? language("\(until)，已过 \(-left) 天", "\(until), \(counted(-left, "day")) ago")
            : language("\(until)，还有 \(left) 天", "\(until), \(counted(left, "day")) left")
    }

    /// The roles in whose hands it was stated to be; where nobody's were, the leads of both sides.
    static func watchers(_ condition: AcceptanceCondition, _ names: Names) -> [TeamRole] {
        guard condition.owners.isEmpty, let definitions = names.definitions else { return condition.owners }
        let leads = definitions.roles.filter { $0.rights.contains(.lead) }.map(\.id)
        return Side.allCases.flatMap { side in leads.map { TeamRole(side, $0) } }
    }

    /// A row for each, with its last day.
    static func table(_ conditions: [(number: Int, state: ConditionState)], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("mark", ""), .init("id", language("编号", "Id")),
                .init("subject", language("留着的事项", "What is left open"), isFlexible: true),
                .init("until", language("最后一天", "Last day")), .init("state", language("状态", "State")),
            ],
            rows: conditions.map { number, state in
                [
                    Phrase(state.state.mark, state.state.style), Phrase(id(number)),
                    Phrase(state.condition.subject.words(names)), Phrase(state.condition.until.description),
                    Phrase(state.stateWords(language), state.state.style),
                ]
            })
    }

    /// `condition/2`: what it is called among the items.
    static func id(_ number: Int) -> String { "condition/\(number)" }

    static func json(
        _ number: Int, _ state: ConditionState, on readiness: Readiness, _ names: Names
    ) -> JSONText {
        .object(
            [.init("number", .int(number))] + AcceptanceJSON.members(state.condition, names)
                + AcceptanceJSON.standing(state) + [
                    .init("watched_by", .strings(watchers(state.condition, names))),
                    .init("days_left", .int(readiness.day.days(to: state.condition.until))),
                    .init("title", .string(title(number, state, names))),
                ])
    }

    /// All of the statement that waits or was accepted.
    public static func list(_ readiness: Readiness, names: Names) -> Report {
        let language = names.language
        let all = readiness.acceptance.numberedConditions
        let none: [Report.Block] = [.line(Phrase(language("没有条件", "There are none")))]
        return Report(
            title: Phrase(language("验收条件", "Conditions of the acceptance")),
            sections: [.init(nil, all.isEmpty ? none : [.table(table(all, names))])], data: table(all, names),
            json: .array(all.map { json($0.number, $0.state, on: readiness, names) }))
    }
}

extension ConditionState.State {
    /// The status that an item would have.
    var status: String {
        switch self {
        case .open, .overdue: "open"
        case .met: "done"
        case .dropped: "not-applicable"
        }
    }

    /// `✓`, `✗`, `·`, `–`: as of items.
    var mark: String {
        switch self {
        case .open: "·"
        case .met: "✓"
        case .overdue: "✗"
        case .dropped: "–"
        }
    }
}
