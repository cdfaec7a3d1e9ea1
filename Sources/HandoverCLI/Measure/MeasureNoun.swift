import ArgumentParser

/// The command `handover measure …`.
struct MeasureNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: .words("合同要求的各项指标。", "The numbers the contract asks for."),
        subcommands: [MeasureList.self, MeasureShow.self, MeasureCompare.self, MeasureRecord.self])
}
