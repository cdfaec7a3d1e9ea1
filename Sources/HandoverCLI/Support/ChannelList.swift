import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover channel list`.
struct ChannelList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出渠道的用途、响应和服务时间，以及还缺什么。",
            "Channels with their use, response and hours, and what is missing."),
        discussion: .example("handover channel list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(.channels)
        session.print(ChannelListView.report(reply.definitions?.channels ?? [], names: session.names(reply)), of: reply)
    }
}
