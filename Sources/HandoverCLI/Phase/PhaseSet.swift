import ArgumentParser
import HandoverModel
import HandoverTracker

/// The command `handover phase set`.
struct PhaseSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: .words("把服务和严重级别转入另一阶段。", "Moves services and severities to another phase."),
        discussion: .words(
            "前进须双方各一名负责人说法一致；后退只须一名负责人，写明理由。",
            "Forward takes a lead of each side, who say the same; back takes one, with a reason.",
            example: "handover phase set shadow --severity P3 --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(
        help: .words(
            "observe（观摩）、shadow（跟做）、reverse-shadow（带教下主做）、solo（独立）或 owner（负责）。",
            "observe, shadow, reverse-shadow, solo or owner.",
            value: "阶段"))
    var phase: Phase
    @Option(
        help: .words("哪项服务，写法与工单相同（默认：全部服务）。", "The service, as tasks have it (default: every service).", value: "服务"))
    var service: String?
    @Option(help: .words("P0、P1、P2 或 P3（默认：全部级别）。", "P0, P1, P2 or P3 (default: every severity).", value: "严重级别"))
    var severity: Severity?
    @Option(help: .words("新阶段的第一天，今天或以后（默认：今天）。", "Its first day, today or later (default: today).", value: "日期"))
    var from: String?
    @Option(help: .words("理由；退到前面的阶段时必须写。", "Why; needed to move back.", value: "理由"))
    var reason: String?

    func run() async throws {
        let session = try await Session.open(options.output)
        let command = Command.setPhase(
            phase, service: service, severity: severity, from: try await session.day(from), reason: reason)
        try await session.record(command, options)
    }
}
