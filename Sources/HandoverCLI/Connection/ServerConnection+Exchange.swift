import AsyncHTTPClient
import Foundation
import HandoverAccess
import HandoverModel
import HandoverServer
import HandoverTracker
import NIOCore
import NIOHTTP1
import NIOSSL

/// Requests to a server and its answers, as HTTP over a Unix socket or the network.
struct ServerExchange {
    private let place: ServerPlace
    private let address: String
    private let headers: HTTPHeaders

    /// One for the process, for as long as it runs.
    ///
    /// What does not answer is not tried again, and nobody is sent on to another address, where the token does not belong.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        configuration.tlsConfiguration = tls
        configuration.timeout.connect = .seconds(5)
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// The longest answer that is read into memory, in bytes.
    private static let longestAnswer = 256 << 20

    /// `language`: In which the server words what it refuses.
    init(socket: String, _ language: Language) throws(ServerProblem) {
        place = .socket(socket)
        guard let url = URL(httpURLWithSocketPath: socket, uri: "/api/v1/") else { throw .gone(socket: socket) }
        address = url.absoluteString
        headers = Self.headers(language)
    }

    init(_ server: RemoteServer, _ language: Language) {
        place = .address(server.address)
        address = server.address + "/api/v1/"
        var headers = Self.headers(language)
        headers.add(name: "Authorization", value: "Bearer " + server.token.text)
        self.headers = headers
    }

    private static func headers(_ language: Language) -> HTTPHeaders {
        ["Handover-Protocol": String(LockHolder.currentVersion), "Accept-Language": language.rawValue]
    }

    /// - Throws: As `send`; `ServerProblem.notUnderstood` when the answer is not such a value.
    func value<Value: Decodable>(
        _ method: HTTPMethod, _ resource: String, _ body: ByteBuffer? = nil, within patience: TimeAmount
    ) async throws -> Value {
        let answer = try await collect(try await send(method, resource, body, within: patience))
        do {
            return try JSONDecoder().decode(Value.self, from: Data(answer.readableBytesView))
        } catch {
            throw ServerProblem.notUnderstood
        }
    }

    /// Writes an export to a file that is not there yet, whole or not at all.
    func export(_ resource: String, to path: String, within patience: TimeAmount) async throws -> KnownRoot {
        let response = try await send(.GET, resource, nil, within: patience)
        guard let size = response.headers.first(name: LedgerExportFields.sizeName).flatMap({ Int($0) }),
            let root = response.headers.first(name: LedgerExportFields.rootName).flatMap({ TreeHash(base64: $0) }),
            let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) })
        else { throw ServerProblem.notUnderstood }
        let draft = try DraftFile(for: path)
        do {
            for try await part in response.body { try draft.write(part.readableBytesView) }
        } catch let error as UsageError {
            throw error
        } catch {
            throw ServerProblem.brokenOff
        }
        guard draft.count == length else { throw ServerProblem.brokenOff }
        try draft.keep()
        return KnownRoot(size: size, root: root)
    }

    /// Sends a request, and gives the answer when it is a good one.
    ///
    /// - Throws: The tracker's refusal or error; `AccessProblem`; `ServerProblem`.
    func send(
        _ method: HTTPMethod, _ resource: String, _ body: ByteBuffer?, within patience: TimeAmount
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address + resource)
        request.method = method
        request.headers = headers
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(body)
        }
        let response: HTTPClientResponse
        do {
            response = try await Self.client.execute(request, timeout: patience)
        } catch {
            throw place.problem(error) ?? error
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
            var detail: String?
            var server: Int?
            var failure: Failure?
        }
        if let other = response.headers.first(name: "Location"), (300...399).contains(response.status.code) {
            return ServerProblem.moved(to: other)
        }
        let text = try await collect(response)
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(text.readableBytesView)) else {
            return place.isRemote
                ? ServerProblem.notHandover(status: Int(response.status.code)) : ServerProblem.notUnderstood
        }
        if let failure = document.failure { return failure.error }
        if let server = document.server { return ServerProblem.version(server: server, own: LockHolder.currentVersion) }
        return ServerProblem.refused(code: document.code, title: document.title, detail: document.detail)
    }
}

/// Where a server is asked.
enum ServerPlace {
    case socket(String)
    case address(String)

    var isRemote: Bool {
        if case .address = self { true } else { false }
    }

    /// What an error on the way to it means; nil for what is no trouble of the way.
    func problem(_ error: any Error) -> ServerProblem? {
        switch (self, error) {
        case (_, let error as HTTPClientError) where error == .remoteConnectionClosed || error == .deadlineExceeded:
            return .interrupted
        // A connection that was there: what was sent may have been recorded.
        case (_, let error as IOError) where [ECONNRESET, EPIPE].contains(error.errnoCode): return .interrupted
        case (.socket(let path), is HTTPClientError), (.socket(let path), is IOError),
            (.socket(let path), is ChannelError):
            return .gone(socket: path)
        case (.socket, _): return nil
        case (.address(let address), let error as NIOSSLError):
            guard case .handshakeFailed(let detail) = error else { return .noTLS(address: address) }
            return String(describing: detail).contains("CERTIFICATE_VERIFY_FAILED")
                ? .certificate(address: address) : .noTLS(address: address)
        case (.address(let address), let error as NIOSSLExtraError):
            return error == .failedToValidateHostname ? .certificate(address: address) : .noTLS(address: address)
        case (.address(let address), _): return .unreachable(address: address)
        }
    }
}
