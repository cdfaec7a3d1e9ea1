import ArgumentParser
import Foundation
import HandoverLedger
import HandoverModel
import HandoverServer
import HandoverTracker
import HandoverViews
import Logging
import NIOCore

/// The command `handover serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the status over HTTP, and this workspace to other commands.",
        discussion: """
            GET /status (also .json, .svg, .shields.json, .csv, .txt), /healthz and /readyz. SIGTERM and SIGINT stop it; it then exits with 0.
            Example:
              handover serve --port 8080
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The TCP port; 0 takes a free one.")
    var port = 8080
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is 0 to 65535") }
    }

    func run() async throws {
        let folder = URL(fileURLWithPath: try Workplace.folder(common.workspace)).standardizedFileURL.path
        let place = LedgerFolder(folder + "/.handover")
        guard FileManager.default.fileExists(atPath: place.path) else { throw Refusal.nothingApplied }
        let socket = SocketFile(ledger: place.path, environment: ProcessInfo.processInfo.environment)
        let lock = try await LedgerLock.acquire(in: place)
        let tracker = Tracker(ledger: try Ledger.open(folder: place, mode: .server(lock)))
        let logger = Logger(label: "handover") { _ in JSONLines() }
        let server = Server(
            ServerConfiguration(host: host, port: port, socketPath: socket.path), tracker: tracker, logger: logger
        ) { address in
            do {
                try lock.announce(socket: address.socketPath)
            } catch {
                logger.error("lock", metadata: ["error": "\(error)"])
            }
            logger.notice(
                "serving",
                metadata: ["address": "http://\(address.host):\(address.port)", "socket": "\(address.socketPath)"])
        }
        do {
            try await server.run()
        } catch let error as IOError {
            throw UsageError.cannotListen("\(host):\(port)", reason: unsafe String(cString: strerror(error.errnoCode)))
        } catch is SocketAddressError.UnknownHost {
            throw UsageError.unknownHost(host)
        }
    }
}
