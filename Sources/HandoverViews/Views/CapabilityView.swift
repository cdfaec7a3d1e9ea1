internal import HandoverModel
public import HandoverReadiness

/// Who can do what: each capability against each person of the receiving team.
public enum CapabilityView {
    public static func report(_ capabilities: [CapabilityState], people: [PersonState], names: Names) -> Report {
        let language = names.language
        let people = names.isAnonymous ? [] : people
        var columns: [ReportTable.Column] = [
            .init("capability", language("能力", "Capability"), isFlexible: true),
            .init("covered", language("具备/需要", "Have/need")),
        ]
        columns += people.map { .init($0.person.rawValue, $0.person.rawValue) }
        let rows = capabilities.map { capability in
            let critical = capability.isCritical ? language("（关键）", " (critical)") : ""
            return [
                Phrase(names.capabilityTitle(capability.id) + critical),
                Phrase("\(capability.have)/\(capability.need)", capability.isCovered ? .good : .bad),
            ] + people.map { cell($0, capability.id, language) }
        }
        let legend = language(
            "✓ 具备；数字为独立程度，1 旁观至 5 带教；~ 已过期或久未使用；- 未评估；* 培训计划要求",
            "✓ has it; numbers are levels, 1 watching to 5 teaching; ~ lapsed or not used; - not assessed; * required")
        return Report(
            sections: [
                .init(nil, [.table(ReportTable(columns, rows: rows))]), .init(nil, [.line(Phrase(legend, .faint))]),
            ],
            json: .array(capabilities.map { json($0, people) }))
    }

    /// `✓4*`.
    private static func cell(_ person: PersonState, _ id: Capability.ID, _ language: Language) -> Phrase {
        guard let state = person.capabilities.first(where: { $0.capability == id }) else { return "" }
        let level = state.level.map { String($0.rawValue) } ?? ""
        let required = state.isRequired ? "*" : ""
        return switch state.state {
        case .held: Phrase("✓\(level)\(required)", .good)
        case .belowLevel: Phrase("\(level)\(required)", .caution)
        case .lapsed, .notUsed: Phrase("~\(level)\(required)", .caution)
        case .notAssessed: Phrase("-\(required)", .faint)
        }
    }

    private static func json(_ capability: CapabilityState, _ people: [PersonState]) -> JSONText {
        .object([
            .init("id", .string(capability.id.rawValue)), .init("have", .int(capability.have)),
            .init("need", .int(capability.need)), .init("critical", .bool(capability.isCritical)),
            .init(
                "people",
                .array(
                    people.compactMap { person in
                        guard let state = person.capabilities.first(where: { $0.capability == capability.id }),
                            case .object(let members) = json(state)
                        else { return nil }
                        return .object([.init("person", .string(person.person.rawValue))] + members)
                    })),
        ])
    }

    static func json(_ state: PersonCapability) -> JSONText {
        .object([
            .init("capability", .string(state.capability.rawValue)), .init("required", .bool(state.isRequired)),
            .init("state", .string(state.state.rawValue)), .init("level", .string(orNull: state.level?.name)),
            .init("self_level", .string(orNull: state.selfLevel?.name)),
            .init("holds_until", .string(orNull: state.holdsUntil?.description)),
            .init("last_use", .string(orNull: state.lastUse?.description)), .init("entry", .int(orNull: state.entry)),
            .init("talk", .bool(state.shouldTalk)),
        ])
    }
}
