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
            What weakens the handover, changes people of the other team or is called editorial waits until a lead of the other side applies the same files.
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
        let session = try await Session.open(options.output, ledger: options.dryRun ? .rehearsed : .made)
        defer { session.connection.close() }
        try await session.apply(
            ApplyCommand(files: files, editorial: editorial), options, first: demonstration ? [.startDemonstration] : []
        ) {}
    }
}
