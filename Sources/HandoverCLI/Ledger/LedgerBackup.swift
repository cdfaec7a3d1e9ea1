import ArgumentParser
import HandoverModel
import HandoverViews

/// The command `handover ledger backup`.
struct LedgerBackup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: .words(
            "备份台账和文件（使用中也可以），并验证副本。",
            "Copies the ledger with its files while it is in use, and verifies the copy."),
        discussion: .example("handover ledger backup ../handover-backup"))

    @OptionGroup var output: OutputOptions
    @Argument(
        help: .words("要新建的文件夹；不能是已有的文件夹。", "The folder to make; must not be there yet.", value: "文件夹"),
        completion: .directory)
    var folder: String

    func run() async throws {
        let session = try await Session.open(output)
        let verification = try await session.connection.backup(to: try FileWriting.newPath(folder))
        await session.print(aboutLedger: CopyView.backedUp(to: folder, verification, language: session.language))
        if !verification.isSound { throw ExitCode(2) }
    }
}
