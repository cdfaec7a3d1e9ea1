import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover change list`.
struct ChangeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出技术变更和文档更新情况，未写进文档的在前。",
            "Technical changes with what became of their documents, those not documented first."),
        discussion: .example("handover change list --open"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列还有文档未更新的。", "Only those of which a document does not tell yet."))
    var open = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.technicalChanges(try await session.time(time)))
        guard case .technicalChanges(let register) = reply.answer else { return }
        session.print(
            TechnicalChangeListView.report(register, isOpenOnly: open, names: session.names(reply)), of: reply)
    }
}
