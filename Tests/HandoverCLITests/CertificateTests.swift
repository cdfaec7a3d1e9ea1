import Foundation
import HandoverAccess
import HandoverModel
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import Testing

@testable import HandoverCLI

private let openssl = "/usr/bin/openssl"

/// A server whose certificate nobody vouches for, and one that speaks an old TLS: neither ever sees the token.
@Suite(
    .enabled(if: FileManager.default.isExecutableFile(atPath: openssl), "needs \(openssl) to make a certificate"))
struct CertificateTests {
    /// Notes whether anything came through the handshake.
    private final class Received: Sendable {
        let bytes = Mutex(0)
    }

    private final class Counter: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        private let received: Received

        init(_ received: Received) { self.received = received }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            received.bytes.withLock { $0 += unwrapInboundIn(data).readableBytes }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    /// What a command says that asks such a server.
    private func problem(
        newest version: TLSVersion? = nil, host: String = "localhost"
    ) async throws -> (ServerProblem?, address: String, received: Int) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "handover-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: openssl)
        process.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-out", "c.pem", "-days", "2", "-subj",
            "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(folder.path + "/c.pem").map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: folder.path + "/k.pem", format: .pem)))
        tls.minimumTLSVersion = .tlsv1
        tls.maximumTLSVersion = version
        let context = try NIOSSLContext(configuration: tls)
        let received = Received()
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    try channel.pipeline.syncOperations.addHandler(Counter(received))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let address = "https://\(host):\(server.localAddress?.port ?? 0)"
        var found: ServerProblem?
        do {
            _ = try await ServerConnection(RemoteServer(address: address, token: Secret()), .en).me()
        } catch let problem as ServerProblem {
            found = problem
        }
        try await server.close()
        return (found, address, received.bytes.withLock { $0 })
    }

    @Test func aCertificateThatNobodyVouchesForEndsIt() async throws {
        let (problem, address, received) = try await problem()
        #expect(problem == .certificate(address: address))
        #expect(received == 0)
    }

    @Test func anOldTLSEndsIt() async throws {
        let (problem, address, received) = try await problem(newest: .tlsv11)
        #expect(problem == .noTLS(address: address))
        #expect(received == 0)
    }
}
