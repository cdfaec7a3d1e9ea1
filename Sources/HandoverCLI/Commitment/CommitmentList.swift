import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover commitment list`.
struct CommitmentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出定期承诺：本期、未完成的各期和按时完成的比例。",
            "Commitments with the period that goes on, those that passed without it, and the share done in time."),
        discussion: .example("handover commitment list --missed"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列有周期过了而未完成的。", "Only those of which a period passed without it."))
    var missed = false

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.commitments(try await session.time(time)))
        guard case .commitments(let register) = reply.answer else { return }
        session.print(
            CommitmentListView.report(register, isMissedOnly: missed, names: session.names(reply)), of: reply)
    }
}
