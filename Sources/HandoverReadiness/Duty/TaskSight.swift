public import HandoverModel

/// Which open tasks somebody sees who otherwise sees none but their own.
///
/// Their own; those that name nobody, on the desk of their team or handed to it, which anybody of it may take up; and while
/// they are on duty, all of that desk.
public struct TaskSight: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var side: Side
    public var isOnDuty: Bool

    /// As of an instant, by the rota in force.
    public init(_ person: Person, at instant: Instant, by definitions: Definitions) {
        self.person = person.id
        side = person.side
        isOnDuty =
            DutyRoster(definitions)?.duties(in: instant..<instant.adding(milliseconds: 1))
            .contains { $0.person == person.id } ?? false
    }

    /// `task`: One that is open.
    public func sees(_ task: TaskRecord) -> Bool {
        if RunningClock.isTask(task, of: person) { return true }
        let desk = task.ticket.assignee?.side ?? (task.askedOf == .delivering ? .delivering : .receiving)
        let isNobodys = task.everyone.isEmpty && task.ticket.assignee?.person == nil
        return desk == side && (isOnDuty || isNobodys)
    }
}
