internal import HandoverModel

/// Judges each critical capability, P0 and P1 where they have too few tasks for a rate (docs/decisions/0029).
struct Floors {
    let rule: FloorRule
    let figures: FloorFigures
    /// People of the receiving team by the capabilities they worked independently in.
    let people: [Capability.ID: Set<Person.ID>]

    /// `uses` says when somebody last used a capability on their own; people who are gone on `today` do not count.
    init(_ rule: FloorRule, _ figures: FloorFigures, uses: [CapabilityUse], _ definitions: Definitions, today: Day) {
        self.rule = rule
        self.figures = figures
        let present = Set(
            definitions.people.filter { $0.side == .receiving && $0.isPresent(on: today) }.map(\.id))
        let drilling = Set(definitions.capabilities.filter(\.drillsCount).map(\.id))
        people = uses.reduce(into: [:]) { people, use in
            let isUsed = use.task != nil || use.drill != nil && drilling.contains(use.capability)
            if isUsed, present.contains(use.person) { people[use.capability, default: []].insert(use.person) }
        }
    }

    /// Enough independent tasks, the newest among them, by enough people; what asks for none is left out.
    func demands(of capability: Capability) -> [Demand] {
        let tasks = tasks(of: capability)
        let needed = min(rule.people, capability.people)
        let have = people[capability.id]?.count ?? 0
        return [
            tasks, newest(of: capability.id, isEnough: tasks.state == .met),
            Demand(.people(capability.id), have: have, need: needed, state: have >= needed ? .met : .tooFew),
        ].filter { $0.need > 0 }
    }

    private func tasks(of capability: Capability) -> Demand {
        let have = figures.independent[capability.id] ?? 0
        let drill: Demand.Drill? =
            capability.drillsCount ? figures.drilled.contains(capability.id) ? .passed : .missing : nil
        return Demand(
            .tasks(capability.id), have: have, need: rule.tasks, drill: drill,
            state: have >= rule.tasks || drill == .passed ? .met : .tooFew)
    }

    /// Judged by those that went wrong, so that a drill does not have to wait for five tasks.
    private func newest(of id: Capability.ID, isEnough: Bool) -> Demand {
        let tasks = (figures.newest[id] ?? []).prefix(FloorFigures.newest)
        let independent = tasks.count(where: \.isIndependent)
        let state: Demand.State =
            if !isEnough && tasks.count < FloorFigures.newest {
                .tooFew
            } else {
                tasks.count - independent > FloorFigures.newest - rule.ofLastFive ? .failed : .met
            }
        return Demand(.newest(id), have: independent, of: tasks.count, need: rule.ofLastFive, state: state)
    }

    /// The newest tasks all independent, or a confirmed drill after the last that was not; nil where none are asked for.
    func demand(of severity: Severity) -> Demand? {
        guard rule.severe > 0 else { return nil }
        let tasks = (figures.severe[severity] ?? []).prefix(rule.severe)
        let independent = tasks.count(where: \.isIndependent)
        let failed = tasks.first { !$0.isIndependent }?.closed
        let drills = (figures.drills[severity] ?? []).filter { drill in failed.map { $0 < drill.closed } ?? true }
        let drill: Demand.Drill =
            drills.contains(where: \.isConfirmed) ? .passed : drills.isEmpty ? .missing : .unconfirmed
        let state: Demand.State =
            if drill == .passed {
                .met
            } else if failed != nil {
                .failed
            } else {
                tasks.count < rule.severe ? .tooFew : .met
            }
        return Demand(
            .severe(severity), have: independent, of: tasks.count, need: rule.severe, drill: drill, state: state)
    }
}

extension Demand {
    /// Floors first, in the order of the capabilities, then severities, then variety in the order of the file.
    ///
    /// Empty without a target for independence.
    static func all(of definitions: Definitions, tasks: TaskFigures, today: Day) -> [Demand] {
        guard definitions.targets[.independence] != nil else { return [] }
        let rule = definitions.independence
        let floors = rule.floors.map {
            Floors($0, tasks.floors, uses: tasks.lastUse, definitions, today: today)
        }
        let ofCapabilities = definitions.capabilities.filter(\.isCritical).flatMap { floors?.demands(of: $0) ?? [] }
        return ofCapabilities + FloorFigures.severities.compactMap { floors?.demand(of: $0) }
            + rule.variety.map { Demand($0, in: tasks) }
    }

    /// Independent tasks of a kind in the window; what is not known counts as none.
    init(_ variety: VarietyDemand, in tasks: TaskFigures) {
        let have =
            switch variety.kind {
            case .severity(let severity): tasks.bySeverity[severity]?.independent
            case .capability(let id): tasks.byCapability[id]?.independent
            case .outOfHours: tasks.independentOutOfHours
            }
        self.init(
            .variety(variety.kind), have: have ?? 0, need: variety.atLeast,
            state: have ?? 0 >= variety.atLeast ? .met : .tooFew)
    }

    /// Whether it is named for the verdict: that the newest are too few goes without saying where all are.
    var isOfItsOwn: Bool {
        if case .newest = kind { state != .tooFew } else { true }
    }
}
