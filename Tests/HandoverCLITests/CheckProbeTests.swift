import Foundation
import HandoverModel
import HandoverReadiness
import HandoverTracker
import NIOCore
import NIOHTTP1
import NIOPosix
import Testing

@testable import HandoverCLI

/// What the process sees of addresses and programs.
@Suite struct CheckProbeTests {
    /// Answers every request with one status, or never.
    private final class Answering: ChannelInboundHandler, Sendable {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart
        let status: HTTPResponseStatus?

        init(_ status: HTTPResponseStatus?) { self.status = status }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard case .head(let request) = unwrapInboundIn(data), let status else { return }
            let found =
                request.uri == "/health?full=1" && request.headers.first(name: "Host")?.hasPrefix("127.") == true
            let head = HTTPResponseHead(version: .http1_1, status: found ? status : .notFound)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    private func serving(
        _ status: HTTPResponseStatus?, _ body: (Int) async throws -> Void
    ) async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Answering(status))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(channel.localAddress?.port)
        do {
            try await body(port)
        } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }

    @Test func anAddressAnswersWithItsStatus() async throws {
        try await serving(.serviceUnavailable) { port in
            let sight = await WebProbe.look(.init(url: "http://127.0.0.1:\(port)/health?full=1#x"))
            #expect(sight == .answer(.init(status: 503)))
        }
        try await serving(.found) { port in
            // A redirection is an answer like any other.
            let sight = await WebProbe.look(.init(url: "http://127.0.0.1:\(port)/health?full=1"))
            #expect(sight == .answer(.init(status: 302)))
        }
    }

    @Test func whatDoesNotAnswerInTimeIsAtFault() async throws {
        try await serving(nil) { port in
            let sight = await WebProbe.look(
                .init(url: "http://127.0.0.1:\(port)/"), within: .milliseconds(50))
            #expect(sight == .fault(.tookTooLong(seconds: 0)))
        }
    }

    @Test func nobodyThereIsAFault() async throws {
        var closed = 0
        try await serving(.ok) { closed = $0 }
        let sight = await WebProbe.look(.init(url: "http://127.0.0.1:\(closed)/"))
        #expect(sight == .fault(.noAnswer(.refused)))
    }

    @Test func whatSpeaksNoTLSHasNoCertificate() async throws {
        try await serving(.ok) { port in
            let sight = await WebProbe.look(.init(url: "https://127.0.0.1:\(port)/"))
            #expect(sight == .fault(.noAnswer(.certificate)))
        }
    }

    @Test func aProgramEndsWithItsStatus() async {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(await ProgramProbe.look(["true"], in: folder) == .exit(status: 0))
        #expect(await ProgramProbe.look(["false"], in: folder) == .exit(status: 1))
        #expect(await ProgramProbe.look(["no-such-program-here"], in: folder) == .trouble(.didNotStart))
        #expect(await ProgramProbe.look(["./nothing"], in: folder) == .trouble(.didNotStart))
    }

    /// Arguments are arguments: no shell reads them.
    @Test func noShellReadsItsArguments() async {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(await ProgramProbe.look(["test", "$(id)", "=", "$(id)"], in: folder) == .exit(status: 0))
        #expect(await ProgramProbe.look(["true; false"], in: folder) == .trouble(.didNotStart))
    }

    @Test func whatTakesTooLongIsStopped() async {
        let sight = await ProgramProbe.look(
            ["sleep", "60"], in: FileManager.default.temporaryDirectory.path, within: .milliseconds(50))
        #expect(sight == .fault(.tookTooLong(seconds: 0)))
    }

    /// What it started ends with it: nobody holds the pipe any more that it was given.
    @Test func whatItStartedIsStoppedToo() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pipe = folder.appending(path: "pipe").path
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        let end = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(end) }
        let sight = await ProgramProbe.look(
            ["sh", "-c", "exec 3>pipe; sleep 60 & wait"], in: folder.path, within: .seconds(1))
        #expect(sight == .fault(.tookTooLong(seconds: 1)))
        var held = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        #expect(unsafe poll(&held, 1, 10_000) == 1 && held.revents & Int16(POLLHUP) != 0)
    }

    @Test func itSeesNothingOfOurEnvironment() async {
        let folder = FileManager.default.temporaryDirectory.path
        let sight = await ProgramProbe.look(
            ["grep", "-qzv", "^\\(PATH\\|LANG\\|HOME\\)=", "/proc/self/environ"], in: folder)
        // Nothing but these three: no line is left.
        #expect(sight == .exit(status: 1))
    }
}
