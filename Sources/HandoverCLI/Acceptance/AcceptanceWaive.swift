import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover acceptance waive`.
struct AcceptanceWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: .words(
            "某项能力或指标未达标，限期豁免后验收；签字的各方都须同意。",
            "Accepts without a capability or a measure until a day; all who sign must say so."),
        discussion: .words(
            "双方各一名负责人和接收方的一名总监都同意同一日期后生效，并成为验收的条件。交接项的限期豁免用 handover item waive。",
            "In force once a lead of each side and a director of the receiving one said so for the same day. It then is a condition of the acceptance. Items are waived with handover item waive.",
            example: """
                handover acceptance waive measure/independence --until 2026-03-31 --reason "Too few tasks so far" --as lisi
                """))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "capability/ID 或 measure/ID，与 status 所列相同。",
            "capability/ID or measure/ID, as status names them.",
            value: "对象"))
    var subject: String
    @Option(help: .words("豁免的最后一天。", "The last day the waiver holds.", value: "日期"))
    var until: String
    @Option(help: .words("写明为什么。", "Why.", value: "理由"))
    var reason: String

    func validate() throws {
        guard BlockerSubject(subject) != nil else {
            throw ValidationError(
                "\(subject) 既不是 capability/ID 也不是 measure/ID", "\(subject) is neither capability/ID nor measure/ID")
        }
    }

    func run() async throws {
        guard let subject = BlockerSubject(subject) else { return }
        let session = try await Session.open(options.output)
        try await session.record(
            .waiveBlocker(subject, until: try await session.day(until), reason: reason), options)
    }
}
