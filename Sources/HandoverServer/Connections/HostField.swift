import HTTPTypes
import NIOCore
import NIOHTTP1

/// Which host a request is for: HTTP/1.1 asks for one field that says so, and no more (RFC 9112 §3.2).
enum HostField {
    private static let name = HTTPField.Name("Host")
    private static let punctuation = "-._~%!$&'()*+;=:[]"

    /// Whether the request has one `Host`, which names a host with a port or without, or none by an empty name.
    ///
    /// The first field stands in `authority`; another is left among the fields.
    static func isOne(_ head: HTTPRequest) -> Bool {
        guard let host = head.authority, name.map({ head.headerFields[$0] == nil }) ?? true else { return false }
        return host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: punctuation.utf8.contains(byte)
            }
        }
    }

    /// Lets HTTP/1.0, which asks for no host, name none, and ends its connection with the answer, as it expects.
    static func toleratesOldRequests(in pipeline: ChannelPipeline) {
        let pipeline = pipeline.syncOperations
        guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? pipeline.addHandler(OldRequests(), position: .after(decoder))
    }
}

/// Gives a request of HTTP/1.0 without a host an empty one, and has every such request ask to close: further on nobody
/// knows of versions.
private final class OldRequests: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), (head.version.major, head.version.minor) < (1, 1)
        else { return context.fireChannelRead(data) }
        if !head.headers.contains(name: "Host") { head.headers.add(name: "Host", value: "") }
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}

@available(*, unavailable)
extension OldRequests: Sendable {}
