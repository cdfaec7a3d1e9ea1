import ArgumentParser

/// The command `handover task …`.
struct TaskNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: .words("实际的支持工单和演练。", "Real support tasks, and drills."),
        subcommands: [
            TaskLog.self, TaskOpen.self, TaskRespond.self, TaskResolve.self, TaskReopen.self, TaskConfirm.self,
            TaskWait.self, TaskWork.self, TaskRestore.self, TaskSeverity.self, TaskHand.self, TaskEscalate.self,
            TaskDuplicate.self,
            TaskStage.self, TaskOverturn.self, TaskRate.self, TaskRevoke.self, TaskList.self, TaskShow.self,
            TaskReviewCommand.self, TaskRepeated.self, TaskImportCommand.self,
        ])
}
