internal import HandoverModel

/// Everybody of the receiving team who is there on a day, with what they have learnt and can do.
struct ReceivingTeam {
    let people: [PersonState]
    /// In the order of the definitions.
    let capabilities: [CapabilityState]
    /// Required modules passed and not lapsed, of those required.
    let training: Measure.Ratio
    /// Pairs that count for assessed independence, of those required.
    let assessed: Measure.Ratio
    /// By its id, for the items that require it.
    let coverage: [Capability.ID: CapabilityState]

    init(_ definitions: Definitions, timeline: Timeline, tasks: TaskFigures, today: Day) {
        let history = PeopleHistory(timeline, definitions: definitions)
        let validity = Validity(zone: definitions.handover.zone)
        var uses: [AssessedPair: CapabilityUse] = [:]
        for use in tasks.lastUse { uses[.init(person: use.person, capability: use.capability)] = use }
        let team = definitions.people.filter { $0.side == .receiving && $0.isPresent(on: today) }
        people = team.map { person in
            let modules = definitions.requiredModules(of: person, on: today)
            let taught = Set(modules.flatMap(\.teaches))
            let capabilities = definitions.capabilities.compactMap { capability -> PersonCapability? in
                let pair = AssessedPair(person: person.id, capability: capability.id)
                let isRequired = taught.contains(capability.id)
                let found = history.assessments[pair]
                if !isRequired && found == nil { return nil }
                return (found ?? .init()).state(
                    of: capability, isRequired: isRequired, use: uses[pair], validity: validity, today: today)
            }
            return PersonState(
                person: person.id,
                modules: ReceivingTeam.modules(modules, of: person, history, definitions, validity, today),
                capabilities: capabilities, independence: Measure(person: tasks.byPerson[person.id] ?? Tally()))
        }
        let held = people.map { state in
            (state.person, Set(state.capabilities.filter { $0.state == .held }.map(\.capability)))
        }
        capabilities = definitions.capabilities.map { capability in
            CapabilityState(
                id: capability.id, isCritical: capability.isCritical,
                holders: held.filter { $0.1.contains(capability.id) }.map(\.0), need: capability.people)
        }
        coverage = Dictionary(capabilities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let modules = people.flatMap(\.modules)
        training = .init(numerator: modules.count { $0.state == .passed }, denominator: modules.count)
        let pairs = people.flatMap(\.capabilities).filter(\.isRequired)
        assessed = .init(numerator: pairs.count(where: \.isHeldIndependently), denominator: pairs.count)
    }

    private static func modules(
        _ required: [Module], of person: Person, _ history: PeopleHistory, _ definitions: Definitions,
        _ validity: Validity, _ today: Day
    ) -> [PersonModule] {
        func state(_ module: Module) -> PersonModule {
            (history.modules[.init(person: person.id, module: module.id)] ?? .init())
                .state(of: module, validity: validity, today: today)
        }
        var seen: Set<Module.ID> = []
        return required.filter { seen.insert($0.id).inserted }.map { module in
            var own = state(module)
            let waits = module.needs.contains { need in
                definitions.module(need).map { state($0).state != .passed } ?? false
            }
            if own.state == .open, waits { own.state = .blocked }
            return own
        }
    }
}
