import ArgumentParser
import HandoverModel
import HandoverReadiness

/// The command `handover report person`.
struct ReportPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Training, capabilities and tasks of one person, and what lapses when.",
        discussion: """
            Example:
              handover report person jia3
            """)

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: "The person.")
    var person: Person.ID

    func run() async throws { try await options.make(.person(person), time) }
}
