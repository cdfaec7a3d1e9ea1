public import HandoverModel

/// What several tasks of one service have in common, while no improvement action sees to it.
public struct UnseenProblem: Hashable, Sendable {
    public var group: TaskGroup
    public var service: String

    public init(_ group: TaskGroup, service: String) {
        self.group = group
        self.service = service
    }

    var matter: AlertMatter {
        .problem(
            group.kind, key: group.key, service: service, newest: group.tasks[group.tasks.count - 1],
            tasks: group.tasks.count)
    }
}

extension ImprovementRegister {
    /// Whether an action names one of the tasks, and is open or has ended since the last of them was opened.
    ///
    /// So a problem that was seen to is nobody's affair until it comes up again.
    public func seesTo(_ group: TaskGroup) -> Bool {
        let tasks = Set(group.tasks)
        return actions.contains { action in
            guard !tasks.isDisjoint(with: action.plan.tasks ?? []) else { return false }
            return action.ending.map { group.last <= (action.doneOn ?? $0.day) } ?? true
        }
    }
}
