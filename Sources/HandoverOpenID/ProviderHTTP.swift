import AsyncHTTPClient
import Foundation
import HandoverModel
import NIOCore
import NIOHTTP1
import NIOSSL

/// Asks a provider over HTTP: bounded in time and size, and never sent on to another address.
struct ProviderHTTP: Sendable {
    struct Answer: Sendable {
        var status: Int
        var body: Data
    }

    let limits: OpenIDLimits

    /// One for the process, for as long as it runs.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        configuration.tlsConfiguration = tls
        configuration.timeout.connect = .seconds(5)
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// Reads a JSON document.
    ///
    /// - Throws: `OpenIDProblem`.
    func document<Value: Decodable & Sendable>(
        _ type: Value.Type = Value.self, at address: String, _ endpoint: OpenIDProblem.Endpoint
    ) async throws(OpenIDProblem) -> Value {
        let answer = try await send(request(address), endpoint)
        guard answer.status == 200 else { throw .badStatus(endpoint, status: answer.status) }
        guard let value = try? JSONDecoder().decode(Value.self, from: answer.body) else { throw .unreadable(endpoint) }
        return value
    }

    /// Sends a form, and gives the answer whatever its status, but for one that leads elsewhere.
    ///
    /// - Throws: `OpenIDProblem`.
    func post(
        _ fields: [(String, String)], authorization: String?, to address: String, _ endpoint: OpenIDProblem.Endpoint
    ) async throws(OpenIDProblem) -> Answer {
        var request = request(address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(ByteBuffer(string: FormText.of(fields)))
        return try await send(request, endpoint)
    }

    private func request(_ address: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "User-Agent", value: "handover")
        return request
    }

    private func send(
        _ request: HTTPClientRequest, _ endpoint: OpenIDProblem.Endpoint
    ) async throws(OpenIDProblem) -> Answer {
        let limits = limits
        let first = await withTaskGroup(of: Result<Answer, OpenIDProblem>.self) { group in
            group.addTask { await Self.exchange(request, endpoint, limits.bytes) }
            group.addTask {
                try? await Task.sleep(for: limits.answer)
                return .failure(.tooSlow(endpoint))
            }
            let first = await group.next()
            group.cancelAll()
            return first
        }
        guard let first else { throw .unreachable(endpoint) }
        return try first.get()
    }

    private static func exchange(
        _ request: HTTPClientRequest, _ endpoint: OpenIDProblem.Endpoint, _ limit: Int
    ) async -> Result<Answer, OpenIDProblem> {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            guard !(300...399).contains(response.status.code) else { return .failure(.redirects(endpoint)) }
            let body = try await response.body.collect(upTo: limit)
            return .success(Answer(status: Int(response.status.code), body: Data(body.readableBytesView)))
        } catch is NIOTooManyBytesError {
            return .failure(.answerTooLong(endpoint, limit: limit))
        } catch {
            return .failure(.unreachable(endpoint))
        }
    }
}

/// Names and values as a form or a query has them.
enum FormText {
    static func of(_ fields: [(String, String)]) -> String {
        fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }

    /// Percent-encoded UTF-8; letters, digits and `-._~` stay.
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
