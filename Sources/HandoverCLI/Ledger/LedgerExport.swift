import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger export`.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes every entry, byte for byte, with the hashes that prove them.",
        discussion: """
            Example:
              handover ledger export ledger.jsonl
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "The file to write; must not be there yet.", completion: .file())
    var file: String
    @Flag(help: "Take definitions and evidence files along.")
    var blobs = false

    func run() async throws {
        let path = try FileWriting.newPath(file)
        try FileWriting.check(file, endsWith: ["jsonl", "ndjson", "json", "txt"])
        let session = try await Session.open(output)
        let end = try await session.connection.export(to: path, blobs: blobs)
        await session.print(
            aboutLedger: CopyView.exported(to: file, entries: end.size, root: end.root, language: session.language))
    }
}
