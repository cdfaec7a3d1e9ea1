import HandoverLedger
import HandoverModel

extension Inquiry {
    /// Of all definitions that were in force.
    var outlines: [DefinitionsOutlines.Outlines] {
        get throws { try tracker.outlines.all(of: history) { try tracker.cache.definitions($0, from: view) } }
    }

    /// The assessments in a capability with what was said of them, completed modules that teach it or taught it, everything
    /// about the newest tasks that need it, and the definitions that changed it.
    ///
    /// `person`: Whose; nil for everybody's.
    func entries(about id: Capability.ID, of person: Person.ID?, _ time: AskedTime) throws -> [Entry] {
        let outlines = try outlines
        let changes = Set(DefinitionsOutlines.changes(of: id, in: outlines))
        if changes.isEmpty { try requireCapability(id, in: try current()) }
        let modules = outlines.reduce(into: Set<Module.ID>()) { $0.formUnion($1.outlines[id]?.modules ?? []) }
        var judged: Set<Int> = []
        let statements = try statements().filter { entry in
            let statement = entry.record.statement
            switch statement {
            case .assessed(let fact), .selfAssessed(let fact):
                guard fact.capability == id, person == nil || fact.person == person else { return false }
                judged.insert(entry.number)
                return true
            case .moduleCompleted(let fact):
                guard modules.contains(fact.module), person == nil || fact.person == person else { return false }
                judged.insert(entry.number)
                return true
            case .assessmentConfirmed(let fact): return judged.contains(fact.entry)
            case .assessmentAnswered(let fact): return judged.contains(fact.entry)
            case .revoked(let fact): return judged.contains(fact.entry)
            case .blockerWaived(let fact):
                guard fact.subject == .capability(id), person == nil else { return false }
                judged.insert(entry.number)
                return true
            case .definitionsApplied: return changes.contains(entry.number)
            case .signedOff, .refused, .reopened, .waived, .markedNotApplicable, .evidenceAdded, .taskLogged,
                .taskOpened, .taskResponded, .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated,
                .ticket,
                .definitionsProposed, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted,
                .helpAsked, .helpAnswered, .phaseSet, .availability, .checkpointRecorded, .reverified, .checkRan,
                .alert,
                .reportApproved, .improvement, .creditClaim, .technicalChange, .commitmentDone,
                .access:
                return false
            }
        }
        let tasks = try entriesOfTasks(TaskFilter(capability: id, person: person), time)
        return (statements + tasks).sorted { $0.number < $1.number }
    }
}
