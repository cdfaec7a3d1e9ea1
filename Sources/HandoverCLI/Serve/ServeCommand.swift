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
        commandName: "serve",
        abstract: .words(
            "启动服务：提供网页和 HTTP 接口，并为本工作区的其他命令服务。",
            "Serves the handover over HTTP, and this workspace to other commands."),
        discussion: .words(
            "提供 GET /status（也有 .json、.svg、.shields.json、.csv、.txt）、/openapi.json、/healthz 和 /readyz；凭令牌访问 /api/v1 和 /metrics。TLS 由反向代理负责：在本机监听，并写明代理的地址。收到 SIGTERM 或 SIGINT 时停止，退出状态为 0。",
            """
            GET /status (also .json, .svg, .shields.json, .csv, .txt), /openapi.json, /healthz and /readyz; with a token \
            /api/v1 and /metrics. \
            TLS is a reverse proxy's matter: listen on loopback and name the proxy. SIGTERM and SIGINT stop it; it then exits with 0.
            """,
            example: "handover serve --port 8080"))

    @OptionGroup var common: CommonOptions
    @Option(help: .words("TCP 端口；0 表示取一个空闲的。", "The TCP port; 0 takes a free one.", value: "端口"))
    var port = 8080
    @Option(help: .words("监听的地址。", "The address to listen on.", value: "地址"))
    var host = "127.0.0.1"
    @Option(
        help: .words(
            "反向代理的 IP 地址，采信它给出的 X-Forwarded-For 和 X-Forwarded-Proto；可写多次。",
            "A reverse proxy's IP address, whose X-Forwarded-For and -Proto are believed; may be given several times.",
            value: "地址"))
    var behindProxy: [String] = []
    @Option(help: .words("可作证据的文件最大多少 MB。", "The largest file that is taken as evidence, in MB.", value: "大小"))
    var largestFile = Tracker.largestFile / 1_000_000
    @Option(
        help: .words(
            "每个地址、每个人每秒可发的请求数，瞬时可达十倍；0 为不限。",
            "Requests a second that one address and one person may make, ten times as many at once; 0 for no limit.",
            value: "次数"))
    var rate = 200
    @Option(
        help: .words(
            "自动检查可以访问的主机，localhost 也须列出；可写多次。",
            "A host that checks of items may ask, localhost too; may be given several times.",
            value: "主机"))
    var checkHost: [String] = []
    @Flag(help: .words("允许自动检查启动定义文件里写的程序。", "Let checks of items start the programs that the definitions name."))
    var checkCommands = false
    @Option(
        help: .words(
            "知识库的文件夹，供网页查看其中的文档。", "The folder of the knowledge base, whose documents a page looks at.", value: "文件夹"),
        completion: .directory)
    var knowledge: String?
    @Flag(
        help: .words(
            "不用 TLS 也监听本机以外的地址；密码和令牌会明文传输。",
            "Listen beyond this machine without TLS, so that passwords and tokens are sent in the clear."))
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
