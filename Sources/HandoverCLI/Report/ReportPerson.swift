import ArgumentParser
import HandoverModel
import HandoverReadiness

/// The command `handover report person`.
struct ReportPerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: .words(
            "某人的培训、能力和工单，以及什么何时到期。",
            "Training, capabilities and tasks of one person, and what lapses when."),
        discussion: .example("handover report person jia3"))

    @OptionGroup var options: ReportOptions
    @OptionGroup var time: TimeOptions
    @Argument(help: .words("人员编号，如 jia3。", "The person.", value: "人员"))
    var person: Person.ID

    func run() async throws { try await options.make(.person(person), time) }
}
