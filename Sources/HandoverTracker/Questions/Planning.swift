import HandoverDefinitions
import HandoverLedger
public import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// What files would change on top of what is in force.
    func plan(_ command: ApplyCommand) throws -> Reply {
        let time = try moment(.now)
        let read = try ProposedDefinitions(command)
        try requireEditorial(command.editorial, read.definitions, time)
        let handover = try view.entries(about: .handover)
        let standing = StandingProposals(handover, definitions: time.definitions).of(read.definitions.digest)
        let planned = try planned(
            read.definitions, standing: command.ordinary == nil ? standing : nil, editorial: command.editorial,
            files: read.files, time)
        return try reply(.plan(planned), time.definitions)
    }

    /// What is called editorial is an item whose wording changes, as applying asks for too.
    private func requireEditorial(_ items: [Item.ID], _ proposed: Definitions, _ time: AskedTime) throws {
        let (inForce, next) = (time.definitions.wordings, proposed.wordings)
        for id in items {
            guard let before = inForce[id] else {
                throw Refusal.unknownItem(id, nearest: nearest(to: id, in: time.definitions.items.map(\.id)))
            }
            guard let after = next[id], after != before else { throw Refusal.editorialNothing(item: id) }
        }
    }

    /// What the newest proposal of each side that stands would change.
    func proposals() throws -> Reply {
        let time = try moment(.now)
        let handover = try view.entries(about: .handover)
        let standing = StandingProposals(handover, definitions: time.definitions)
        let proposals = try Side.allCases.compactMap { standing[$0] }.map { proposal in
            let proposed = try tracker.cache.definitions(proposal.change.definitions, from: view)
            return ProposedChange(
                entry: proposal.entry, by: proposal.by, side: proposal.side,
                at: try view.entry(proposal.entry)?.record.at ?? now,
                planned: try planned(proposed, standing: proposal, time))
        }
        return try reply(.proposals(proposals), time.definitions)
    }

    private func planned(
        _ proposed: Definitions, standing: StandingProposals.Proposal?, editorial called: [Item.ID] = [],
        files: WorkspaceFiles? = nil, _ time: AskedTime
    ) throws -> PlannedChange {
        let present = Set(time.definitions.items.map(\.id))
        let retired = history.applications.flatMap { $0.change.retired ?? [] }.filter { !present.contains($0.item) }
        let plan = DefinitionsPlan.compare(
            inForce: time.definitions, proposed: proposed, retired: retired, today: time.day, files: files)
        let editorial = (standing?.change.editorial ?? []).map(\.item)
        let signOffs = try signOffsOnOtherWording(under: proposed, time)
        let isSpared = { (signOff: StaleSignOff) in called.contains(signOff.item) || editorial.contains(signOff.item) }
        return PlannedChange(
            plan: plan, stale: signOffs.filter { !isSpared($0) }, spared: signOffs.filter(isSpared),
            inForce: time.definitions.digest, proposed: proposed.digest,
            waitsFor: standing.map { leads(toAnswer: $0.by, time) } ?? [], editorial: editorial,
            simulated: proposed.simulatedTeams == time.definitions.simulatedTeams ? [] : proposed.simulatedTeams)
    }

    /// Sign-offs that count now and would be stale under new definitions, if no change of theirs is called editorial.
    private func signOffsOnOtherWording(under proposed: Definitions, _ time: AskedTime) throws -> [StaleSignOff] {
        let consents = history.applications.flatMap { application in
            (application.change.editorial ?? []).map { EditorialConsent(entry: application.entry, change: $0) }
        }
        return try readiness(time).items.flatMap { state -> [StaleSignOff] in
            guard let item = proposed.item(state.id) else { return [] }
            return try state.keys.compactMap { key in
                guard key.isValid, let entry = try key.entry.flatMap(view.entry),
                    case .signedOff(let signOff) = entry.record.statement,
                    item.isStale(signOff.wording, at: entry.number, editorial: consents)
                else { return nil }
                return StaleSignOff(
                    item: state.id, meaning: signOff.meaning, by: entry.record.by, at: entry.record.effective)
            }
        }
    }

    /// The leads of the other side than the one that proposed something.
    private func leads(toAnswer proposer: Person.ID, _ time: AskedTime) -> [Person.ID] {
        guard let proposer = time.definitions.person(proposer) else { return [] }
        return time.definitions.people.filter {
            $0.side == proposer.side.other && time.definitions.rights(of: $0, on: time.day).contains(.lead)
        }.map(\.id)
    }
}

extension Definitions {
    /// How each item is worded.
    var wordings: [Item.ID: [Language: Digest]] {
        Dictionary(items.map { ($0.id, $0.wording) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Tracker {
    /// What files would put in force where there is no ledger yet, or an empty one: everything is new.
    public static func firstPlan(_ command: ApplyCommand, at now: Instant) throws -> Reply {
        let proposed = try ProposedDefinitions(command).definitions
        let planned = PlannedChange(
            plan: DefinitionsPlan.compare(
                inForce: nil, proposed: proposed, today: proposed.handover.zone.day(of: now)),
            stale: [], inForce: nil, proposed: proposed.digest, waitsFor: [], simulated: proposed.simulatedTeams)
        return Reply(answer: .plan(planned), definitions: proposed, now: now, isDemonstration: false)
    }
}
