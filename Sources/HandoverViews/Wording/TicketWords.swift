internal import HandoverModel

extension TicketFact {
    func words(_ names: Names) -> String {
        let language = names.language
        return switch self {
        case .waiting(let step):
            language("工单 \(step.task) 转为等待用户", "set \(step.task) to waiting for its reporter") + names.said(step.note)
        case .working(let step): language("工单 \(step.task) 恢复处理", "went on with \(step.task)") + names.said(step.note)
        case .restored(let step):
            language("工单 \(step.task) 服务已恢复", "restored the service of \(step.task)") + names.said(step.note)
        case .severityChanged(let change):
            language(
                "工单 \(change.task) 的级别改为 \(change.severity.rawValue)",
                "changed the severity of \(change.task) to \(change.severity.rawValue)") + names.said(change.reason)
        case .handedOn(let fact):
            handed(fact.task, TaskTicket.Assignee(person: fact.person, side: fact.side).words(names), language)
                + names.said(fact.note)
        case .escalated(let escalation):
            language(
                "工单 \(escalation.task) 升级至\(names.people(escalation.to))",
                "escalated \(escalation.task) to \(names.people(escalation.to))") + names.said(escalation.reason)
        case .duplicateLinked(let link):
            language(
                "工单 \(link.task) 与 \(link.original) 重复", "linked \(link.task) as a duplicate of \(link.original)")
                + names.said(link.note)
        case .stageDone(let done):
            language("工单 \(done.task) 完成环节 \(done.stage)", "finished stage \(done.stage) of \(done.task)")
                + names.said(done.note)
        case .reviewed(let review):
            language("复盘工单 \(review.task)", "reviewed what \(review.task) taught") + names.said(review.lesson)
        }
    }

    private func handed(_ task: TaskRecord.ID, _ whom: String, _ language: Language) -> String {
        language("工单 \(task) 转给\(whom)", "handed \(task) to \(whom)")
    }
}

extension TaskTicket.Assignee {
    func words(_ names: Names) -> String { person.map(names.person) ?? side.words(names.language) }
}

/// What a task's ticket says of itself.
enum TicketWords {
    /// `自 2026-03-02 10:00 起`; nil where it does not wait.
    static func waiting(_ task: TaskRecord, _ names: Names) -> String? {
        guard task.closed == nil || task.isOpenAgain, let wait = task.ticket.waits.last, wait.to == nil else {
            return nil
        }
        return names.language("自 \(names.time(wait.from)) 起", "since \(names.time(wait.from))")
    }

    static func escalated(_ task: TaskRecord, _ names: Names) -> String? {
        task.ticket.escalations.last.map { escalation in
            names.language.remark(names.people(escalation.to), names.time(escalation.when))
        }
    }

    static func json(_ task: TaskRecord, _ names: Names) -> [JSONText.Member] {
        let (ticket, isShown) = (task.ticket, !names.isAnonymous)
        return [
            .init(
                "assignee",
                ticket.assignee.map { assignee in
                    .object([
                        .init("person", .string(orNull: isShown ? assignee.person?.rawValue : nil)),
                        .init("team", .string(assignee.side.rawValue)),
                    ])
                } ?? .null),
            .init("waiting", .bool(waiting(task, names) != nil)),
            .init("restored", .time(ticket.restored, names)),
            .init(
                "waits",
                .array(
                    ticket.waits.map {
                        .object([.init("from", .time($0.from, names)), .init("to", .time($0.to, names))])
                    })),
            .init(
                "severity_changes",
                .array(
                    ticket.severityChanges.map { change in
                        .object([
                            .init("from", .string(change.from.rawValue)), .init("to", .string(change.to.rawValue)),
                            .init("when", .time(change.when, names)),
                        ])
                    })),
            .init(
                "escalations",
                .array(
                    ticket.escalations.map { escalation in
                        .object([
                            .init("to", .strings(isShown ? escalation.to.map(\.rawValue) : [])),
                            .init("when", .time(escalation.when, names)),
                        ])
                    })),
            .init("duplicate_of", .string(orNull: ticket.duplicateOf?.rawValue)),
            .init(
                "lessons",
                ticket.review.map { review in
                    .object([
                        .init("cause", .string(orNull: isShown ? review.cause : nil)),
                        .init("action_taken", .string(orNull: isShown ? review.done : nil)),
                        .init("lesson", .string(orNull: isShown ? review.lesson : nil)),
                        .init("case", .string(orNull: isShown ? review.document : nil)),
                        .init("improvements", .strings((review.actions ?? []).map(\.rawValue))),
                    ])
                } ?? .null),
        ]
    }
}
