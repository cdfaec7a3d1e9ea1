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
            What weakens the handover, changes people of the other team or is called editorial waits until a lead of the other side applies the same files, or agrees to the entry that put them forward (plan --proposed shows it).
            Example:
              handover apply --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "An item whose change of wording is editorial and keeps its sign-offs; may be given several times.")
    var editorial: [Item.ID] = []
    @Option(help: "Agree to the definitions that this entry puts forward; no files are read.")
    var proposal: Int?
    @Flag(help: "Mark an empty ledger as a demonstration, which takes its time from HANDOVER_CLOCK.")
    var demonstration = false

    func validate() throws {
        guard proposal != nil else { return }
        if !editorial.isEmpty {
            throw ValidationError("--proposal takes the editorial items of the entry; leave out --editorial")
        }
        if demonstration {
            throw ValidationError("--demonstration is said with the first definitions; leave out --proposal")
        }
    }

    func run() async throws {
        if let proposal {
            let session = try await Session.open(options.output)
            return try await session.record(.agree(entry: proposal), options)
        }
        let files = try DefinitionTexts.read(options.output)
        let session = try await Session.open(options.output, ledger: options.dryRun ? .rehearsed : .made)
        defer { session.connection.close() }
        try await session.apply(
            ApplyCommand(files: files, editorial: editorial), options, first: demonstration ? [.startDemonstration] : []
        ) {}
    }
}
