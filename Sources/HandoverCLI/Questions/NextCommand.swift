import ArgumentParser
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover next`.
struct NextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: .words("某人现在能做的事，最要紧的在前。", "What a person can do now, most useful first."),
        discussion: .example("handover next --as lisi"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Option(
        name: .customLong("as"),
        help: .words("人员编号（默认：HANDOVER_PERSON）。", "The id of the person (default: HANDOVER_PERSON).", value: "人员"))
    var person: String?

    @Option(help: .words("最多列几步，1 至 1000。", "How many steps at most, 1 to 1000.", value: "数量"))
    var limit = 10

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit 为 1 至 1000", "--limit is 1 to 1000") }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let person = try await session.person(person)
        let reply = try await session.ask(.next(person, try await session.time(time)))
        guard case .steps(let steps) = reply.answer else { return }
        session.print(NextView.report(steps, for: person, limit: limit, names: session.names(reply)), of: reply)
    }
}
