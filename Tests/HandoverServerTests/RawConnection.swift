import Foundation
import NIOCore
import NIOPosix

@testable import HandoverServer

/// Bytes to and from a server, without a client's good manners.
enum RawConnection {
    /// Sends a text, and reads until the server closes.
    ///
    /// `then` is sent once the server has answered something, after `before` was done.
    static func exchange(
        _ address: SocketAddress, _ text: String, then: String? = nil, before: @Sendable () async -> Void = {}
    ) async throws -> String {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(to: address) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var result = ByteBuffer()
            var rest = then
            do {
                for try await part in inbound {
                    result.writeImmutableBuffer(part)
                    guard let text = rest else { continue }
                    rest = nil
                    await before()
                    try await outbound.write(ByteBuffer(string: text))
                }
            } catch is IOError {
                // The server closed while bytes were still on their way to it.
            }
            return String(buffer: result)
        }
    }

    /// Sends a text, and goes away without waiting for anything.
    static func abandon(_ address: SocketAddress, _ text: String) async throws {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(to: address).get()
        try await channel.writeAndFlush(ByteBuffer(string: text))
        try await channel.close()
    }

    /// Leaves a socket behind as a server does that is killed.
    static func leaveSocket(at path: String) async throws {
        let server = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        let channel = try await server.bind(unixDomainSocketPath: path + ".first").get()
        // The name goes when the channel is closed, and a second name stays.
        try FileManager.default.linkItem(atPath: path + ".first", toPath: path)
        try await channel.close()
    }
}

extension ServerAddress {
    var tcp: SocketAddress { get throws { try SocketAddress(ipAddress: host, port: port) } }
    var unix: SocketAddress { get throws { try SocketAddress(unixDomainSocketPath: socketPath) } }
}
