import HandoverLedger
import HandoverModel
import Synchronization

extension Inquiry {
    /// The assessments in a capability with what was said of them, completed modules that teach it or taught it, everything
    /// about the newest tasks that need it, and the definitions that changed it.
    ///
    /// `person`: Whose; nil for everybody's.
    func entries(about id: Capability.ID, of person: Person.ID?, _ time: AskedTime) throws -> [Entry] {
        let outlines = try tracker.outlines.all(of: history) { try tracker.cache.definitions($0, from: view) }
        let changes = Set(CapabilityOutlines.changes(of: id, in: outlines))
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
                .access:
                return false
            }
        }
        let tasks = try entriesOfTasks(TaskFilter(capability: id, person: person), time)
        return (statements + tasks).sorted { $0.number < $1.number }
    }
}

/// What each of the definitions that were in force says of capabilities, as far as it was asked for.
///
/// Definitions never change, so what is known of them is good for ever.
final class CapabilityOutlines: Sendable {
    /// A capability, and the modules that teach it.
    struct Outline: Equatable, Sendable {
        var capability: Capability
        var modules: Set<Module.ID>
    }

    /// Those of the definitions that an entry put in force.
    struct Outlines: Sendable {
        var entry: Int
        var outlines: [Capability.ID: Outline]
    }

    private let known = Mutex<[Int: Outlines]>([:])

    /// In the order in which the definitions were in force.
    func all(of history: DefinitionsHistory, definitions: (Digest) throws -> Definitions) throws -> [Outlines] {
        try history.applications.map { application in
            if let found = known.withLock({ $0[application.entry] }) { return found }
            let definitions = try definitions(application.change.definitions)
            let modules = definitions.plans.flatMap(\.modules)
            let outlines = definitions.capabilities.map { capability in
                Outline(
                    capability: capability,
                    modules: Set(modules.filter { $0.teaches.contains(capability.id) }.map(\.id)))
            }
            let made = Outlines(
                entry: application.entry,
                outlines: Dictionary(outlines.map { ($0.capability.id, $0) }, uniquingKeysWith: { first, _ in first }))
            known.withLock { $0[application.entry] = made }
            return made
        }
    }

    /// The entries that brought a capability in, changed it or what teaches it, or took it out.
    static func changes(of id: Capability.ID, in all: [Outlines]) -> [Int] {
        var before: Outline?
        return all.compactMap { outlines in
            defer { before = outlines.outlines[id] }
            return outlines.outlines[id] == before ? nil : outlines.entry
        }
    }
}
