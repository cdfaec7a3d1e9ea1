internal import HandoverModel
public import HandoverReadiness

/// The clocks that run now, one a line, the most urgent first.
public enum RunningClocksView {
    public static func report(_ clocks: RunningClocks, names: Names) -> Report {
        let language = names.language
        let none =
            clocks.count == 0
            ? language("没有在计时的工单", "No clock is running") : language("没有符合条件的计时", "None of them")
        let list: Report.Block =
            clocks.clocks.isEmpty ? .line(Phrase(none)) : .table(table(clocks.clocks, names))
        return Report(
            sections: [
                .init(nil, [.line(Phrase(summary(clocks, language)))]), .init(nil, [list]),
                .init(nil, notes(clocks, names).map { .line(Phrase($0, .faint)) }),
            ],
            data: data(clocks.clocks, names), json: json(clocks, names))
    }

    /// `未关闭工单 4 张，计时 7 项：超时 1，即将超时 2，计时中 3，暂停 1`.
    static func summary(_ clocks: RunningClocks, _ language: Language) -> String {
        let shown: [TaskClocks.State] = [.breached, .atRisk, .running, .paused]
        let states = shown.compactMap { state in
            clocks.states[state].map { "\(state.words(language)) \($0)" }
        }
        let tasks = language("未关闭工单 \(clocks.openTasks) 张", counted(clocks.openTasks, "open task"))
        guard !states.isEmpty else { return tasks }
        let count = language("计时 \(clocks.count) 项", counted(clocks.count, "clock"))
        return tasks + language("，", ", ") + count + language("：", ": ") + language.list(states)
    }

    static func notes(_ clocks: RunningClocks, _ names: Names) -> [String] {
        let language = names.language
        var notes: [String] = []
        if clocks.untimed > 0 {
            notes.append(
                language(
                    "\(clocks.untimed) 项不计时：受理时刻未精确到分",
                    counted(clocks.untimed, "clock") + " not timed: when the task was opened is not known to the minute"
                ))
        }
        if clocks.unpromised > 0 {
            notes.append(
                language(
                    "\(clocks.unpromised) 张工单的级别没有服务承诺",
                    counted(clocks.unpromised, "task") + " of a severity for which nothing is promised"))
        }
        if clocks.clocks.contains(where: \.isProvisional) { notes.append(language.provisionalNote) }
        notes.append(language("时间为 \(names.zone.identifier)", "Times are in \(names.zone.identifier)"))
        return notes
    }

    private static func table(_ clocks: [RunningClock], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("task", language("工单", "Task")), .init("clock", language("计时", "Clock")),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("elapsed", language("已用", "Taken"), isNumber: true),
                .init("left", language("剩余", "Left"), isNumber: true), .init("due", language("到期", "Due")),
                .init("who", language("处理人", "Whose"), isFlexible: true),
            ],
            rows: clocks.map { clock in
                [
                    Phrase("\(clock.severity.words(language)) \(clock.task.rawValue)"),
                    Phrase(clock.promise.shortWords(language)),
                    Phrase(state(clock, language), clock.state.style),
                    Phrase(ElapsedWords.toTheMinute(clock.elapsed, language)),
                    Phrase(left(clock, language)),
                    Phrase(clock.due.map { names.time($0) + (clock.isProvisional ? "?" : "") } ?? "-"),
                    Phrase(who(clock, names)),
                ]
            })
    }

    static func state(_ clock: RunningClock, _ language: Language) -> String {
        guard clock.isByRegrading else { return clock.state.words(language) }
        return language.remark(clock.state.words(language), language("因级别调整", "by the change of severity"))
    }

    static func left(_ clock: RunningClock, _ language: Language) -> String {
        clock.left < 0
            ? language(
                "超 \(ElapsedWords.toTheMinute(-clock.left, .zh))",
                "\(ElapsedWords.toTheMinute(-clock.left, .en)) over")
            : ElapsedWords.toTheMinute(clock.left, language)
    }

    /// To whom it was handed, else who works on it.
    static func who(_ clock: RunningClock, _ names: Names) -> String {
        clock.assignee?.words(names) ?? names.language.list(clock.workers.map(names.person))
    }

    private static func data(_ clocks: [RunningClock], _ names: Names) -> ReportTable {
        let columns = [
            "task", "severity", "service", "asked_of", "clock", "target", "state", "from", "due", "elapsed_seconds",
            "left_seconds", "by_severity_change", "provisional", "assignee", "workers",
        ]
        let rows = clocks.map { clock in
            [
                clock.task.rawValue, clock.severity.rawValue, clock.service ?? "", clock.askedOf.rawValue,
                clock.promise.rawValue, clock.target.description, clock.state.rawValue,
                clock.from.rfc3339(in: names.zone), clock.due?.rfc3339(in: names.zone) ?? "",
                String(clock.elapsed / 1000), String(clock.left / 1000), String(clock.isByRegrading),
                String(clock.isProvisional),
                clock.assignee.map { $0.person.map(names.id) ?? $0.side.rawValue } ?? "",
                clock.workers.map(names.id).joined(separator: " "),
            ]
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(_ clocks: RunningClocks, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(clocks.asOf, names)), .init("policy", .string(clocks.policy.description)),
            .init("open_tasks", .int(clocks.openTasks)), .init("clocks_running", .int(clocks.count)),
            .init("breached", .int(clocks.states[.breached] ?? 0)),
            .init("at_risk", .int(clocks.states[.atRisk] ?? 0)), .init("paused", .int(clocks.states[.paused] ?? 0)),
            .init("untimed", .int(clocks.untimed)), .init("unpromised_tasks", .int(clocks.unpromised)),
            .init("clocks", .array(clocks.clocks.map { json($0, names) })),
        ])
    }

    private static func json(_ clock: RunningClock, _ names: Names) -> JSONText {
        .object([
            .init("task", .string(clock.task.rawValue)),
            .init("title", .string(orNull: names.isAnonymous ? nil : clock.title)),
            .init("severity", .string(clock.severity.rawValue)), .init("service", .string(orNull: clock.service)),
            .init("asked_of", .string(clock.askedOf.rawValue)),
            .init(
                "assignee",
                clock.assignee.map { assignee in
                    .object([
                        .init("person", .string(orNull: names.isAnonymous ? nil : assignee.person?.rawValue)),
                        .init("team", .string(assignee.side.rawValue)),
                    ])
                } ?? .null),
            .init("workers", .strings(names.isAnonymous ? [] : clock.workers.map(\.rawValue))),
            .init("clock", .string(clock.promise.rawValue)), .init("target", .string(clock.target.description)),
            .init("state", .string(clock.state.rawValue)), .init("from", .time(clock.from, names)),
            .init("due", .time(clock.due, names)), .init("elapsed_seconds", .int(Int(clock.elapsed / 1000))),
            .init("left_seconds", .int(Int(clock.left / 1000))),
            .init("by_severity_change", .bool(clock.isByRegrading)), .init("provisional", .bool(clock.isProvisional)),
        ])
    }
}
