import HandoverModel

extension Checker {
    mutating func checkCapabilities() {
        for part in draft.capabilities {
            for capability in part.draft.capabilities { checkAssessors(capability.assessedBy, part.source) }
        }
    }

    mutating func checkTraining() {
        plans = declare(
            draft.plans.map { ($0.draft.id, $0.source) }, as: .plan, isComplete: !draft.unread.contains(.trainingPlan))
        modules = declare(
            draft.plans.lazy.flatMap { part in part.draft.modules.map { ($0.id, part.source) } }, as: .module,
            isComplete: !draft.unread.contains(.trainingPlan))
        for part in draft.plans {
            for role in part.draft.roles where resolve(role, part.source, in: roles) {
                if !isHeldByAnybody(role.value) {
                    report(
                        .roleNobodyHolds(role: role.value, team: nil), at: Spot(source: part.source, range: role.range))
                } else if !isHeld(role.value, by: .receiving) {
                    report(
                        .roleNobodyHolds(role: role.value, team: Side.receiving.rawValue),
                        at: Spot(source: part.source, range: role.range), severity: .warning)
                }
            }
            for module in part.draft.modules {
                module.needs.forEach { resolve($0, part.source, in: modules) }
                module.teaches.forEach { resolve($0, part.source, in: capabilities) }
                checkAssessors(module.assessment?.assessedBy, part.source)
            }
        }
        checkCycles(
            draft.plans.flatMap { part in
                part.draft.modules.map { (id: $0.id?.value ?? "", next: $0.needs, source: part.source) }
            })
    }

    /// The roles exist, and somebody holds each of them.
    private mutating func checkAssessors(_ assessors: Located<[Located<String>]>?, _ source: Int) {
        for role in assessors?.value ?? [] where resolve(role, source, in: roles) && !isHeldByAnybody(role.value) {
            report(.roleNobodyHolds(role: role.value, team: nil), at: Spot(source: source, range: role.range))
        }
    }

    func isHeldByAnybody(_ role: String) -> Bool { Side.allCases.contains { isHeld(role, by: $0) } }

    func isHeld(_ role: String, by side: Side) -> Bool {
        !knowsHolders || holders[TeamRole(side, Role.ID(role))] != nil
    }

    mutating func checkUnusedCapabilities() {
        guard draft.unread.isDisjoint(with: [.trainingPlan, .checklist]) else { return }
        var used: Set<String> = []
        for part in draft.plans {
            for module in part.draft.modules { used.formUnion(module.teaches.map(\.value)) }
        }
        for part in draft.checklists {
            for item in part.draft.items { item.requires.map { _ = used.insert($0.value) } }
        }
        for part in draft.capabilities {
            for capability in part.draft.capabilities {
                guard let id = capability.id, !used.contains(id.value) else { continue }
                report(
                    .unusedCapability(capability: id.value), at: Spot(source: part.source, range: id.range),
                    severity: .warning)
            }
        }
    }
}
