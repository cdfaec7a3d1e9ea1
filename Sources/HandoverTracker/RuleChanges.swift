import HandoverDefinitions
import HandoverModel
import Synchronization

/// What became of the rules with each entry that put definitions in force, as far as it was asked for.
///
/// Such an entry never changes, so what is known of it is good for ever.
final class RuleChanges: Sendable {
    private let known = Mutex<[Int: [Plan.Change]]>([:])

    /// Separation and targets against those in force before; the first definitions against separation alone, which is
    /// what holds when nobody says otherwise.
    func changes(
        in entry: Int, of history: DefinitionsHistory, definitions: (Digest) throws -> Definitions
    ) throws -> [Plan.Change] {
        if let found = known.withLock({ $0[entry] }) { return found }
        let applications = history.applications
        guard let place = applications.firstIndex(where: { $0.entry == entry }) else { return [] }
        let after = try definitions(applications[place].change.definitions)
        var before = place > 0 ? try definitions(applications[place - 1].change.definitions) : after
        if place == 0 { before.handover.separation = true }
        let changes = DefinitionsPlan.ruleChanges(from: before, to: after)
        known.withLock { $0[entry] = changes }
        return changes
    }
}
