internal import HandoverModel
public import HandoverReadiness

/// One capability: what it asks for, how well it is covered, and what everybody's standing in it rests on.
public enum CapabilityView {
    public static func report(_ standing: CapabilityStanding, names: Names) -> Report {
        let language = names.language
        let rows = names.isAnonymous ? [] : standing.people
        let none = language("没有人需要它，也没有人被评估过", "Nobody is asked for it or was assessed in it")
        let notes = rows.flatMap { remarks($0, names) }
        return Report(
            title: Phrase(names.capability(standing.coverage.id)),
            sections: [
                .init(nil, [.facts(facts(standing, names))]),
                .init(nil, rows.isEmpty ? [.line(Phrase(none))] : [.table(table(rows, standing.day, names))]),
                .init(nil, notes.isEmpty ? [] : [.list(notes)]),
            ],
            json: json(standing, names))
    }

    private static func facts(_ standing: CapabilityStanding, _ names: Names) -> [Report.Fact] {
        let (language, coverage) = (names.language, standing.coverage)
        let state = language.clauses {
            language.remark(coverage.share, coverage.state.words(language))
            coverage.warnings(language)
        }
        var facts = [Report.Fact(language("具备/需要", "Have/need"), Phrase(state, coverage.style))]
        if let rule = names.definitions?.capability(coverage.id) {
            facts.append(.init(language("要求", "Asks for"), Phrase(rule.words(names))))
        }
        let window = standing.window.map { language("\($0.first) 至 \($0.last)", "\($0.first) to \($0.last)") }
        let tasks = standing.tasks.words(language)
        facts.append(
            .init(
                language("工单独立完成", "Tasks done alone"), Phrase(window.map { language.remark(tasks, $0) } ?? tasks)))
        return facts
    }

    private static func table(_ rows: [CapabilityStanding.Row], _ day: Day, _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("person", language("人员", "Person"), isFlexible: true),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("assessed_on", language("评估日期", "Assessed")),
                .init("age_days", language("天数", "Days"), isNumber: true),
                .init("entry", language("条目", "Entry"), isNumber: true),
                .init("last_use", language("最近使用", "Last use")), .init("until", language("至", "Until")),
            ],
            rows: rows.map { row in
                let own = row.own
                let state = own.level.map { language.remark(own.state.words(language), $0.numbered(language)) }
                return [
                    Phrase(names.person(row.person)), Phrase(state ?? own.state.words(language), own.state.style),
                    Phrase(own.assessed?.description ?? ""), Phrase(own.age(on: day).map { String($0) } ?? ""),
                    Phrase(own.entry.map { String($0) } ?? ""), Phrase(own.lastUse?.description ?? ""),
                    Phrase((own.endsOn ?? own.holdsUntil)?.description ?? "", own.isEnding ? .caution : nil),
                ]
            })
    }

    /// What the columns have no room for: who assessed, what carries it on, what ends, both views.
    private static func remarks(_ row: CapabilityStanding.Row, _ names: Names) -> [Report.Bullet] {
        let (language, own) = (names.language, row.own)
        let words = language.clauses {
            row.assessor.map { language("\(names.actor($0))评估", "assessed by \(names.person($0))") }
            own.ends(language)
            if own.isEnding { PersonCapability.endingNote(language) }
            own.selfWords(language)
            if own.shouldTalk { PersonCapability.talkNote(language) }
        }
        return words.isEmpty
            ? [] : [.init(Phrase("\(names.person(row.person))\(language("：", ": "))\(words)"))]
    }

    private static func json(_ standing: CapabilityStanding, _ names: Names) -> JSONText {
        let rows = standing.people.map { (person: $0.person, own: $0.own) }
        guard case .object(let members) = CapabilityJSON.json(standing.coverage, rows, standing.day, names) else {
            return .null
        }
        let span = standing.window.map { window in
            JSONText.object([
                .init("first", .string(window.first.description)), .init("last", .string(window.last.description)),
            ])
        }
        return .object(
            [.init("day", .string(standing.day.description))] + members + [
                .init(
                    "tasks",
                    .object([
                        .init("numerator", .int(standing.tasks.numerator)),
                        .init("denominator", .int(standing.tasks.denominator)),
                    ])), .init("window", span ?? .null),
            ])
    }
}

extension Capability {
    /// What it asks for: `2 人达到 4 独立，评估有效 365 天，90 天内用过（演练算数）`.
    func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            language(
                "\(people) 人达到 \(level.numbered(.zh))",
                "\(counted(people, "person", "people")) at \(level.numbered(.en)) or above")
            validFor.map { language("评估有效 \($0.words(.zh))", "an assessment holds \($0.words(.en))") }
            lastUsedWithin.map { language("\($0.words(.zh))内用过", "used within \($0.words(.en))") }
            if drillsCount { language("演练算使用", "a drill is a use") }
            confirmedSince.map { language("\($0) 起须重新评估", "asked for anew since \($0)") }
            if !assessedBy.isEmpty {
                let roles = language.list(assessedBy.map(names.role))
                language("由\(roles)评估", "assessed by \(roles)")
            }
        }
    }
}
