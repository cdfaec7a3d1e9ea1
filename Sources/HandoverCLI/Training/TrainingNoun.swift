import ArgumentParser

/// The command `handover training …`.
struct TrainingNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training", abstract: "The modules of the training plans.",
        subcommands: [TrainingList.self, TrainingComplete.self])
}
