public import HandoverModel
internal import HandoverReadiness

extension TaskKind {
    /// `P1`, `“应急响应”`, `工作时间外`: before 工单; `P1`, `Incident response`, `out-of-hours`.
    public func words(_ names: Names) -> String {
        let language = names.language
        return switch self {
        case .severity(let severity): severity.words(language)
        case .capability(let id): language("“\(names.capabilityTitle(id))”", names.capabilityTitle(id))
        case .outOfHours: language("工作时间外", "out-of-hours")
        }
    }

    /// `独立完成的 P1 工单`, `independent P1 task`.
    func independentTasks(_ names: Names, count: Int) -> String {
        let language = names.language
        let words = words(names)
        let isLatin = words.utf8.first.map { $0 < 0x80 } ?? false
        return language(
            "独立完成的\(isLatin ? " \(words) " : words)工单", "independent \(words) \(count == 1 ? "task" : "tasks")")
    }
}

extension Demand {
    /// What there is and what is needed, in a clause without a full stop.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch kind {
        case .tasks(let id):
            let title = names.capabilityTitle(id)
            return language(
                "关键能力“\(title)”独立完成 \(have) 张，需 \(need) 张\(drillNote(.zh))",
                (have > need
                    ? "\(title): \(counted(have, "independent task")), \(need) needed"
                    : "\(title): \(have) of \(counted(need, "independent task"))") + drillNote(.en))
        case .newest(let id): return newestWords(names.capabilityTitle(id), language)
        case .people(let id):
            let title = names.capabilityTitle(id)
            return language(
                "关键能力“\(title)”独立做过的有 \(have) 人，需 \(need) 人",
                have > need
                    ? "\(title): \(counted(have, "person", "people")) worked in it independently, \(need) needed"
                    : "\(title): \(have) of \(counted(need, "person", "people")) worked in it independently")
        case .severe(let severity): return severeWords(severity.words(language), language)
        case .variety(let kind):
            return language(
                "窗口内\(kind.independentTasks(names, count: need)) \(have) 张，需 \(need) 张",
                have > need
                    ? "\(have) \(kind.independentTasks(names, count: have)) in the window, \(need) needed"
                    : "\(have) of \(need) \(kind.independentTasks(names, count: need)) in the window")
        }
    }

    private func drillNote(_ language: Language) -> String {
        switch drill {
        case .missing where state != .met: language("，或通过一次演练", ", or one passed drill")
        case .passed where have < need: language("，已通过演练", "; a drill was passed")
        case .missing, .unconfirmed, .passed, nil: ""
        }
    }

    private func newestWords(_ title: String, _ language: Language) -> String {
        let asked = of ?? 0
        let isWhole = asked == 5
        return language(
            "关键能力“\(title)”最近 \(asked) 张中独立完成 \(have) 张，\(isWhole ? "" : "最近 5 张中")需 \(need) 张",
            "\(title): \(have) of the newest \(counted(asked, "task")) independent, \(need)\(isWhole ? "" : " of 5") needed"
        )
    }

    private func severeWords(_ name: String, _ language: Language) -> String {
        let asked = of ?? 0
        let counts =
            asked == 0
            ? language("还没有 \(name) 工单", "\(name): no task yet")
            : language(
                "最近 \(asked) 张 \(name) 中独立完成 \(have) 张",
                "\(name): \(have) of the newest \(counted(asked, "task")) independent")
        switch (state, drill) {
        case (.met, .passed) where have < need:
            return counts + language("，演练已通过并经核实", "; a drill was passed and confirmed")
        case (.met, _): return counts
        case (_, .unconfirmed):
            return counts + language("；演练已通过，等评估人核实", "; a drill was passed and waits for an assessor")
        case (.failed, _):
            return counts
                + language(
                    "，须 \(need) 张全部独立完成，或其后通过一次经评估人核实的演练",
                    ", all of \(need) needed, or a later drill confirmed by an assessor")
        case (.tooFew, _):
            return counts
                + language("，需 \(need) 张，或通过一次经评估人核实的演练", ", \(need) needed, or a drill confirmed by an assessor")
        }
    }

    /// What is asked for, to stand beside its numbers.
    public func title(_ names: Names) -> String {
        let language = names.language
        switch kind {
        case .tasks(let id):
            let title = names.capabilityTitle(id)
            return language("\(title)：独立完成的工单", "\(title): independent tasks")
        case .newest(let id):
            let title = names.capabilityTitle(id)
            return language("\(title)：最近五张中独立完成", "\(title): of the newest five")
        case .people(let id):
            let title = names.capabilityTitle(id)
            return language("\(title)：独立做过的人", "\(title): people")
        case .severe(let severity):
            return language(
                "\(severity.words(.zh))：最近的全部独立完成", "\(severity.words(.en)): the newest all independent")
        case .variety(let kind):
            return language(
                "种类：\(kind.independentTasks(names, count: need))", "Variety: \(kind.independentTasks(names, count: 2))")
        }
    }

    /// `3`; of the newest `3/4`, `3 of 4`.
    func had(_ language: Language) -> String {
        of.map { language("\(have)/\($0)", "\(have) of \($0)") } ?? String(have)
    }

    /// `5`; of the newest five `4/5`, `4 of 5`.
    func needed(_ language: Language) -> String {
        switch kind {
        case .newest: language("\(need)/\(FloorFigures.newest)", "\(need) of \(FloorFigures.newest)")
        case .severe: language("\(need)/\(need)", "\(need) of \(need)")
        case .tasks, .people, .variety: String(need)
        }
    }

    /// `3，需 5`, `3, 5 needed`.
    public func share(_ language: Language) -> String {
        language("\(had(.zh))，需 \(needed(.zh))", "\(had(.en)), \(needed(.en)) needed")
    }

    /// The command that lists the tasks behind it; kinds of tasks are looked for in the window.
    func rows(in window: Measure.Span?) -> String {
        let days = window.map { ["--from", $0.first.description, "--to", $0.last.description] } ?? []
        let limit = newest.map { ["--limit", String($0)] } ?? []
        let words: [String] =
            switch kind {
            case .tasks(let id), .people(let id): ["--capability", id.rawValue, "--outcome", "independent"]
            case .newest(let id): ["--counted", "--capability", id.rawValue] + limit
            case .severe(let severity):
                drill == .unconfirmed
                    ? ["--severity", severity.rawValue, "--outcome", "drill"]
                    : ["--counted", "--severity", severity.rawValue] + limit
            case .variety(.severity(let severity)):
                ["--severity", severity.rawValue, "--outcome", "independent"] + days
            case .variety(.capability(let id)): ["--capability", id.rawValue, "--outcome", "independent"] + days
            case .variety(.outOfHours): ["--out-of-hours", "--outcome", "independent"] + days
            }
        return Typed.line(["task", "list"] + words, needsPerson: false)
    }
}

extension Demand.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .met: language("已满足", "met")
        case .tooFew: language("还不够", "not enough yet")
        case .failed: language("未满足", "not met")
        }
    }

    var style: Style {
        switch self {
        case .met: .good
        case .tooFew: .caution
        case .failed: .bad
        }
    }
}

extension Demand {
    /// The tasks behind it; kinds of tasks are looked for in the window.
    func path(in window: Measure.Span?) -> Path {
        switch kind {
        case .tasks(let id), .people(let id): .tasks(outcome: .independent, capability: id)
        case .variety(.capability(let id)): .tasks(outcome: .independent, closed: window, capability: id)
        case .newest(let id): .tasks(counted: true, capability: id, newest: newest)
        case .severe(let severity):
            drill == .unconfirmed
                ? .tasks(outcome: .drill, severity: severity)
                : .tasks(counted: true, severity: severity, newest: newest)
        case .variety(.severity(let severity)): .tasks(outcome: .independent, closed: window, severity: severity)
        case .variety(.outOfHours): .tasks(outcome: .independent, closed: window, outOfHours: true)
        }
    }

    /// How many of the newest it looks at; nil where it looks at all, or there are none.
    private var newest: Int? { of == 0 ? nil : of }

    /// Whether its number counts the tasks that its path leads to, and nothing else.
    private var countsTasks: Bool {
        switch kind {
        case .tasks, .variety: true
        case .people, .newest, .severe: false
        }
    }

    /// `share` with the way to the tasks: of the newest few, to all of those.
    func linkedShare(_ language: Language, in window: Measure.Span?) -> Phrase {
        let path: Path =
            switch kind {
            case .severe(let severity): .tasks(counted: true, severity: severity, newest: newest)
            case .tasks, .people, .newest, .variety: self.path(in: window)
            }
        // Of the newest few all are listed; people are in no list of their own.
        let number =
            countsTasks ? Phrase(have, rows: path) : Phrase(had(language), rows: of == nil ? nil : path)
        return number + Phrase(language("，需 \(needed(.zh))", ", \(needed(.en)) needed"))
    }
}
