import HandoverModel

// Who is on duty, who can do what, who can be reached.
extension CheckGround {
    /// Days without a gap, from this instant on, against what the rota asks for.
    ///
    /// A gap is told from its beginning to its end, or the handover's, so that tomorrow's run finds the same.
    func rota(days: Int) -> CheckFinding {
        guard let roster = DutyRoster(definitions) else { return .trouble(.notDefined(.rota)) }
        guard !roster.rota.cover.isEmpty else { return .trouble(.notDefined(.cover)) }
        let end = zone.start(of: today.adding(days: days))
        let last = definitions.handover.ends.map { zone.start(of: $0.adding(days: 1)) }
        let gaps = roster.wholeGaps(reaching: now..<max(now, end), until: last)
        let gone = Set(
            gaps.flatMap { gap -> ClosedRange<Int> in
                let (first, last) = (
                    zone.day(of: max(gap.from, now)), zone.day(of: min(gap.to, end).adding(milliseconds: -1))
                )
                return first.number...last.number
            })
        return .counted(
            have: days - gone.count, need: days,
            amiss: gaps.map {
                .dutyGap($0.cover, from: $0.from, to: $0.to, have: $0.have.count, need: $0.need)
            })
    }

    func capability(_ id: Capability.ID) -> CheckFinding {
        guard let state = readiness.capabilities.first(where: { $0.id == id }) else {
            return .trouble(.notDefined(.capability))
        }
        return .counted(
            have: state.have, need: state.need,
            amiss: state.isCovered ? [] : [.capabilityNotCovered(id, have: state.have, need: state.need)])
    }

    /// Modules that people's roles ask for and that they have passed, people and modules multiplied.
    func training(_ plan: TrainingPlan.ID?) -> CheckFinding {
        let plans = plan.map { id in definitions.plans.filter { $0.id == id } } ?? definitions.plans
        let modules = plans.flatMap(\.modules).map(\.id)
        let asked = readiness.people.flatMap(\.modules).filter { modules.contains($0.module) }
        guard !asked.isEmpty else { return .trouble(.notDefined(.training)) }
        let open = Dictionary(grouping: asked.filter { $0.state != .passed }, by: \.module)
        return .counted(
            have: asked.count { $0.state == .passed }, need: asked.count,
            amiss: modules.compactMap { id in open[id].map { CheckReason.moduleOpen(id, people: $0.count) } })
    }

    /// Contacts of the list, and those who take turns in the rota, with a telephone number or a mail address.
    func contacts(_ details: ContactDetails) -> CheckFinding {
        let turns = definitions.rota.map { Set($0.layers.flatMap(\.members) + $0.overrides.map(\.person)) } ?? []
        let listed = Set(definitions.contacts.compactMap(\.person))
        let people = definitions.people.filter {
            turns.contains($0.id) && !listed.contains($0.id) && $0.isPresent(on: today)
        }
        guard !definitions.contacts.isEmpty || !people.isEmpty else { return .trouble(.notDefined(.contacts)) }
        let amiss =
            definitions.contacts.filter { !details[$0].isReachable }.map { CheckReason.contactUnreachable($0.id) }
            + people.filter { details.people[$0.id]?.isReachable != true }.map { CheckReason.personUnreachable($0.id) }
        let all = definitions.contacts.count + people.count
        return .counted(have: all - amiss.count, need: all, amiss: amiss)
    }
}

extension ContactDetails.Detail {
    fileprivate var isReachable: Bool { phone?.isEmpty == false || email?.isEmpty == false }
}
