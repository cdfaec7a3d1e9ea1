public import ArgumentParser
public import HandoverModel
import HandoverTracker

extension Improvement.Term: ExpressibleByArgument {}

/// The command `handover action add`.
struct ActionAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Opens an improvement action.",
        discussion: """
            A lead of either side opens it; its id is made by the program.

            Example:
              handover action add "Restart the cache by itself" --term short --owner jia3 --due 2026-02-13 --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "What is to be done.")
    var title: String
    @Option(help: "short or long.")
    var term: Improvement.Term
    @Option(help: "The id of the person who is to do it.")
    var owner: String
    @Option(help: "The last day on which it is in time.")
    var due: String
    @Option(help: "A task that gave rise to it; may be given several times.")
    var task: [String] = []
    @Option(help: "The entry of an outage that did (outage list shows it).")
    var outage: Int?
    @Option(help: "The document it is about: an item, a path or a title.")
    var document: String?
    @Option(help: "The period of the report that it comes from: 2026-01, 2026-W05 or 2026-Q1.")
    var report: SupportPeriod?

    func run() async throws {
        let session = try await Session.open(options.output)
        try await session.record(
            .improvement(
                .open(
                    ImprovementOrder(
                        title: title, term: term, owner: Person.ID(owner), due: try await session.day(due),
                        tasks: task.isEmpty ? nil : task.map { TaskRecord.ID($0) }, outage: outage,
                        document: document, report: report))), options)
    }
}
