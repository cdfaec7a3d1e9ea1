import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker

/// The command `handover person leave`.
struct PersonLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: .words("在 handover.yaml 里写明某人离开并使其生效。", "Ends somebody's part in handover.yaml and applies it."),
        discussion: .example("handover person leave jia6 --on 2026-03-31 --as jia1"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("谁离开：人员编号。", "Who leaves.", value: "人员编号"))
    var id: Person.ID
    @Option(help: .words("参与的最后一天。", "Their last day.", value: "日期"))
    var on: String = "today"

    func run() async throws {
        let session = try await Session.open(options.output)
        let last = try await session.day(on)
        try await session.edit(options) { bytes in
            let edit = PersonEdit.leave(id, lastDay: last, in: bytes)
            if let found = edit.diagnostics.first, case .unknownReference = found.problem {
                throw Refusal.unknownPerson(id, nearest: found.suggestion.map { [Person.ID($0)] } ?? [])
            }
            return edit
        }
    }
}
