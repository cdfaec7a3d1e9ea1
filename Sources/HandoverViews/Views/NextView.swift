public import HandoverModel
public import HandoverReadiness

/// What one person can do now, the most useful first, each with the command to type.
public enum NextView {
    /// `limit`: How many are shown; the rest is counted.
    public static func report(_ all: [NextStep], for person: Person.ID, limit: Int = 1000, names: Names) -> Report {
        let language = names.language
        let steps = Array(all.prefix(limit))
        let rest = all.count - steps.count
        let title = language("\(names.actor(person))的下一步", "Next for \(names.person(person))")
        let bullets = steps.map { step in
            Report.Bullet(
                Phrase(step.action.words(names)) + consequences(step, language),
                command: step.action.command(as: person, names))
        }
        let none = language("目前没有要办的事", "Nothing waits for this person")
        return Report(
            title: Phrase(title),
            sections: [
                .init(nil, bullets.isEmpty ? [.line(Phrase(none))] : [.list(bullets)]),
                .init(
                    nil,
                    rest > 0
                        ? [
                            .line(
                                Phrase(
                                    language(
                                        "另有 \(rest) 项：--limit \(all.count)", "+\(rest) more: --limit \(all.count)"),
                                    .faint))
                        ] : []),
                .init(
                    nil,
                    steps.contains(where: \.dueIsProvisional) ? [.line(Phrase(language.provisionalNote, .faint))] : []),
            ],
            data: data(steps, person, names), json: .array(steps.map { json($0, person, names) }))
    }

    private static func consequences(_ step: NextStep, _ language: Language) -> Phrase {
        let text = language.clauses {
            if step.unblocks > 0 { language("阻塞 \(step.unblocks) 项", "blocks \(counted(step.unblocks, "item"))") }
            if let due = step.due?.text(isProvisional: step.dueIsProvisional) { language("期限 \(due)", "due \(due)") }
            if step.isLate { language("已逾期", "late") }
        }
        return text.isEmpty ? Phrase("") : Phrase(language("，", ", ") + text, step.isLate ? .bad : .faint)
    }

    private static func data(_ steps: [NextStep], _ person: Person.ID, _ names: Names) -> ReportTable {
        let columns = ["action", "what", "unblocks", "due", "late", "command", "due_provisional"]
        let rows = steps.map { step in
            [
                step.action.code, step.action.words(names), String(step.unblocks), step.due?.description ?? "",
                step.isLate ? "true" : "false", step.action.command(as: person, names), String(step.dueIsProvisional),
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    private static func json(_ step: NextStep, _ person: Person.ID, _ names: Names) -> JSONText {
        .object([
            .init("action", .string(step.action.code)),
            .init("message", .string(step.action.words(names))),
            .init("unblocks", .int(step.unblocks)),
            .init("due", .string(orNull: step.due?.description)),
            .init("due_provisional", .bool(step.dueIsProvisional)),
            .init("late", .bool(step.isLate)),
            .init("command", .string(step.action.command(as: person, names))),
        ])
    }
}
