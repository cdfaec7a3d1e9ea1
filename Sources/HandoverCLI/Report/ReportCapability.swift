import ArgumentParser
import HandoverModel
import HandoverReadiness

/// The command `handover report capability`.
struct ReportCapability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capability",
        abstract: .words("谁具备某项能力，依据是什么，相关工单。", "Who has a capability, what that rests on, and its tasks."),
        discussion: .example("handover report capability incident-response"))

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("能力的编号，如 incident-response。", "The capability.", value: "能力"))
    var capability: Capability.ID

    func run() async throws { try await options.make(.capability(capability), time) }
}
