import ArgumentParser

/// The command `handover channel …`.
struct ChannelNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel",
        abstract: .words("用户联系支持服务的渠道。", "How users reach the support."),
        subcommands: [ChannelList.self])
}
