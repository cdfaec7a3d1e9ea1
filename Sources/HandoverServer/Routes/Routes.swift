import HandoverModel
import HandoverTracker
import Hummingbird

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which resources are there for whom.
struct Routes: Sendable {
    let tracker: Tracker
    let board: StatusBoard
    let scratch: ScratchFolder
    let limits: Limits
    let clock: @Sendable () -> Instant

    /// For everybody who can reach the server's port.
    func publicRouter() -> Router<HandoverContext> {
        let router = Router(context: HandoverContext.self)
        router.addMiddleware {
            ResponseHeaders()
            RequestLog()
            Problems(tellsFailure: false)
        }
        if let rate = limits.rate { router.add(middleware: RateLimit(buckets: TokenBuckets(rate))) }
        router.addRoutes(HealthRoutes(tracker: tracker, clock: clock).endpoints)
        router.addRoutes(StatusRoutes(board: board, isTrusted: false).endpoints)
        return router
    }

    /// For the user of the operating system who runs the server: nobody else can open the socket.
    func localRouter() -> Router<HandoverContext> {
        let router = Router(context: HandoverContext.self)
        router.addMiddleware {
            ResponseHeaders()
            RequestLog()
            Problems(tellsFailure: true)
        }
        router.addRoutes(HealthRoutes(tracker: tracker, clock: clock).endpoints)
        router.addRoutes(StatusRoutes(board: board, isTrusted: true).endpoints)
        let api = router.group("api/v1").add(middleware: ProtocolVersion())
        api.addRoutes(
            RecordRoutes(tracker: tracker, identified: .osUser(uid: getuid()), limits: limits, clock: clock).endpoints)
        api.addRoutes(FileRoutes(tracker: tracker, limits: limits, scratch: scratch).endpoints)
        api.addRoutes(LedgerRoutes(tracker: tracker, limits: limits).endpoints)
        return router
    }
}
