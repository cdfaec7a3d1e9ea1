import AsyncHTTPClient
import Foundation
import HandoverModel
import HandoverTracker
import NIOCore
import NIOHTTP1

/// Requests to a server and its answers, as HTTP over a Unix socket.
struct ServerExchange {
    private let socket: String
    private let address: String

    /// One for the process, for as long as it runs.
    ///
    /// A socket that nobody listens on is not tried again.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = .seconds(5)
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// The longest answer that is read into memory, in bytes.
    private static let longestAnswer = 256 << 20

    init(socket: String) throws(ServerProblem) {
        guard let url = URL(httpURLWithSocketPath: socket, uri: "/api/v1/") else { throw .gone(socket: socket) }
        self.socket = socket
        address = url.absoluteString
    }

    /// - Throws: As `send`; `ServerProblem.notUnderstood` when the answer is not such a value.
    func value<Value: Decodable>(
        _ method: HTTPMethod, _ resource: String, _ body: ByteBuffer?, within patience: TimeAmount
    ) async throws -> Value {
        let answer = try await collect(try await send(method, resource, body, within: patience))
        do {
            return try JSONDecoder().decode(Value.self, from: Data(answer.readableBytesView))
        } catch {
            throw ServerProblem.notUnderstood
        }
    }

    /// Sends a request, and gives the answer when it is a good one.
    ///
    /// - Throws: The tracker's refusal or error; `ServerProblem`.
    func send(
        _ method: HTTPMethod, _ resource: String, _ body: ByteBuffer?, within patience: TimeAmount
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address + resource)
        request.method = method
        request.headers = ["Handover-Protocol": String(LockHolder.currentVersion), "Content-Type": "application/json"]
        if let body { request.body = .bytes(body) }
        let response: HTTPClientResponse
        do {
            response = try await Self.client.execute(request, timeout: patience)
        } catch let error as HTTPClientError where error == .remoteConnectionClosed || error == .deadlineExceeded {
            throw ServerProblem.interrupted
        } catch is HTTPClientError {
            throw ServerProblem.gone(socket: socket)
        } catch is IOError {
            throw ServerProblem.gone(socket: socket)
        } catch is ChannelError {
            throw ServerProblem.gone(socket: socket)
        }
        guard (200...299).contains(response.status.code) else { throw try await problem(response) }
        return response
    }

    private func collect(_ response: HTTPClientResponse) async throws -> ByteBuffer {
        do {
            return try await response.body.collect(upTo: Self.longestAnswer)
        } catch {
            throw ServerProblem.interrupted
        }
    }

    /// What a problem document says: the error itself where it tells.
    private func problem(_ response: HTTPClientResponse) async throws -> any Error {
        struct Document: Decodable {
            var code: String
            var title: String
            var server: Int?
            var failure: Failure?
        }
        let text = try await collect(response)
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.readableBytesView)) else {
            return ServerProblem.notUnderstood
        }
        if let failure = document.failure { return failure.error }
        if let server = document.server { return ServerProblem.version(server: server, own: LockHolder.currentVersion) }
        return ServerProblem.refused(code: document.code, title: document.title)
    }
}
