import ArgumentParser
import HandoverModel
import HandoverViews

/// The command `handover ledger rebuild`.
struct LedgerRebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: .words("由条目重新生成供查询的表。", "Makes the tables that answer questions again from the entries."),
        discussion: .words(
            "修复缺失或被改动的派生表、索引和触发器；条目不变。",
            "Mends derived tables, indices and triggers that are missing or altered; entries stay as they are.",
            example: "handover ledger rebuild"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let environment = Environment()
        let language = output.common.language ?? environment.language
        try await Connection.rebuild(try LedgerPlace.chosen(output), language: language)
        let report = CopyView.rebuilt(language: language)
        Output.standard(report.text(as: output.chosen, in: environment.layout))
    }
}
