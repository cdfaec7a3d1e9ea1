import HandoverAccess
import HandoverModel
import Logging
import ServiceLifecycle

/// Removes every hour what is over: sessions, invitations, tokens and failed attempts.
struct Housekeeping: Service {
    let store: AccessStore
    let clock: @Sendable () -> Instant
    let logger: Logger

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: .seconds(3600))
                    try await store.prune(now: clock())
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("pruning", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
