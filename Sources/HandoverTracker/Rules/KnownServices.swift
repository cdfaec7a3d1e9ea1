import HandoverLedger
import HandoverModel

// Services are words; what tells a slip of the pen from a name are the catalogue and the tasks (docs/decisions/0053).
extension Situation {
    /// Where there is a catalogue, a service is one of it, by its id or a title, or one that some task names.
    ///
    /// - Throws: `unknownService`.
    func requireService(_ name: String) throws {
        let offered = offeredServices
        guard !offered.isEmpty, !offered.contains(name), try !isNamed(name) else { return }
        throw Refusal.unknownService(name, nearest: try services(nearestTo: name, offered))
    }

    /// A task's service is one of the catalogue, by its id or a title whatever their case, one that some task names, or a word that
    /// is near to none of these.
    ///
    /// - Throws: `unknownService`.
    func requireService(_ name: String, of task: TaskRecord.ID) throws {
        guard definitions.offeredService(named: name) == nil, try !isNamed(name) else { return }
        let near = try services(nearestTo: name, offeredServices)
        guard near.isEmpty else { throw Refusal.unknownService(name, nearest: near, of: task) }
    }

    private var offeredServices: [String] { definitions.catalogue.flatMap { [$0.id.rawValue] + $0.title.texts.values } }

    private func isNamed(_ name: String) throws -> Bool {
        try !view.tasks(TaskFilter(service: name), limit: 1).isEmpty
    }

    /// What the newest tasks are about.
    private func namedServices() throws -> [String] {
        try view.tasks(limit: Self.tasksLookedAt).compactMap(\.service)
    }

    private func services(nearestTo name: String, _ offered: [String]) throws -> [String] {
        nearestNames(to: name, in: Set(offered + (try namedServices())).sorted())
    }

    /// Of how many of the newest tasks services are compared with what was meant.
    private static var tasksLookedAt: Int { 200 }
}
