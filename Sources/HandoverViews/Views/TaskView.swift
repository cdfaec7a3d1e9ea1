public import HandoverModel
public import HandoverReadiness

/// One task: what is said of it, its outcome, and everything recorded about it.
public enum TaskView {
    /// `standing`: Whose task it was, and how its clocks stand; nil leaves that out.
    public static func report(
        _ task: TaskRecord, history: [Entry] = [], standing: TaskStanding? = nil, names: Names
    ) -> Report {
        let language = names.language
        let title = names.isAnonymous ? nil : task.title
        let log = history.isEmpty ? nil : HistoryView.report(history, names: names).sections.first
        return Report(
            title: Phrase([task.id.rawValue, title].compactMap { $0 }.joined(separator: " ")),
            sections: [
                .init(nil, [.facts(facts(task, standing, names))])
            ] + TaskClocksView.sections(standing?.clocks, names) + [
                .init(language("台账条目", "Entries"), log?.blocks ?? [])
            ],
            data: HistoryView.report(history, names: names).data, json: json(task, history, standing, names))
    }

    /// A task of which nothing stands any more: who withdrew it and why, and everything that was recorded about it.
    public static func withdrawn(_ id: TaskRecord.ID, history: [Entry], names: Names) -> Report {
        let language = names.language
        let log = HistoryView.report(history, names: names)
        let withdrawal = TaskEntries(history).withdrawal
        return Report(
            title: Phrase(id.rawValue),
            sections: [
                .init(nil, (withdrawal.map { withdrawalLines($0, names) } ?? []).map { .line($0) }),
                .init(language("台账条目", "Entries"), log.sections.first?.blocks ?? []),
            ],
            data: log.data,
            json: .object([
                .init("id", .string(id.rawValue)), .init("withdrawn", withdrawal.map { json($0, names) } ?? .null),
                .init("entries", .array(history.map { HistoryView.json($0, names) })),
            ]))
    }

    /// Who withdrew it and why.
    static func withdrawalLines(_ withdrawal: Entry, _ names: Names) -> [Phrase] {
        let record = withdrawal.record
        let (who, when) = (names.person(record.by), names.time(record.at))
        let words = record.statement.words(names)
        let says = names.language("已撤回：\(who) \(when) \(words)", "Withdrawn at \(when): \(who) \(words)")
        let rule = names.language("不再计入；编号可以重新登记", "It counts nowhere from then on, and its id may be logged again")
        return [Phrase(says, .caution), Phrase(rule)]
    }

    private static func json(_ withdrawal: Entry, _ names: Names) -> JSONText {
        guard case .revoked(let revocation) = withdrawal.record.statement else { return .null }
        let record = withdrawal.record
        return .object([
            .init("entry", .int(withdrawal.number)), .init("at", .string(record.at.description)),
            .init("by", .string(names.id(record.by))),
            .init("reason", .string(orNull: names.isAnonymous ? nil : revocation.reason)),
        ])
    }

    /// What is said of it, by its label.
    static func facts(_ task: TaskRecord, _ standing: TaskStanding?, _ names: Names) -> [Report.Fact] {
        let language = names.language
        var facts = [
            Report.Fact(language("严重级别", "Severity"), Phrase(task.severity.words(language))),
            Report.Fact(
                language("结果", "Outcome"),
                task.closed == nil
                    ? Phrase(
                        task.ticket.restored == nil
                            ? language("处理中", "open") : language("服务已恢复，待关闭", "restored, not closed yet"))
                    : TaskListView.outcome(task, names)
                        + Phrase(
                            !task.isOpenAgain
                                ? ""
                                : task.ticket.restored == nil
                                    ? language("，已重开，待解决", ", reopened and not resolved yet")
                                    : language("，已重开，服务已恢复，待关闭", ", reopened, restored and not closed yet"), .caution)),
        ]
        func add(_ zh: String, _ en: String, _ value: String?) {
            if let value, !value.isEmpty { facts.append(.init(language(zh, en), Phrase(value))) }
        }
        add("原因", "Because", language.list(why(task, names).map { $0.words(names) }))
        add("能力", "Capability", task.capability.map(names.capability))
        add("服务", "Service", TaskPromises.service(task, names))
        add("渠道", "Channel", TaskPromises.channel(task, names))
        add("类别", "Kind", task.supportKind?.words(language))
        add("受理方", "Asked of", task.askedOf.words(language))
        add("责任方", "Responsible", standing.flatMap { responsible(task, $0.phases, names) })
        add("处理人", "Whose it is", task.ticket.assignee.map { $0.words(names) })
        add("通知", "Who is told", standing?.updates.map { names.roles($0.told) })
        add("向用户通报", "User is told", standing?.updates?.words(names))
        add("等待用户", "Waiting", TicketWords.waiting(task, names))
        add("已升级至", "Escalated to", TicketWords.escalated(task, names))
        add("重复于", "Duplicate of", task.ticket.duplicateOf?.rawValue)
        add("参与人", "Worked on by", language.list(task.workers.map { $0.words(names) }))
        add("帮助", "Helped by", task.helpedBy?.words(language))
        add("标记", "Marks", language.list(task.marks.sorted().map { $0.words(language) }))
        add("演练结果", "Drill", task.drill?.words(language))
        add("发生", "Occurred", task.occurred.map(names.time))
        add("受理", "Opened", task.opened.map(names.time))
        add("首次响应", "Responded", task.responded.map(names.time))
        add("解决", "Resolved", task.resolved.map(names.time))
        add("关闭", "Closed", task.closed.map(names.time))
        add("重开", "Reopened", language.list(task.reopenings.map(names.time)))
        add("更新的文档", "Document updated", task.document.map { document($0, names) })
        if task.document == nil, !names.isAnonymous { add("未更新文档", "No document", task.noDocument?.printable) }
        if let review = task.ticket.review, !names.isAnonymous {
            add("原因", "Cause", review.cause.printable)
            add("处理", "Action taken", review.done.printable)
            add("教训", "Lesson", review.lesson.printable)
            add("案例", "Case", review.document.map { document($0, names) })
            add("改进措施", "Improvement actions", review.actions.map { language.list($0.map(\.rawValue)) })
        }
        add("用户评分", "Rating", task.rating.map { "\($0)/5" })
        add("核实", "Levels", task.closed == nil ? nil : task.review.words(language))
        return facts
    }

    /// A document of the knowledge base or an item by its title, or the text as it was written.
    private static func document(_ written: String, _ names: Names) -> String {
        if let document = names.definitions?.knowledge?.document(named: written) { return names.document(document) }
        let item = Item.ID(written)
        return names.definitions?.item(item) == nil ? written.printable : names.item(item)
    }

    /// `移交方（2026-03-02 处于“跟做”阶段）`; nil before any phase was set.
    private static func responsible(_ task: TaskRecord, _ phases: PhaseHistory, _ names: Names) -> String? {
        phases.responsible(for: task, in: names.zone).map { found in
            let language = names.language
            let side = found.phase.responsible.words(language)
            return language.remark(
                side,
                language(
                    "\(found.day) 处于“\(found.phase.words(.zh))”阶段",
                    "in the phase \"\(found.phase.words(.en))\" on \(found.day)"))
        }
    }

    /// What kept the team from an independent task; empty when nothing did or it does not count.
    private static func why(_ task: TaskRecord, _ names: Names) -> [Shortfall] {
        task.outcome(in: names.zone) == .assisted ? task.shortfalls(in: names.zone) : []
    }

    private static func json(
        _ task: TaskRecord, _ history: [Entry], _ standing: TaskStanding?, _ names: Names
    ) -> JSONText {
        let found = standing.flatMap { $0.phases.responsible(for: task, in: names.zone) }
        guard case .object(let members) = TaskJSON.json(task, names) else { return .null }
        let judged: [JSONText.Member] = [
            .init("not_independent_because", .strings(why(task, names).map(\.code))),
            .init("phase", .string(orNull: found?.phase.rawValue)),
            .init("responsible", .string(orNull: found?.phase.responsible.rawValue)),
        ]
        let rest: [JSONText.Member] = [
            .init("withdrawn", .null), .init("entries", .array(history.map { HistoryView.json($0, names) })),
        ]
        return .object(
            members + judged + TicketWords.json(task, names) + TaskClocksView.json(standing?.clocks, names)
                + [.init("updates", standing?.updates?.json(names) ?? .null)]
                + TaskPromises.json(task, names) + rest)
    }
}
