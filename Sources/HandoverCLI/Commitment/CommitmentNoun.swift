import ArgumentParser

/// The command `handover commitment …`.
struct CommitmentNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitment",
        abstract: .words(
            "定期承诺，以及每一期有没有做到。", "What is promised again and again, and how it was kept."),
        subcommands: [CommitmentDoneCommand.self, CommitmentList.self, CommitmentWithdraw.self])
}
