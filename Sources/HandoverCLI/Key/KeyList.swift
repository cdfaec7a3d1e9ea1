import ArgumentParser

/// The command `handover key list`.
struct KeyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The keys and secrets with what they are for and when they changed; never themselves.",
        discussion: """
            On the server's machine.
            Example:
              handover key list
            """)

    @OptionGroup var output: OutputOptions

    func run() async throws {
        try KeyPlace(output).printAll()
    }
}
