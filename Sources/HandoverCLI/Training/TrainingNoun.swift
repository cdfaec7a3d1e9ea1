import ArgumentParser

/// The command `handover training …`.
struct TrainingNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training",
        abstract: .words("培训计划里的培训单元。", "The modules of the training plans."),
        subcommands: [TrainingList.self, TrainingComplete.self])
}
