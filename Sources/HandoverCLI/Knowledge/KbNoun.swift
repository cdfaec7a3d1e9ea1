import ArgumentParser

/// The command `handover kb …`.
struct KbNoun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kb",
        abstract: .words("一并交接的知识库。", "The knowledge base that is handed over."),
        subcommands: [KbList.self, KbCheck.self, KbNew.self])
}
