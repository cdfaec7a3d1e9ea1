import Foundation
import HTTPTypes
public import HandoverAccess
public import HandoverModel
public import HandoverReadiness
import HandoverTracker
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
import Synchronization
import UnixSignals

/// How the documents of the knowledge base stand on a day.
public typealias KnowledgeLook = @Sendable (KnowledgeBase, Day, [UndocumentedChange]) -> KnowledgeReview

/// A handover's server: everything the command line does, over a Unix socket and, for those who show a token, over TCP.
///
/// The caller holds the ledger's lock for as long as `run` runs.
public struct Server: Service {
    private let configuration: ServerConfiguration
    private let desk: AccessDesk
    private let logger: Logger
    private let knowledge: KnowledgeLook?
    private let onRunning: @Sendable (ServerAddress) async -> Void

    /// A server that does not run yet; `onRunning` is called once, when both addresses take connections.
    ///
    /// `knowledge`: Looks at the files of the knowledge base; nil where nobody said where they are.
    public init(
        _ configuration: ServerConfiguration, desk: AccessDesk, logger: Logger, knowledge: KnowledgeLook? = nil,
        onRunning: @escaping @Sendable (ServerAddress) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.desk = desk
        self.logger = logger
        self.knowledge = knowledge
        self.onRunning = onRunning
    }

    private static let clock: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Listens until SIGTERM or SIGINT, or until the service group that it belongs to is stopped; then finishes what is
    /// under way and takes its socket away.
    ///
    /// - Throws: `SocketProblem`, or what keeps an address from being listened on.
    public func run() async throws {
        let socket = SocketFile(configuration.socketPath)
        try socket.prepare()
        defer { socket.remove() }
        let scratch = try ScratchFolder(at: configuration.scratch)
        defer { scratch.removeAll() }
        let arrivals = Arrivals(configuration) { [onRunning] address in await onRunning(address) }
        let routes = Routes(
            desk: desk, board: StatusBoard(desk.tracker, clock: Self.clock), scratch: scratch,
            limits: configuration.limits, proxies: TrustedProxies(configuration.proxies),
            knowledge: knowledge, clock: Self.clock,
            meters: Meters(
                startedAt: Self.clock(), entriesAtStart: try desk.tracker.head().size,
                limits: configuration.limits))
        var group = ServiceGroupConfiguration(
            services: [
                localApplication(routes, socket, arrivals), publicApplication(routes, arrivals),
                Housekeeping(store: desk.store, clock: Self.clock, logger: logger),
                CheckSchedule(tracker: desk.tracker, clock: Self.clock, logger: logger),
                AlertSchedule(tracker: desk.tracker, clock: Self.clock, logger: logger),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        group.maximumGracefulShutdownDuration = configuration.limits.stop
        try await ServiceGroup(configuration: group).run()
    }

    private func publicApplication(_ routes: Routes, _ arrivals: Arrivals) -> some Service {
        Application(
            responder: routes.publicRouter().buildResponder(),
            server: .guarded(
                configuration.limits, counting: routes.meters.connections, asksForHost: true,
                answers: EarlyAnswers(pages: routes.pages),
                longestBody: routes.longestBody()),
            configuration: .init(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.limits.connections, logger: quiet)),
            onServerRunning: { channel in await arrivals.listens(port: channel.localAddress?.port) },
            logger: quiet)
    }

    private func localApplication(_ routes: Routes, _ socket: SocketFile, _ arrivals: Arrivals) -> some Service {
        Application(
            responder: routes.localRouter().buildResponder(),
            server: .guarded(
                configuration.limits, counting: routes.meters.connections, asksForHost: false, answers: EarlyAnswers()
            ) { _ in max(configuration.limits.message, configuration.limits.file + 2 * SentForm.longest) },
            configuration: .init(
                address: .unixDomainSocket(path: socket.path),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    configuration.limits.connections, logger: quiet)),
            onServerRunning: { channel in
                do {
                    try socket.restrict()
                    await arrivals.listensOnSocket()
                } catch {
                    logger.error("socket", metadata: ["error": "\(error)"])
                    try? await channel.close()
                }
            },
            logger: quiet)
    }

    /// The libraries' own talk is for finding faults in them.
    private var quiet: Logger {
        var logger = logger
        logger[metadataKey: "part"] = "http"
        return logger
    }
}

extension HTTPServerBuilder {
    /// HTTP/1.1 with the limits that no route can keep.
    static func guarded(
        _ limits: Limits, counting connections: Meters.Connections, asksForHost: Bool, answers: EarlyAnswers,
        longestBody: @escaping @Sendable (HTTPRequest) -> Int
    ) -> HTTPServerBuilder {
        .http1(
            configuration: .init(
                additionalChannelHandlers: [
                    ConnectionGuard(
                        limits: limits, longestBody: longestBody, counting: connections, asksForHost: asksForHost,
                        answers: answers)
                ],
                idleTimeout: TimeAmount(limits.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers, maxHeaderFieldCount: 100)))
    }
}

/// Waits for both addresses to listen, then says so once.
private final class Arrivals: Sendable {
    private let state: Mutex<(port: Int?, hasSocket: Bool)> = Mutex((nil, false))
    private let configuration: ServerConfiguration
    private let announce: @Sendable (ServerAddress) async -> Void

    init(_ configuration: ServerConfiguration, announce: @escaping @Sendable (ServerAddress) async -> Void) {
        self.configuration = configuration
        self.announce = announce
    }

    func listens(port: Int?) async {
        await announceIfComplete { $0.port = port ?? configuration.port }
    }

    func listensOnSocket() async {
        await announceIfComplete { $0.hasSocket = true }
    }

    private func announceIfComplete(_ change: (inout (port: Int?, hasSocket: Bool)) -> Void) async {
        let port = state.withLock { state in
            change(&state)
            return state.hasSocket ? state.port : nil
        }
        guard let port else { return }
        await announce(
            ServerAddress(host: configuration.host, port: port, socketPath: configuration.socketPath))
    }
}
