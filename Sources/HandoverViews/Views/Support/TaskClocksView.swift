internal import HandoverModel
internal import HandoverReadiness

/// A task's clocks with their arithmetic, and its stages with their deadlines.
enum TaskClocksView {
    /// How many stretches of a clock are listed one by one.
    private static let most = 12

    static func sections(_ clocks: TaskClocks?, _ names: Names) -> [Report.Section] {
        guard let clocks else { return [] }
        let language = names.language
        var blocks: [Report.Block] = clocks.clocks.isEmpty ? [] : [.table(table(clocks.clocks, names))]
        if !clocks.untimed.isEmpty {
            let what = language.list(clocks.untimed.map { $0.words(language) })
            blocks.append(
                .line(
                    Phrase(
                        language(
                            "\(what)：起止时刻未知或未精确到分，不计时",
                            "\(what): not timed, its beginning or end is not known, or not to the minute"))))
        }
        blocks.append(.list(clocks.clocks.map { Report.Bullet(Phrase(arithmetic($0, names))) }))
        var sections = [Report.Section(language("服务时限", "Clocks"), blocks)]
        if !clocks.stages.isEmpty {
            sections.append(.init(language("处理环节", "Stages"), [.table(table(clocks.stages, names))]))
        }
        return sections
    }

    private static func table(_ clocks: [TaskClocks.Clock], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("clock", language("计时", "Clock")), .init("limit", language("时限", "Limit")),
                .init("state", language("状态", "State"), isFlexible: true),
                .init("elapsed", language("已用", "Taken"), isNumber: true),
                .init("left", language("剩余", "Left"), isNumber: true), .init("due", language("到期", "Due")),
            ],
            rows: clocks.map { clock in
                [
                    Phrase(language(clock.promise.words(.zh), clock.promise.shortWords)),
                    Phrase(clock.target.words(language)),
                    Phrase(state(clock, language), clock.state.style),
                    Phrase(ElapsedWords.words(clock.elapsed, language)), Phrase(left(clock, language)),
                    Phrase(clock.due.map { names.time($0) + (clock.isProvisional ? "?" : "") } ?? "-"),
                ]
            })
    }

    static func state(_ clock: TaskClocks.Clock, _ language: Language) -> String {
        guard clock.isByRegrading else { return clock.state.words(language) }
        return language.remark(clock.state.words(language), language("因级别调整", "by the change of severity"))
    }

    static func left(_ clock: TaskClocks.Clock, _ language: Language) -> String {
        clock.left < 0
            ? language("超 \(ElapsedWords.words(-clock.left, .zh))", "-\(ElapsedWords.words(-clock.left, .en))")
            : ElapsedWords.words(clock.left, language)
    }

    /// `解决时限：03-02 09:00 至 12:00 计 3 小时；…；暂停 03-02 12:00 至 14:00`.
    private static func arithmetic(_ clock: TaskClocks.Clock, _ names: Names) -> String {
        let language = names.language
        func span(_ part: ServiceTimes.Part) -> String {
            language(
                "\(names.time(part.from)) 至 \(names.time(part.to))",
                "\(names.time(part.from)) to \(names.time(part.to))")
        }
        var said = clock.parts.prefix(most).map { "\(span($0)) = \(ElapsedWords.words($0.milliseconds, language))" }
        let more = clock.parts.count - most
        if more > 0 { said.append(language("另有 \(more) 段", counted(more, "more stretch", "more stretches"))) }
        if said.isEmpty {
            said = [
                clock.to == nil
                    ? language("尚未计时", "nothing counted so far") : language("没有计入的时间", "no time was counted")
            ]
        }
        said += clock.pauses.map { language("暂停 \(span($0))", "paused \(span($0))") }
        let head =
            "\(clock.promise.words(language))\(language("（\(clock.hours.words(.zh))）：", " (\(clock.hours.words(.en))): "))"
        return head + said.joined(separator: language("；", "; "))
    }

    private static func table(_ stages: [TaskClocks.Stage], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("stage", language("环节", "Stage"), isFlexible: true), .init("id", language("标识", "Id")),
                .init("within", language("时限", "Limit")), .init("due", language("到期", "Due")),
                .init("done", language("完成", "Done")), .init("state", language("状态", "State")),
            ],
            rows: stages.map { stage in
                [
                    Phrase(stage.title.text(in: language)), Phrase(stage.id.rawValue),
                    Phrase(stage.within.words(language)), Phrase(stage.due.map(names.time) ?? "-"),
                    Phrase(stage.done.map(names.time) ?? "-"), Phrase(stage.state.words(language), stage.state.style),
                ]
            })
    }

    static func json(_ clocks: TaskClocks?, _ names: Names) -> [JSONText.Member] {
        [
            .init("policy", .string(orNull: clocks?.policy.description)),
            .init("clocks", .array((clocks?.clocks ?? []).map { json($0, names) })),
            .init("untimed", .strings((clocks?.untimed ?? []).map(\.rawValue))),
            .init("stages", .array((clocks?.stages ?? []).map { json($0, names) })),
        ]
    }

    private static func json(_ clock: TaskClocks.Clock, _ names: Names) -> JSONText {
        let parts = { (parts: [ServiceTimes.Part]) in
            JSONText.array(
                parts.map { part in
                    .object([
                        .init("from", .time(part.from, names)), .init("to", .time(part.to, names)),
                        .init("seconds", .int(Int(part.milliseconds / 1000))),
                    ])
                })
        }
        return .object([
            .init("clock", .string(clock.promise.rawValue)), .init("target", .string(clock.target.description)),
            .init("hours", .string(clock.hours.rawValue)), .init("state", .string(clock.state.rawValue)),
            .init("from", .time(clock.from, names)), .init("to", .time(clock.to, names)),
            .init("due", .time(clock.due, names)),
            .init("elapsed_seconds", .int(Int(clock.elapsed / 1000))),
            .init("limit_seconds", .int(Int(clock.limit / 1000))),
            .init("by_severity_change", .bool(clock.isByRegrading)), .init("provisional", .bool(clock.isProvisional)),
            .init("parts", parts(clock.parts)), .init("pauses", parts(clock.pauses)),
        ])
    }

    private static func json(_ stage: TaskClocks.Stage, _ names: Names) -> JSONText {
        return .object([
            .init("stage", .string(stage.id.rawValue)), .init("title", .string(stage.title.text(in: names.language))),
            .init("within", .string(stage.within.description)), .init("due", .time(stage.due, names)),
            .init("done", .time(stage.done, names)), .init("state", .string(stage.state.rawValue)),
        ])
    }
}

extension ServicePromise {
    /// In a table of six columns.
    fileprivate var shortWords: String {
        switch self {
        case .response: "response"
        case .resolution: "resolution"
        case .escalation: "escalation"
        }
    }
}
