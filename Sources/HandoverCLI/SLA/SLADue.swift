import ArgumentParser
import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// The command `handover sla due`.
struct SLADue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "When a time limit ends, counted in the hours of the service.",
        discussion: """
            What is asked for is a promise of a severity, or a time limit of one's own. Minutes and hours count by the hours of the severity, working days by the working calendar.

            Example:
              handover sla due --severity P2 --from "2026-02-13 17:00"
            """)

    @OptionGroup var output: OutputOptions
    @Option(help: "P0, P1, P2 or P3: by whose hours it counts; without, by the working calendar.")
    var severity: Severity?
    @Option(help: "What is promised for the severity: response (so without), resolution or escalation.")
    var promise: ServicePromise?
    @Option(help: "A time limit of one's own instead, such as 15m, 2h or 3wd (working days).")
    var target: ServiceTarget?
    @Option(help: "When the clock began: a date and a time.")
    var from: String
    @Option(help: "When it stood still, FROM..TO; may be given several times.")
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
