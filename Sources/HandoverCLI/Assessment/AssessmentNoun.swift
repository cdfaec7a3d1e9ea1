import ArgumentParser

/// The command `handover assessment …`.
struct AssessmentNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment",
        abstract: .words("已记录的能力评估。", "Assessments that were recorded."),
        subcommands: [AssessmentList.self, AssessmentConfirm.self, AssessmentAnswerCommand.self, AssessmentRevoke.self])
}
