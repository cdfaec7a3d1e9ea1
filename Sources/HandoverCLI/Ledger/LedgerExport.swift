import ArgumentParser
import HandoverModel
import HandoverViews

/// The command `handover ledger export`.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes every entry, byte for byte, with the hashes that prove them.",
        discussion: """
            Example:
              handover ledger export ledger.jsonl
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; must not be there yet.", completion: .file())
    var file: String
    @Flag(help: "Take definitions and evidence files along.")
    var blobs = false

    func run() async throws {
        let session = try await Session.open(common)
        try await session.connection.export(to: try FileWriting.newPath(file), blobs: blobs)
        Output.message(CopyView.exported(to: file, language: session.language))
    }
}
