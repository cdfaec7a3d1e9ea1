import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover forecast`.
struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: .words("预计何时完成，把握多大，依据是什么。", "When it will be done, how sure that is, and what it rests on."),
        discussion: .example(
            "handover forecast --as-of 2026-02-15",
            then: .words("无法预测时写明原因。", "Where there is no forecast the reason is said.")))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.forecast(try await session.time(time)))
        guard case .forecast(let dated) = reply.answer else { return }
        session.print(ForecastView.report(dated, names: session.names(reply)), of: reply)
    }
}
