import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover ledger verify`.
struct LedgerVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: .words(
            "证明台账没有被改动，或指出第一条被改动的条目。",
            "Proves that nothing was altered, or names the first entry that was."),
        discussion: .words(
            "检查本工作区的台账；写明“文件”时检查导出文件、备份的文件夹，或单独的 ledger.db（旁边有 blobs 时一并检查证据文件）。有损坏时退出状态为 2。",
            "Checks this workspace's ledger, or with FILE an export, a backup's folder or a ledger.db alone (then evidence files are looked at where blobs is beside it). Exit status 2 when something is damaged.",
            example: "handover ledger verify"))

    @OptionGroup var output: OutputOptions
    @Argument(
        help: .words(
            "台账的导出文件或副本（默认：本工作区的台账）。",
            "An export or a copy of a ledger (default: this workspace's ledger).",
            value: "文件"),
        completion: .file())
    var file: String?
    @Option(
        help: .words(
            "以前记下的根（base64）：台账须仍由它延续而来。",
            "A root noted down earlier, base64: the ledger must still extend it.",
            value: "根"))
    var root: String?
    @Option(help: .words("--root 当时台账的条数。", "How many entries the ledger had at --root.", value: "条数"))
    var size: Int?

    func validate() throws {
        guard root.map({ TreeHash(base64: $0) != nil }) ?? true else {
            throw ValidationError("--root 写 44 个 base64 字符", "--root takes 44 characters of base64")
        }
        guard (root == nil) == (size == nil) else {
            throw ValidationError("--root 与 --size 要一起写", "--root and --size go together")
        }
    }

    func run() async throws {
        let environment = Environment()
        let language = output.common.language ?? environment.language
        let expected = root.flatMap { TreeHash(base64: $0) }.map { KnownRoot(size: size ?? 0, root: $0) }
        let verification: Verification
        if let file {
            verification = try Tracker.verify(copy: file, expecting: expected)
        } else {
            verification = try await Connection.verify(
                try LedgerPlace.chosen(output), expecting: expected, language: language)
        }
        let report = VerificationView.report(
            verification, isOwn: file == nil, names: Names(nil, language: language))
        // A damaged ledger may answer nothing more; what was found is told all the same.
        if file == nil, let session = try? await Session.open(output) {
            await session.print(aboutLedger: report)
        } else {
            Output.standard(report.text(as: output.chosen, in: environment.layout))
        }
        if !verification.isSound { throw ExitCode(2) }
    }
}
