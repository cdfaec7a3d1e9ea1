import HandoverModel
import HandoverTracker
import Logging
import ServiceLifecycle

/// Runs the checks of items once a day, and again once definitions have changed: one at a time, in the server's own name.
///
/// In a demonstration, whose time stands still, it runs none.
struct CheckSchedule: Service {
    let tracker: Tracker
    let clock: @Sendable () -> Instant
    let logger: Logger

    /// How often it looks whether a round is due; the first time that long after the server began.
    static let pause = Duration.seconds(60)

    /// For which day and which definitions checks are run.
    struct Round: Hashable {
        var day: Day
        var definitions: Digest
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            var done: Round?
            while (try? await Task.sleep(for: Self.pause)) != nil { done = await look(after: done) }
        }
    }

    /// Runs what is due where a round has come that was not run before; the round that was run last.
    func look(after done: Round?) async -> Round? {
        do {
            guard let round = try round(), round != done else { return done }
            for item in try tracker.dueChecks(clock: .machine(clock())) {
                if Task.isCancelled { return done }
                await run(item)
            }
            return round
        } catch {
            logger.error("checks", metadata: ["error": "\(error)"])
            return done
        }
    }

    /// The round of now; nil while nothing is in force, and in a demonstration.
    private func round() throws -> Round? {
        do {
            let reply = try tracker.ask(.people, by: .machine, clock: .machine(clock()))
            guard !reply.isDemonstration, let definitions = reply.definitions else { return nil }
            return Round(day: definitions.handover.zone.day(of: reply.now), definitions: definitions.digest)
        } catch Refusal.nothingApplied {
            return nil
        }
    }

    private func run(_ item: Item.ID) async {
        do {
            guard let recorded = try await tracker.runCheck(item, clock: .machine(clock())),
                case .checkRan(let run) = recorded.record.statement
            else { return }
            logger.notice(
                "check",
                metadata: [
                    "item": "\(item)", "check": "\(run.check.kind.rawValue)", "result": "\(run.result.rawValue)",
                    "entry": "\(recorded.receipt.entry)", "new": "\(!recorded.receipt.wasThere)",
                ])
        } catch {
            logger.error("check", metadata: ["item": "\(item)", "error": "\(error)"])
        }
    }
}
