import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover kb new`.
struct KbNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes a case with the sections that it must have.",
        discussion: """
            Example:
              handover kb new case --kind fault --title "登录缓慢"
            """)

    /// What can be begun.
    enum Beginning: String, ExpressibleByArgument, CaseIterable { case `case` }

    @OptionGroup var output: OutputOptions
    @Argument(help: "case.")
    var what: Beginning
    @Option(help: "fault, optimisation, security or development.")
    var kind: CaseKind
    @Option(help: "What it is called.")
    var title: String
    @Option(help: "The file to write, which must not be there yet; standard output where absent.", completion: .file())
    var to: String?

    func run() async throws {
        guard PersonEdit.canHold(title) else { throw UsageError.notOneLine("--title") }
        let session = try await Session.open(output)
        let reply = try await session.ask(.knowledge)
        guard let definitions = reply.definitions, let cases = definitions.knowledge?.cases else {
            throw UsageError.noCases
        }
        let text = CaseTemplate.text(
            kind, title: title, sections: cases.sections, day: definitions.handover.zone.day(of: reply.now),
            language: session.language)
        guard let to else { return Output.standard(text) }
        try FileWriting.create(try FileWriting.newPath(to), with: text)
    }
}
