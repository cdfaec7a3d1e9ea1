internal import HandoverModel
internal import HandoverReadiness

/// A task's clocks with their arithmetic, and its stages, on its page.
enum TaskClocksHTML {
    static func sections(_ standing: TaskStanding?, _ names: Names) -> HTML {
        guard let clocks = standing?.clocks else { return "" }
        let language = names.language
        let arithmetic = TaskClocksView.sections(clocks, names)
        guard let counted = arithmetic.first else { return "" }
        let blocks = counted.blocks.map { block -> HTML in
            switch block {
            case .table: .wide(language("计时", "Clocks"), table(clocks.clocks, names))
            case .line, .facts, .list, .verbatim, .lines: ReportHTML.html(block, "", [:])
            }
        }
        let rule = HTML.rule(ClockRule.words(names.definitions?.services, language), language)
        let stages: HTML =
            clocks.stages.isEmpty
            ? ""
            : .section(
                language("处理环节", "Stages"), id: "stages",
                .wide(language("处理环节", "Stages"), table(clocks.stages, names)))
        return .section(language("服务时限", "Clocks"), id: "clocks", blocks.joined() + rule) + stages
    }

    private static func table(_ clocks: [TaskClocks.Clock], _ names: Names) -> HTML {
        let language = names.language
        return PageTable(
            columns: [
                .init(title: language("计时", "Clock")), .init(title: language("时限", "Limit")),
                .init(title: language("状态", "State")), .init(title: language("已用", "Taken"), isNumber: true),
                .init(title: language("剩余", "Left"), isNumber: true), .init(title: language("到期", "Due")),
            ],
            rows: clocks.map { clock in
                [
                    .init(HTML(text: clock.promise.shortWords(language))),
                    .init(HTML(text: clock.target.words(language))),
                    .init(.tag(TaskClocksView.state(clock, language), clock.state.style, clock.state.sign)),
                    .init(HTML(text: ElapsedWords.words(clock.elapsed, language))),
                    .init(HTML(text: TaskClocksView.left(clock, language))),
                    .init(
                        HTML(text: clock.due.map { names.time($0) + (clock.isProvisional ? "?" : "") } ?? "-"),
                        style: "date"),
                ]
            }
        ).html
    }

    private static func table(_ stages: [TaskClocks.Stage], _ names: Names) -> HTML {
        let language = names.language
        return PageTable(
            columns: [
                .init(title: language("环节", "Stage")), .init(title: language("时限", "Limit")),
                .init(title: language("状态", "State")), .init(title: language("到期", "Due")),
                .init(title: language("完成", "Done")),
            ],
            rows: stages.map { stage in
                [
                    .init(HTML(text: stage.title.text(in: language))), .init(HTML(text: stage.within.words(language))),
                    .init(.tag(stage.state.words(language), stage.state.style, stage.state.sign)),
                    .init(HTML(text: stage.due.map(names.time) ?? "-"), style: "date"),
                    .init(HTML(text: stage.done.map(names.time) ?? ""), style: "date"),
                ]
            }
        ).html
    }
}

extension TaskClocks.StageState {
    fileprivate var sign: Mark {
        switch self {
        case .done: .tick
        case .late: .attention
        case .open: .ring
        case .overdue: .cross
        case .unsaid: .question
        }
    }
}
