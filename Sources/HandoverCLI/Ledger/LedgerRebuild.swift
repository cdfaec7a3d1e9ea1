import ArgumentParser
import HandoverModel
import HandoverViews

/// The command `handover ledger rebuild`.
struct LedgerRebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Makes the tables that answer questions again from the entries.",
        discussion: """
            Example:
              handover ledger rebuild
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let session = try await Session.open(common)
        try await session.connection.rebuild()
        Output.message(CopyView.rebuilt(language: session.language))
    }
}
