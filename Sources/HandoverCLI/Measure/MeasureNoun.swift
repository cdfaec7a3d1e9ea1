import ArgumentParser

/// The command `handover measure …`.
struct MeasureNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "The numbers the contract asks for.",
        subcommands: [MeasureList.self, MeasureShow.self, MeasureCompare.self, MeasureRecord.self])
}
