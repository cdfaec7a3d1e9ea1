import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger export`.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes every entry, byte for byte, with the hashes that prove them.",
        discussion: """
            Writes nothing where definitions or evidence files are missing or altered; the exit status is then 2.
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
        let end = try await export(to: path, session)
        await session.print(
            aboutLedger: CopyView.exported(to: file, entries: end.size, root: end.root, language: session.language))
    }

    private func export(to path: String, _ session: Session) async throws -> KnownRoot {
        do {
            return try await session.connection.export(to: path, blobs: blobs)
        } catch LedgerError.unsound(let damage) {
            throw DamagedLedger(damage: damage)
        }
    }
}
