internal import HandoverModel
public import HandoverReadiness

/// Modules and capabilities, person by person.
public enum TrainingView {
    /// `modules`: Of each person those that stand so, without capabilities; nobody who has none.
    public static func report(_ all: [PersonState], modules: PersonModule.State? = nil, names: Names) -> Report {
        let people = modules.map { state in all.compactMap { $0.narrowed(to: state) } } ?? all
        let language = names.language
        let none = language("没有需要培训的人员", "Nobody has a training plan")
        let sections = people.map { Report.Section(names.person($0.person), blocks($0, names)) }
        return Report(
            sections: sections.isEmpty ? [.init(nil, [.line(Phrase(none))])] : sections, data: data(people, names),
            json: .array(people.map { json($0, names) }))
    }

    private static func blocks(_ person: PersonState, _ names: Names) -> [Report.Block] {
        let language = names.language
        let passed = person.modules.filter { $0.state == .passed }.count
        let tasks = person.independence.denominator == 0 ? "" : person.independence.share(language)
        let summary = language.clauses {
            language("培训单元 \(passed)/\(person.modules.count)", "modules \(passed)/\(person.modules.count)")
            if !tasks.isEmpty { language("独立完成 \(tasks)", "tasks alone \(tasks)") }
        }
        var blocks: [Report.Block] = [.line(Phrase(summary))]
        if !person.modules.isEmpty { blocks.append(.table(modules(person.modules, names))) }
        if !person.capabilities.isEmpty {
            blocks.append(.line(""))
            blocks.append(.table(capabilities(person.capabilities, names)))
        }
        return blocks
    }

    static func modules(_ modules: [PersonModule], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("module", language("培训单元", "Module"), isFlexible: true), .init("state", language("状态", "State")),
                .init("attempts", language("次数", "Attempts"), isNumber: true),
                .init("holds_until", language("有效至", "Until")),
            ],
            rows: modules.map { module in
                [
                    Phrase(names.module(module.module)), Phrase(module.state.words(language), module.state.style),
                    Phrase(String(module.attempts)), Phrase(module.holdsUntil?.description ?? ""),
                ]
            })
    }

    private static func capabilities(_ capabilities: [PersonCapability], _ names: Names) -> ReportTable {
        let language = names.language
        return ReportTable(
            [
                .init("capability", language("能力", "Capability"), isFlexible: true),
                .init("required", language("要求", "Required")),
                .init("state", language("状态", "State"), isFlexible: true),
            ],
            rows: capabilities.map { state in
                [
                    Phrase(names.capability(state.capability)), Phrase(state.isRequired ? language("是", "yes") : ""),
                    Phrase(state.words(language), state.state == .held ? .good : nil),
                ]
            })
    }

    private static func data(_ people: [PersonState], _ names: Names) -> ReportTable {
        let columns = ["person", "kind", "id", "title", "state", "level", "holds_until"]
        let rows = people.flatMap { person -> [[String]] in
            let id = names.isAnonymous ? "" : person.person.rawValue
            return person.modules.map { module in
                let until = module.holdsUntil?.description ?? ""
                return [
                    id, "module", module.module.rawValue, names.module(module.module), module.state.rawValue, "", until,
                ]
            }
                + person.capabilities.map { state in
                    let title = names.capabilityTitle(state.capability)
                    let until = state.holdsUntil?.description ?? ""
                    return [
                        id, "capability", state.capability.rawValue, title, state.state.rawValue,
                        state.level?.name ?? "", until,
                    ]
                }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows.map { $0.map { Phrase($0) } })
    }

    private static func json(_ person: PersonState, _ names: Names) -> JSONText {
        .object([
            .init("person", .string(names.id(person.person))),
            .init("modules", .array(person.modules.map(json))),
            .init("capabilities", .array(person.capabilities.map(CapabilityJSON.json))),
            .init("independence", MeasureJSON.json(person.independence)),
        ])
    }

    private static func json(_ module: PersonModule) -> JSONText {
        .object([
            .init("module", .string(module.module.rawValue)), .init("state", .string(module.state.rawValue)),
            .init("attempts", .int(module.attempts)),
            .init("holds_until", .string(orNull: module.holdsUntil?.description)),
            .init("entry", .int(orNull: module.entry)),
        ])
    }
}

extension PersonState {
    /// With the modules that stand so and no capabilities; nil where there is none.
    func narrowed(to state: PersonModule.State) -> PersonState? {
        var person = self
        person.modules = modules.filter { $0.state == state }
        person.capabilities = []
        return person.modules.isEmpty ? nil : person
    }
}

extension PersonModule.State {
    var style: Style? {
        switch self {
        case .passed: .good
        case .failed, .lapsed: .bad
        case .open: nil
        case .blocked: .faint
        }
    }
}
