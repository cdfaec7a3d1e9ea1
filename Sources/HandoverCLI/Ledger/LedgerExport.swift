import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger export`.
struct LedgerExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: .words(
            "逐字节导出全部条目，连同证明它们的散列值。",
            "Writes every entry, byte for byte, with the hashes that prove them."),
        discussion: .words(
            "定义或证据文件缺失或被改动时什么也不写，退出状态为 2。",
            "Writes nothing where definitions or evidence files are missing or altered; the exit status is then 2.",
            example: "handover ledger export ledger.jsonl"))

    @OptionGroup var output: OutputOptions
    @Argument(
        help: .words("要写入的文件；不能是已有的文件。", "The file to write; must not be there yet.", value: "文件"),
        completion: .file())
    var file: String
    @Flag(help: .words("连同定义和证据文件一起导出。", "Take definitions and evidence files along."))
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
