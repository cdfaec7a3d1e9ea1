import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover oncall handoff`.
struct OncallHandoff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handoff",
        abstract: .words(
            "交班单：未完成的、暂停的和将到期的。",
            "What whoever comes on duty is told: what is open, what stands still, what lapses."),
        discussion: .example("handover oncall handoff --format markdown"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let (answer, reply) = try await session.duty(.handOff, time)
        var note: HandOffNote?
        if case .handOff(let found) = answer { note = found }
        session.print(HandOffView.report(note, names: session.names(reply)), of: reply)
    }
}
