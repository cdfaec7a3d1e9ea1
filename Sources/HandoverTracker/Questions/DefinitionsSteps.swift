import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

extension Inquiry {
    /// How many of the newest definitions are compared with those before them.
    static let mostSteps = 12

    /// The definitions that came in force after one time and not after another, with who put them forward and what they
    /// changed.
    ///
    /// Of more than `mostSteps` the earlier ones are told without what they changed.
    func definitionsSteps(after earlier: Instant, through later: AskedTime) throws -> [Difference.Change] {
        let history = try later.through.map { try DefinitionsHistory(view: view, through: $0) } ?? history
        let applications = history.applications
        let places = applications.indices.filter { applications[$0].at > earlier && applications[$0].at <= later.asOf }
        return try places.map { place in
            let application = applications[place]
            let isCompared = place > 0 && place > (places.last ?? 0) - Self.mostSteps
            return .definitions(
                DefinitionsStep(
                    entry: application.entry, by: try authors(of: application),
                    from: place > 0 ? applications[place - 1].change.definitions : nil,
                    to: application.change.definitions,
                    changes: isCompared ? try changes(from: applications[place - 1], to: application) : []))
        }
    }

    /// Whoever put them forward, then who agreed.
    private func authors(of application: DefinitionsHistory.Application) throws -> [Person.ID] {
        try [application.change.agreesTo, application.entry].compactMap { $0 }
            .compactMap { try view.entry($0)?.record.by }.firstOfEach()
    }

    /// What weakens the handover first.
    private func changes(
        from before: DefinitionsHistory.Application, to after: DefinitionsHistory.Application
    ) throws -> [Plan.Change] {
        let inForce = try tracker.cache.definitions(before.change.definitions, from: view)
        let proposed = try tracker.cache.definitions(after.change.definitions, from: view)
        let plan = DefinitionsPlan.compare(
            inForce: inForce, proposed: proposed, today: proposed.handover.zone.day(of: after.at))
        return plan.changes.filter(\.weakens) + plan.changes.filter { !$0.weakens }
    }
}
