import HandoverAccess
import HandoverModel
import NIOCore
import NIOPosix
import Testing

@testable import HandoverCLI

/// A server that takes a request and goes away without an answer.
struct BrokenConnectionTests {
    private final class Leaver: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.close(promise: nil) }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    @Test func whatRecordsNothingSaysSo() async throws {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Leaver()) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let address = "http://127.0.0.1:\(server.localAddress?.port ?? 0)"
        let connection = ServerConnection(RemoteServer(address: address, token: Secret()), .en)
        await #expect(throws: ServerProblem.unanswered) { try await connection.me() }
        await #expect(throws: ServerProblem.interrupted) { try await connection.rebuild() }
        try await server.close()
        #expect(
            ServerProblem.unanswered.words(.en)
                == "the server did not answer in time, or the connection broke off. Nothing was recorded; try again.")
    }
}
