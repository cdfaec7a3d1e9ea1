import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rule 3, of definitions: what weakens the handover or changes people of the other side, and what is called editorial,
// takes a lead of each side.
extension Situation {
    func apply(_ command: ApplyCommand) throws -> Ruling {
        let proposed = try ProposedDefinitions(command)
        guard proposed.definitions.handover.id == definitions.handover.id else {
            throw Refusal.otherHandover(
                inForce: definitions.handover.id.rawValue, given: proposed.definitions.handover.id.rawValue)
        }
        if let replaces = command.replaces, replaces != definitions.digest {
            throw Refusal.definitionsChanged(inForce: definitions.digest)
        }
        try requireLead()
        guard proposed.definitions.handover.zone == zone else { throw Refusal.zoneFixed(zone: zone.identifier) }
        let plan = DefinitionsPlan.compare(
            inForce: definitions, proposed: proposed.definitions, retired: retiredItems(), today: today)
        try requireKept(in: proposed.definitions)
        try requireLeads(in: plan)
        guard plan.diagnostics.isEmpty else { throw Refusal.invalidDefinitions(errors: plan.diagnostics.count) }
        if let entry = command.ordinary { try requireEditorialProposal(entry) }
        guard proposed.definitions.digest != definitions.digest else {
            for id in command.editorial { _ = try item(id) }
            throw Refusal.nothingToApply
        }
        var change = DefinitionsChange(
            definitions: proposed.definitions.digest, replaces: definitions.digest,
            editorial: try editorial(command.editorial, to: proposed.definitions),
            retired: retired(by: proposed.definitions), zone: zone.identifier)
        if change.editorial == nil { try requireNotEditorial(change, but: command.ordinary) }
        if !plan.waits(forOtherThan: person.side) && change.editorial == nil {
            return Ruling(.definitionsApplied(change), definitions: proposed.recorded)
        }
        guard let proposal = try standingProposal(of: change) else {
            return Ruling(.definitionsProposed(change), definitions: proposed.recorded)
        }
        if proposal.side == person.side { throw Refusal.alreadyProposed(by: proposal.by) }
        change.agreesTo = proposal.entry
        return Ruling(.definitionsApplied(change), definitions: proposed.recorded)
    }

    /// Agrees to what an entry puts forward, made of what the ledger keeps of it: nobody needs the files to agree.
    ///
    /// Telephone numbers and mail addresses are in none of it, as in nothing that is recorded.
    func agree(to entry: Int) throws -> Ruling {
        try requireLead()
        let proposals = StandingProposals(try view.entries(about: .handover), definitions: definitions)
        guard let proposal = Side.allCases.compactMap({ proposals[$0] }).first(where: { $0.entry == entry }) else {
            throw Refusal.notProposed(entry: entry)
        }
        let change = proposal.change
        guard let recorded = try view.definitions(change.definitions) else {
            throw LedgerError.definitionsMissing(change.definitions)
        }
        guard let files = WorkspaceFiles(recorded: recorded) else {
            throw LedgerError.definitionsUnreadable(change.definitions)
        }
        return try apply(
            ApplyCommand(
                files: files.texts, replaces: change.replaces, editorial: (change.editorial ?? []).map(\.item)))
    }

    /// Somebody with entries stays among the people and ends with a last day, so that it stays known who they were.
    private func requireKept(in proposed: Definitions) throws {
        for person in definitions.people where proposed.person(person.id) == nil {
            if try view.isNamed(person.id) { throw Refusal.personHasEntries(person.id) }
        }
    }

    /// Each side keeps somebody who can agree for it.
    private func requireLeads(in plan: Plan) throws {
        for case .sideWithoutLead(let team) in plan.diagnostics.map(\.problem) {
            if let side = Side(rawValue: team) { throw Refusal.sideWithoutLead(side) }
        }
    }

    /// A standing proposal that says exactly the same, the other side's before the own.
    private func standingProposal(of change: DefinitionsChange) throws -> StandingProposals.Proposal? {
        let proposals = StandingProposals(try view.entries(about: .handover), definitions: definitions)
        return [person.side.other, person.side].compactMap { proposals[$0] }.first { proposal in
            let other = proposal.change
            return other.definitions == change.definitions && other.replaces == change.replaces
                && other.editorial == change.editorial
        }
    }

    /// The same files, called editorial by the other side, are agreed to as that, or said to be an ordinary change.
    private func requireNotEditorial(_ change: DefinitionsChange, but ordinary: Int?) throws {
        let proposals = StandingProposals(try view.entries(about: .handover), definitions: definitions)
        guard let proposal = proposals[person.side.other], proposal.change.definitions == change.definitions,
            proposal.change.replaces == change.replaces, let editorial = proposal.change.editorial,
            proposal.entry != ordinary
        else { return }
        throw Refusal.proposedAsEditorial(entry: proposal.entry, by: proposal.by, items: editorial.map(\.item))
    }

    /// That the other side puts something forward as editorial, to which the entry may be the answer.
    private func requireEditorialProposal(_ entry: Int) throws {
        let proposals = StandingProposals(try view.entries(about: .handover), definitions: definitions)
        if proposals[person.side.other]?.change.editorial == nil { throw Refusal.notProposed(entry: entry) }
    }

    private func editorial(_ items: [Item.ID], to proposed: Definitions) throws -> [EditorialChange]? {
        guard !items.isEmpty else { return nil }
        let (inForce, next) = (definitions.wordings, proposed.wordings)
        let changes = try items.firstOfEach().sorted().map { id in
            let before = try inForce[id] ?? item(id).wording
            guard let after = next[id], after != before else { throw Refusal.editorialNothing(item: id) }
            return EditorialChange(item: id, before: before, after: after)
        }
        return changes
    }

    /// Items that the proposed definitions no longer have.
    private func retired(by proposed: Definitions) -> [RetiredItem]? {
        let kept = Set(proposed.items.map(\.id))
        let gone = definitions.items.filter { !kept.contains($0.id) }
        return gone.isEmpty ? nil : gone.map { RetiredItem(item: $0.id, wording: $0.wording) }
    }

    /// All items retired so far that are not in force now.
    func retiredItems() -> [RetiredItem] {
        let present = Set(definitions.items.map(\.id))
        return applications.flatMap { $0.change.retired ?? [] }.filter { !present.contains($0.item) }
    }

    func editorialChanges(of item: Item.ID) -> [EditorialConsent] {
        applications.flatMap { application in
            (application.change.editorial ?? []).filter { $0.item == item }
                .map { EditorialConsent(entry: application.entry, change: $0) }
        }
    }
}

/// Definition files that somebody wants in force, read and found without errors.
struct ProposedDefinitions {
    let definitions: Definitions
    let recorded: [UInt8]
    /// Where problems with what is in force can be shown.
    let files: WorkspaceFiles

    /// - Throws: `invalidDefinitions` when the files have errors.
    init(_ command: ApplyCommand) throws {
        let files = WorkspaceFiles(texts: command.texts)
        let loaded = Workspace.load(files)
        let errors = loaded.diagnostics.count { $0.severity == .error }
        guard errors == 0, let definitions = loaded.definitions, let recorded = files.recorded() else {
            throw Refusal.invalidDefinitions(errors: max(errors, 1))
        }
        self.definitions = definitions
        self.recorded = recorded.bytes
        self.files = files
    }
}

/// Rulings on an empty ledger, where no definitions are in force.
enum Beginning {
    /// The first definitions need a lead, by those definitions themselves.
    static func apply(_ command: ApplyCommand, by id: Person.ID, at now: Instant) throws -> Ruling {
        let proposed = try ProposedDefinitions(command)
        let definitions = proposed.definitions
        // Before the handover starts, its leads are those of its first day.
        let today = max(definitions.handover.zone.day(of: now), definitions.handover.starts)
        let leads = definitions.people.filter { definitions.rights(of: $0, on: today).contains(.lead) }.map(\.id)
        // Who is not in the files is told who may: nothing else can be asked before definitions are in force.
        guard leads.contains(id) else { throw Refusal.notLead(person: id, leads: leads) }
        return Ruling(
            .definitionsApplied(
                DefinitionsChange(definitions: definitions.digest, zone: definitions.handover.zone.identifier)),
            definitions: proposed.recorded)
    }
}
