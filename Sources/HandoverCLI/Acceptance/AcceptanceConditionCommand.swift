import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover acceptance condition`.
struct AcceptanceConditionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "condition",
        abstract: .words(
            "验收的一个或全部条件：期限、由谁跟进、现状。",
            "One condition of the acceptance, or all: until when, who watches it, its state."),
        discussion: .example("handover acceptance condition 1"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("条件的序号（默认：全部）。", "The number of the condition (default: all of them).", value: "序号"))
    var number: Int?

    func run() async throws {
        let session = try await Session.open(output)
        try await session.showConditions(number, try await session.time(time))
    }
}

extension Session {
    /// Prints one condition of the acceptance, or all.
    func showConditions(_ number: Int?, _ time: Question.Time) async throws {
        let reply = try await ask(.readiness(time))
        guard case .readiness(let readiness) = reply.answer else { return }
        let names = self.names(reply)
        guard let number else { return print(ConditionView.list(readiness, names: names), of: reply) }
        guard let report = ConditionView.report(number, readiness, names: names) else {
            throw named(Refusal.unknownCondition(number, of: readiness.acceptance.numberedConditions.count), reply)
        }
        print(report, of: reply)
    }
}
