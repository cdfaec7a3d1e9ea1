import ArgumentParser
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover capability list`.
struct CapabilityList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .words("每项能力由谁具备，以及有人离开会怎样。", "Every capability against every person, and what if somebody leaves."),
        discussion: .example("handover capability list --without jia3,jia4 --on 2026-03-01"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var time: TimeOptions
    @Flag(help: .words("只列关键能力。", "Only critical capabilities."))
    var critical = false
    @Flag(
        inversion: .prefixedNo,
        help: .words("只列具备人数已够的，或不够的。", "Only those that enough people have, or that too few have."))
    var covered: Bool?
    @Option(
        help: .words(
            "假设这些人已离开：写人员编号，以逗号分隔。", "As if these people had left: their ids, with commas between.", value: "人员"))
    var without: String?
    @Option(
        help: .words(
            "与 --without 同用：离开的第一天（默认：今天）。",
            "With --without: the first day they are gone (default: today).",
            value: "日期"))
    var on: String?

    func validate() throws {
        guard on == nil || without != nil else {
            throw ValidationError("--on 要与 --without 一起用", "--on goes with --without")
        }
        guard without.map({ !PeopleArgument($0).ids.isEmpty }) ?? true else {
            throw ValidationError("--without 至少写一人", "--without names at least one person")
        }
        guard on == nil || time.asOf == nil else {
            throw ValidationError("--on 与 --as-of 矛盾", "--on and --as-of contradict each other")
        }
    }

    func run() async throws {
        let session = try await Session.open(output)
        var asked = try await session.time(time)
        guard let people = without.map(PeopleArgument.init) else {
            let reply = try await session.ask(.readiness(asked))
            guard case .readiness(let readiness) = reply.answer else { return }
            return session.print(
                CapabilityListView.report(
                    readiness, onlyCritical: critical, covered: covered, names: session.names(reply)), of: reply)
        }
        if let on { asked.asOf = .day(try await session.day(on)) }
        let reply = try await session.ask(.departure(people.ids, asked))
        guard case .departure(let departure) = reply.answer else { return }
        session.print(
            CapabilityListView.report(
                departure.before, departure: departure, onlyCritical: critical, covered: covered,
                names: session.names(reply)), of: reply)
    }
}

/// Ids with commas between, blanks beside them left out, each once.
struct PeopleArgument {
    let ids: [Person.ID]

    init(_ text: String) {
        var seen: Set<Person.ID> = []
        ids = text.split(separator: ",").map { Person.ID(String($0.filter { $0 != " " })) }
            .filter { !$0.rawValue.isEmpty && seen.insert($0).inserted }
    }
}
