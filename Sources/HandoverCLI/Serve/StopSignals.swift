#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The signals that stop a server.
enum StopSignals {
    /// Until the server listens for them itself, SIGTERM and SIGINT end the process with 0: nothing has been begun that
    /// would have to be finished, and the ledger bears an end at any moment.
    static func endWithoutTrouble() {
        for number in [SIGTERM, SIGINT] { _ = signal(number) { _ in _exit(0) } }
    }
}
