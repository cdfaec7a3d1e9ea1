import HTTPTypes
import HandoverModel
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Watches one connection for what no route can: requests that never end, are too long or cannot be read, and callers
/// who take nothing of an answer.
///
/// Such a request is answered as `EarlyAnswers` says where no answer has begun, and the connection closed. Slow heads
/// are not its matter: the idle time of the connection goes on until a head is complete.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: Limits
    /// The longest body that a request may have, by its head.
    private let longestBody: @Sendable (HTTPRequest) -> Int
    private let answers: EarlyAnswers
    private let connections: Meters.Connections
    /// Whether a request says which host it is for; over the Unix socket there is but one.
    private let asksForHost: Bool
    /// Of the request under way, nil until its head is known and once it is whole.
    private var head: HTTPRequest?
    /// That of the request under way.
    private var longest = 0
    /// Requests whose answer is not complete.
    private var open = 0
    private var isReading = false
    private var isAnswering = false
    private var received = 0
    /// The connection was refused: nothing comes in any more, and nothing goes out.
    private var isRefused = false
    private var receiving: Scheduled<Void>?
    private var stalled: Scheduled<Void>?
    /// Its place among those of its address; nil for loopback and the Unix socket.
    private var place: Share?

    /// What the other end gets to read the refusal in.
    private static let lingering = TimeAmount.seconds(1)

    init(
        limits: Limits, longestBody: @escaping @Sendable (HTTPRequest) -> Int,
        counting connections: Meters.Connections, asksForHost: Bool, answers: EarlyAnswers
    ) {
        self.answers = answers
        self.asksForHost = asksForHost
        self.limits = limits
        self.longestBody = longestBody
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.opened()
        HostField.toleratesOldRequests(in: context.pipeline)
        guard let caller = context.remoteAddress.flatMap(CallerAddress.init) else { return }
        place = connections.place(for: caller)
        if place == nil { context.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        connections.closed()
        place = nil
        receiving?.cancel()
        stalled?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            open += 1
            isReading = true
            self.head = head
            received = 0
            longest = longestBody(head)
            guard !asksForHost || HostField.isOne(head) else { return refuse(.badHost, context) }
            if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > longest {
                return refuse(.bodyTooLong(limit: longest), context)
            }
            if let coding = head.headerFields[.contentEncoding], coding.lowercased() != "identity" {
                return refuse(.bodyEncoded, context)
            }
        case .body(let part):
            received += part.readableBytes
            if received > longest { return refuse(.bodyTooLong(limit: longest), context) }
        case .end:
            isReading = false
            head = nil
            receiving?.cancel()
            receiving = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isReading, !isRefused, receiving == nil {
            receiving = after(TimeAmount(limits.receive), context) { [self] in
                if isReading { refuse(.requestTooSlow, context) }
            }
        }
        context.fireChannelReadComplete()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case HTTPParserError.headerOverflow: refuse(.headersTooLong(limit: limits.headers), context)
        case is HTTPParserError where context.channel.isActive: refuse(.malformedRequest, context)
        default: break
        }
        context.fireErrorCaught(error)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if isRefused, let event = event as? ChannelEvent, event == .inputClosed { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else { return promise?.fail(ChannelError.ioOnClosedChannel) ?? () }
        switch unwrapOutboundIn(data) {
        case .head: isAnswering = true
        case .body: break
        case .end:
            isAnswering = false
            open -= 1
        }
        context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard isRefused, mode != .all else { return context.close(mode: mode, promise: promise) }
        promise?.succeed()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        stalled?.cancel()
        stalled =
            context.channel.isWritable ? nil : after(TimeAmount(limits.idle), context) { context.close(promise: nil) }
        context.fireChannelWritabilityChanged()
    }

    private func refuse(_ problem: RequestProblem, _ context: ChannelHandlerContext) {
        guard !isRefused else { return }
        isRefused = true
        receiving?.cancel()
        // An answer under way cannot be told apart from another one.
        guard !isAnswering, open == (isReading ? 1 : 0) else { return context.close(promise: nil) }
        let answer = answers.answer(to: problem, head)
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        stalled?.cancel()
        stalled = after(Self.lingering, context) { context.close(promise: nil) }
    }

    private func after(
        _ time: TimeAmount, _ context: ChannelHandlerContext, _ work: @escaping () -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: time, work)
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
