import ArgumentParser

/// The command `handover capability …`.
struct CapabilityNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capability",
        abstract: .words("谁会什么，哪些事只靠某一个人。", "Who can do what, and what hangs on whom."),
        subcommands: [CapabilityList.self, CapabilityShow.self])
}
