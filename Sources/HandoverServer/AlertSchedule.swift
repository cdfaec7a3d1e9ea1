import HandoverModel
import HandoverTracker
import Logging
import ServiceLifecycle

/// Raises the alerts that have come, and ends those that are over, once a minute in the server's own name.
///
/// In a demonstration, whose time stands still, it raises none. What it did not see, because it was late or stopped, it does
/// not record.
struct AlertSchedule: Service {
    let tracker: Tracker
    let clock: @Sendable () -> Instant
    let logger: Logger

    static let pause = Duration.seconds(60)

    func run() async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: Self.pause)) != nil { await look() }
        }
    }

    /// One round.
    func look() async {
        do {
            let reply = try tracker.ask(.people, by: .machine, clock: .machine(clock()))
            guard !reply.isDemonstration else { return }
            for recorded in try await tracker.runAlerts(clock: .machine(clock())) {
                guard case .alert(let fact) = recorded.record.statement else { continue }
                logger.notice(
                    "alert",
                    metadata: [
                        "what": "\(fact.kind.rawValue)", "rule": "\(fact.rule)", "entry": "\(recorded.receipt.entry)",
                    ])
            }
        } catch Refusal.nothingApplied {
            return
        } catch {
            logger.error("alerts", metadata: ["error": "\(error)"])
        }
    }
}
