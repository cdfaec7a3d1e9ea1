import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover accept`.
struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Signs the acceptance of the handover as a whole.",
        discussion: """
            It takes a lead of each side and a director of the receiving one. Whoever is first states what holds now and signs that; the others sign the same statement. What is not ready must be waived until a date, and becomes a condition. What all three have signed stays.
            Example:
              handover accept --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "Sign the statement of this entry and no other (acceptance show prints it).")
    var entry: Int?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(.accept(entry: entry), options)
    }
}
