import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Asks an address for its status, and until when its certificate holds.
///
/// One request, no redirection followed, nothing of the answer read but its head, ten seconds in all.
enum WebProbe {
    static let patience = TimeAmount.seconds(10)

    static func look(_ demand: ItemCheck.WebDemand, within patience: TimeAmount = patience) async -> CheckSight {
        guard let host = WebHost(demand.url) else { return .fault(.noAnswer(.broken)) }
        do {
            return .answer(try await ask(host, within: patience))
        } catch is Overdue {
            return .fault(.tookTooLong(seconds: Int(patience.nanoseconds / 1_000_000_000)))
        } catch {
            return .fault(.noAnswer(trouble(error)))
        }
    }

    private struct Overdue: Error {}

    private static func ask(_ host: WebHost, within patience: TimeAmount) async throws -> CheckSight.SeenAnswer {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let answer = loop.makePromise(of: CheckSight.SeenAnswer.self)
        let tls = host.isSecure ? try context() : nil
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(patience).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                if let tls {
                    // An address of numbers is compared with the certificate as it is.
                    let isName = host.name.contains { $0.isLetter } && !host.name.contains(":")
                    try channel.pipeline.syncOperations.addHandler(
                        NIOSSLClientHandler(context: tls, serverHostname: isName ? host.name : nil))
                }
                try channel.pipeline.syncOperations.addHTTPClientHandlers()
                try channel.pipeline.syncOperations.addHandler(HeadReader(host: host, answer: answer))
            }
        }
        let overdue = loop.scheduleTask(in: patience) { answer.fail(Overdue()) }
        bootstrap.connect(host: host.name, port: host.port).whenComplete { result in
            switch result {
            case .success(let channel): answer.futureResult.whenComplete { _ in channel.close(promise: nil) }
            case .failure(let error): answer.fail(error)
            }
        }
        defer { overdue.cancel() }
        return try await answer.futureResult.get()
    }

    private static func context() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return try NIOSSLContext(configuration: configuration)
    }

    private static func trouble(_ error: any Error) -> CheckReason.Trouble {
        switch error {
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .certificate
        case let error as NIOConnectionError:
            error.connectionErrors.isEmpty && (error.dnsAError != nil || error.dnsAAAAError != nil)
                ? .unknownHost : .refused
        case is IOError: .refused
        default: .broken
        }
    }
}

/// Sends one request and takes the head of the answer.
private final class HeadReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let host: WebHost
    private let answer: EventLoopPromise<CheckSight.SeenAnswer>

    init(host: WebHost, answer: EventLoopPromise<CheckSight.SeenAnswer>) {
        self.host = host
        self.answer = answer
    }

    func channelActive(context: ChannelHandlerContext) {
        let name = host.name.contains(":") ? "[\(host.name)]" : host.name
        let standard = host.isSecure ? 443 : 80
        let field = host.port == standard ? name : "\(name):\(host.port)"
        let head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: host.target,
            headers: ["Host": field, "User-Agent": "handover-check", "Accept": "*/*", "Connection": "close"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data) else { return }
        let certificate = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
        answer.succeed(
            CheckSight.SeenAnswer(
                status: Int(head.status.code),
                certificateEnds: certificate.map { Instant(milliseconds: Int64($0.notValidAfter) * 1000) }))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answer.fail(ChannelError.eof)
    }
}
