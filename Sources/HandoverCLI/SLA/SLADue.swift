import ArgumentParser
import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla due`.
struct SLADue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: .words("按服务时间计算，时限何时到。", "When a time limit ends, counted in the hours of the service."),
        discussion: .words(
            "计算某级别的承诺，或自定的时限。分钟和小时按该级别的服务时间计，工作日按工作日历计。",
            "What is asked for is a promise of a severity, or a time limit of one's own. Minutes and hours count by the hours of the severity, working days by the working calendar.\n",
            example: """
                handover sla due --severity P2 --from "2026-02-13 17:00"
                """))

    @OptionGroup var output: OutputOptions
    @Option(
        help: .words(
            "P0、P1、P2 或 P3：按该级别的服务时间计；不写则按工作日历。",
            "P0, P1, P2 or P3: by whose hours it counts; without, by the working calendar.",
            value: "严重级别"))
    var severity: Severity?
    @Option(
        help: .words(
            "该级别的哪项承诺：response（响应；不写也是）、resolution（解决）或 escalation（升级）。",
            "What is promised for the severity: response (so without), resolution or escalation.",
            value: "承诺"))
    var promise: ServicePromise?
    @Option(
        help: .words(
            "改用自定的时限，如 15m（分钟）、2h（小时）或 3wd（工作日）。",
            "A time limit of one's own instead, such as 15m, 2h or 3wd (working days).",
            value: "时限"))
    var target: ServiceTarget?
    @Option(help: .words("计时开始的时刻：日期和时间。", "When the clock began: a date and a time.", value: "时刻"))
    var from: String
    @Option(
        help: .words("暂停的时段，写作 起..止；可写多次。", "When it stood still, FROM..TO; may be given several times.", value: "时段"))
    var pause: [String] = []

    func validate() throws {
        guard promise == nil || target == nil else {
            throw ValidationError(
                "--promise 与 --target 是两个时限；去掉一个", "--promise and --target are two time limits; leave out one")
        }
    }

    func run() async throws {
        let session = try await Session.open(output)
        let reply = try await session.ask(
            .serviceTimes(
                ServiceQuery(
                    target.map { .target($0) } ?? .promise(promise ?? .response), severity: severity,
                    from: try await session.instant(from),
                    pauses: try await session.pauses(pause))))
        guard case .serviceTimes(let times) = reply.answer else { return }
        session.print(ServiceTimesView.report(times, names: session.names(reply)), of: reply)
    }
}

extension Session {
    /// A time of day, which a clock can run from.
    func instant(_ text: String) async throws -> Instant {
        guard let instant = try await moment(text)?.instant else { throw UsageError.timeOfDay(text) }
        return instant
    }

    /// Stretches of time, each `FROM..TO`.
    func pauses(_ texts: [String]) async throws -> [ServiceQuery.Pause] {
        var pauses: [ServiceQuery.Pause] = []
        for text in texts {
            let ends = text.components(separatedBy: "..")
            guard ends.count == 2 else { throw UsageError.pause(text) }
            pauses.append(.init(from: try await instant(ends[0]), to: try await instant(ends[1])))
        }
        return pauses
    }
}
