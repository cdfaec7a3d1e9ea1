import ArgumentParser
import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover apply`.
struct ApplyFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Puts the definition files in force.",
        discussion: """
            What weakens the handover, and what is called editorial, waits until a lead of the other side applies the same files.
            Example:
              handover apply --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "An item whose change of wording is editorial and keeps its sign-offs; may be given several times.")
    var editorial: [Item.ID] = []
    @Flag(help: "Mark an empty ledger as a demonstration, which takes its time from HANDOVER_CLOCK.")
    var demonstration = false

    func run() async throws {
        let files = try DefinitionTexts.read(options.output.common)
        let session = try await Session.open(options.output, ledger: .made)
        var commands = [Command.apply(ApplyCommand(files: files, editorial: editorial))]
        if demonstration { commands.insert(.startDemonstration, at: 0) }
        do {
            try await session.printReceipt(try await session.submit(commands, options))
        } catch let named as NamedRefusal where named.refusal == .nothingToApply {
            // What is asked for holds already: done, and nothing is recorded.
            Output.message(named.refusal.wording(named.names).says)
        }
    }
}
