import ArgumentParser

/// The command `handover change …`.
struct ChangeNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: .words(
            "技术变更，以及涉及的文档何时更新。", "Technical changes, and when the documents that they touch told of them."),
        subcommands: [ChangeRecord.self, ChangeDocumented.self, ChangeList.self, ChangeWithdraw.self])
}
