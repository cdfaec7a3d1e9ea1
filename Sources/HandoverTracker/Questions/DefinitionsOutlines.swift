import HandoverModel
import Synchronization

/// What each of the definitions that were in force says of capabilities and people, as far as it was asked for.
///
/// Definitions never change, so what is known of them is good for ever.
final class DefinitionsOutlines: Sendable {
    /// A capability, and the modules that teach it.
    struct Outline: Equatable, Sendable {
        var capability: Capability
        var modules: Set<Module.ID>
    }

    /// Those of the definitions that an entry put in force.
    struct Outlines: Sendable {
        var entry: Int
        var outlines: [Capability.ID: Outline]
        var people: [Person.ID: Person]
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
                outlines: Dictionary(outlines.map { ($0.capability.id, $0) }, uniquingKeysWith: { first, _ in first }),
                people: Dictionary(definitions.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
            known.withLock { $0[application.entry] = made }
            return made
        }
    }

    /// The entries that brought a capability in, changed it or what teaches it, or took it out.
    static func changes(of id: Capability.ID, in all: [Outlines]) -> [Int] { changes(all) { $0.outlines[id] } }

    /// The entries that brought a person in, changed their team, roles or time, or took them out.
    static func changes(of id: Person.ID, in all: [Outlines]) -> [Int] { changes(all) { $0.people[id] } }

    private static func changes<Value: Equatable>(_ all: [Outlines], _ value: (Outlines) -> Value?) -> [Int] {
        var before: Value?
        return all.compactMap { outlines in
            let now = value(outlines)
            defer { before = now }
            return now == before ? nil : outlines.entry
        }
    }
}
