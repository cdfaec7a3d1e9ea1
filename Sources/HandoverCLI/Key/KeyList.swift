import ArgumentParser

/// The command `handover key list`.
struct KeyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words(
            "列出密钥的用途和更换时间，从不显示密钥本身。",
            "The keys and secrets with what they are for and when they changed; never themselves."),
        discussion: .words(
            "在服务器所在的机器上运行。",
            "On the server's machine.",
            example: "handover key list"))

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try KeyPlace(output).printAll()
    }
}
