import ArgumentParser

/// The command `handover channel …`.
struct ChannelNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "How users reach the support.", subcommands: [ChannelList.self])
}
