import ArgumentParser
import Foundation
import HandoverAccess
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
        commandName: "serve", abstract: "Serves the handover over HTTP, and this workspace to other commands.",
        discussion: """
            GET /status (also .json, .svg, .shields.json, .csv, .txt), /openapi.json, /healthz and /readyz; with a token \
            /api/v1 and /metrics. \
            TLS is a reverse proxy's matter: listen on loopback and name the proxy. SIGTERM and SIGINT stop it; it then exits with 0.
            Example:
              handover serve --port 8080
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The TCP port; 0 takes a free one.")
    var port = 8080
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"
    @Option(
        help: "A reverse proxy's IP address, whose X-Forwarded-For and -Proto are believed; may be given several times."
    )
    var behindProxy: [String] = []
    @Option(help: "The largest file that is taken as evidence, in MB.")
    var largestFile = Tracker.largestFile / 1_000_000
    @Option(
        help: "Requests a second that one address and one person may make, ten times as many at once; 0 for no limit.")
    var rate = 200
    @Option(help: "A host that checks of items may ask, localhost too; may be given several times.")
    var checkHost: [String] = []
    @Flag(help: "Let checks of items start the programs that the definitions name.")
    var checkCommands = false
    @Option(help: "The folder of the knowledge base, whose documents a page looks at.", completion: .directory)
    var knowledge: String?
    @Flag(help: "Listen beyond this machine without TLS, so that passwords and tokens are sent in the clear.")
    var insecureHttp = false

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port 为 0 至 65535", "--port is 0 to 65535") }
        guard (0...1_000_000).contains(rate) else {
            throw ValidationError("--rate 为 0 至 1000000", "--rate is 0 to 1000000")
        }
        for host in checkHost where WebHost("http://\(host)/")?.name != host.lowercased() {
            throw ValidationError(
                "--check-host 只写主机名，不带协议、端口和路径",
                "--check-host is the name of a host alone, without scheme, port or path")
        }
        guard (1...1000).contains(largestFile) else {
            throw ValidationError("--largest-file 为 1 至 1000", "--largest-file is 1 to 1000")
        }
    }

    func run() async throws {
        StopSignals.endWithoutTrouble()
        guard try Environment().scriptedClock() == nil else { throw UsageError.servedClock }
        guard insecureHttp || RemoteServer.isLoopback(host) else { throw UsageError.plainListening(host) }
        for address in behindProxy where (try? SocketAddress(ipAddress: address, port: 0)) == nil {
            throw UsageError.badProxy(address)
        }
        if let knowledge { try KbCheck.requireFolder(knowledge) }
        let folder = URL(fileURLWithPath: try Workplace.folder(common.workspace)).standardizedFileURL.path
        let place = LedgerFolder(folder + "/.handover")
        guard FileManager.default.fileExists(atPath: place.path) else { throw Refusal.nothingApplied }
        let socket = SocketFile(ledger: place.path, environment: ProcessInfo.processInfo.environment)
        let lock = try await LedgerLock.acquire(in: place)
        let ledger = try Ledger.open(folder: place, mode: .server(lock), reader: .recorded())
        let tracker = Tracker(
            ledger: ledger, workspace: folder,
            reach: .ofServer(hosts: checkHost, runsCommands: checkCommands))
        let desk = try await AccessDesk.open(tracker, in: place.path, now: .now)
        let logger = Logger(label: "handover") { _ in JSONLines() }
        var limits = Limits()
        limits.file = largestFile * 1_000_000
        limits.rate = rate > 0 ? .init(perSecond: Double(rate)) : nil
        let server = Server(
            ServerConfiguration(
                host: host, port: port, socketPath: socket.path, scratch: place.path + "/incoming", limits: limits,
                proxies: behindProxy), desk: desk, logger: logger, knowledge: knowledge.map { KbCheck.look(at: $0) }
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
