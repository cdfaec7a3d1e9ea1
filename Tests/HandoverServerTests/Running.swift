import Foundation
import Hummingbird
import Logging
import ServiceLifecycle

@testable import HandoverServer

/// Runs a server on a site while `body` runs, then stops it gracefully and waits for its end.
func withServer<Value: Sendable>(
    _ site: Site, _ body: @Sendable (ServerAddress) async throws -> Value
) async throws -> Value {
    try await withServer(site) { address, _ in try await body(address) }
}

/// The same, where `body` itself may tell the server to stop.
///
/// `log`: What the server writes into its log, line by line.
func withServer<Value: Sendable>(
    _ site: Site, log: any LogHandler = SwiftLogNoOpLogHandler(),
    _ body: @Sendable (ServerAddress, ServiceGroup) async throws -> Value
) async throws -> Value {
    let (addresses, continuation) = AsyncStream.makeStream(of: ServerAddress.self)
    let configuration = ServerConfiguration(
        port: 0, socketPath: site.socketPath, scratch: site.folder.path + "/served", limits: site.limits)
    let logger = Logger(label: "test") { _ in log }
    let server = Server(configuration, desk: site.desk, logger: logger, onRunning: { continuation.yield($0) })
    let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { continuation.finish() }
            try await group.run()
        }
        guard let address = await addresses.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw CancellationError()
        }
        do {
            let value = try await body(address, group)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
    }
}
