import Crypto
import Foundation
import HTTPTypes
import HandoverModel
import Hummingbird
import Logging
import ServiceLifecycle
import Synchronization
import Testing

/// An OpenID Connect provider on loopback, with real keys, which can be told to lie.
final class Provider: Sendable {
    /// How it behaves; as it stands, it is honest.
    struct Script: Sendable {
        /// RS256, PS256, ES256 or EdDSA.
        var algorithm = "RS256"
        var account = "anna-at-id"
        var configuration: @Sendable (inout [String: ToldJSON]) -> Void = { _ in }
        var keys: @Sendable (inout [String: ToldJSON]) -> Void = { _ in }
        var header: @Sendable (inout [String: ToldJSON]) -> Void = { _ in }
        var claims: @Sendable (inout [String: ToldJSON]) -> Void = { _ in }
        /// What it does to an ID token that it has signed.
        var token: @Sendable (String) -> String = { $0 }
        var signature = Signature.own
        /// What it answers instead, by path.
        var answers: [String: Raw] = [:]
        /// Whether it takes this server's secret, and how it is sent; nil takes a client without one.
        var secret: String?
    }

    enum Signature: Sendable {
        case own, empty, byAnother, hmacWithPublicKey
    }

    enum Raw: Sendable {
        case body(HTTPResponse.Status, String)
        case redirect(String)
        case endless
        /// No answer until the test is over.
        case silence
    }

    /// A code that was given out, and what for.
    private struct Code: Sendable {
        var nonce: String
        var challenge: String
        var callback: String
        var isProof: Bool
    }

    private struct State: Sendable {
        var script = Script()
        var keys: [String: SigningKey] = [
            "rsa-1": Provider.rsa, "ec-1": .ec(P256.Signing.PrivateKey()), "ed-1": .ed(Curve25519.Signing.PrivateKey()),
        ]
        var codes: [String: Code] = [:]
        var asked: [String: Int] = [:]
        var isOver = false
    }

    private static let rsa = SigningKey.newRSA()
    private static let another = SigningKey.newRSA()
    static let configurationPath = "/.well-known/openid-configuration"
    static let accessToken = "an-access-token"

    private let state = Mutex(State())
    private let end = AsyncStream.makeStream(of: Never.self)
    private let time: Mutex<StoppedClock?> = Mutex(nil)
    private let port = Mutex(0)

    var address: String { "http://127.0.0.1:\(port.withLock { $0 })" }

    /// How a handover's definitions name it.
    func signIn(_ more: String = "") -> String {
        "sign-in: { openid: { title: SSO, issuer: \"\(address)\", client-id: handover\(more) } }"
    }

    func tell(_ change: (inout Script) -> Void) { state.withLock { change(&$0.script) } }

    func keep(_ time: StoppedClock) { self.time.withLock { $0 = time } }

    /// Signs with a new key from now on, and publishes no older one.
    func rotate(to id: String) { state.withLock { $0.keys = [id: Self.rsa] } }

    /// How often a path was asked for.
    func count(_ path: String) -> Int { state.withLock { $0.asked[path] ?? 0 } }

    fileprivate func runs(on port: Int) { self.port.withLock { $0 = port } }
    fileprivate func finish() { end.continuation.finish() }

    /// What a browser does that is sent here: the person signs in, and is sent back to an address of this path.
    func visit(_ location: String, more: String = "") throws -> String {
        let parts = try #require(URLComponents(string: location))
        let asked = Dictionary(
            (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
        #expect(location.hasPrefix("\(address)/authorize?"))
        #expect(asked["response_type"] == "code" && asked["client_id"] == "handover")
        #expect(asked["code_challenge_method"] == "S256" && asked["scope"]?.hasPrefix("openid") == true)
        let callback = try #require(asked["redirect_uri"])
        let code = "code-\(UUID().uuidString)"
        let grant = Code(
            nonce: try #require(asked["nonce"]), challenge: try #require(asked["code_challenge"]), callback: callback,
            isProof: asked["prompt"] == "login" && asked["max_age"] == "0")
        state.withLock { $0.codes[code] = grant }
        let path = try #require(URLComponents(string: callback)).path
        return "\(path)?code=\(code)&state=\(try #require(asked["state"]))\(more)"
    }

    fileprivate func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get(RouterPath(Self.configurationPath)) { request, _ in
            try await self.answer(request) { try self.configuration($0) }
        }
        router.get("/keys") { request, _ in try await self.answer(request) { try self.keys($0) } }
        router.post("/token") { request, _ in
            let body = String(buffer: try await request.body.collect(upTo: 65_536))
            return try await self.answer(request) { script in try self.token(script, body, request.headers) }
        }
        return router
    }

    private func answer(_ request: Request, _ honest: (Script) throws -> Response) async throws -> Response {
        let path = request.uri.path
        let script = state.withLock { state in
            state.asked[path, default: 0] += 1
            return state.script
        }
        switch script.answers[path] {
        case nil: return try honest(script)
        case .body(let status, let body): return Self.json(body, status)
        case .redirect(let location): return Response(status: .found, headers: [.location: location])
        case .endless: return Self.json(String(repeating: " ", count: 300_000) + "{}")
        case .silence:
            for await _ in end.stream {}
            return Response(status: .ok)
        }
    }

    private static func json(_ body: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(string: body)))
    }

    private func configuration(_ script: Script) throws -> Response {
        var members: [String: ToldJSON] = [
            "issuer": .text(address), "authorization_endpoint": .text(address + "/authorize"),
            "token_endpoint": .text(address + "/token"), "jwks_uri": .text(address + "/keys"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        ]
        script.configuration(&members)
        return Self.json(try ToldJSON.document(members))
    }

    private func keys(_ script: Script) throws -> Response {
        let keys = state.withLock { $0.keys }
        var members: [String: ToldJSON] = ["keys": .list(try keys.map { .object(try $1.published(as: $0)) })]
        script.keys(&members)
        return Self.json(try ToldJSON.document(members))
    }

    private func token(_ script: Script, _ body: String, _ headers: HTTPFields) throws -> Response {
        let fields = Dictionary(
            (URLComponents(string: "?" + body)?.queryItems ?? []).map { ($0.name, $0.value ?? "") },
            uniquingKeysWith: { first, _ in first })
        let basic = "Basic " + Data("handover:\(script.secret ?? "")".utf8).base64EncodedString()
        let isKnown =
            script.secret.map { headers[.authorization] == basic || fields["client_secret"] == $0 }
            ?? (fields["client_id"] == "handover" && headers[.authorization] == nil)
        guard isKnown else { return Self.json(#"{"error":"invalid_client"}"#, .unauthorized) }
        let code = state.withLock { $0.codes.removeValue(forKey: fields["code"] ?? "") }
        guard let code, code.callback == fields["redirect_uri"], fields["grant_type"] == "authorization_code",
            Base64.urlText(of: Array(SHA256.hash(data: Data((fields["code_verifier"] ?? "").utf8)))) == code.challenge
        else { return Self.json(#"{"error":"invalid_grant"}"#, .badRequest) }
        return Self.json(
            try ToldJSON.document([
                "access_token": .text(Self.accessToken), "token_type": "Bearer",
                "id_token": .text(try idToken(script, code)),
            ]))
    }

    private func idToken(_ script: Script, _ code: Code) throws -> String {
        let now = Int((time.withLock { $0?.now } ?? Site.now).milliseconds / 1000)
        let kind = ["RS256": "rsa", "PS256": "rsa", "ES256": "ec", "EdDSA": "ed"][script.algorithm] ?? ""
        let (id, key) = try #require(state.withLock { $0.keys }.first { $0.key.hasPrefix(kind) })
        var claims: [String: ToldJSON] = [
            "iss": .text(address), "sub": .text(script.account), "aud": "handover", "exp": .number(now + 300),
            "iat": .number(now), "nonce": .text(code.nonce),
        ]
        if code.isProof { claims["auth_time"] = .number(now) }
        script.claims(&claims)
        var header: [String: ToldJSON] = ["alg": .text(script.algorithm), "kid": .text(id), "typ": "JWT"]
        script.header(&header)
        let signed = try [header, claims].map { members in
            Base64.urlText(of: Array(try ToldJSON.document(members).utf8))
        }.joined(separator: ".")
        let isPSS = script.algorithm == "PS256"
        let signature: [UInt8] =
            switch script.signature {
            case .own: try key.signature(signed, isPSS: isPSS)
            case .empty: []
            case .byAnother: try Self.another.signature(signed, isPSS: isPSS)
            case .hmacWithPublicKey:
                Array(
                    HMAC<SHA256>.authenticationCode(
                        for: Data(signed.utf8), using: SymmetricKey(data: Data(key.publicText.utf8))))
            }
        return script.token(signed + "." + Base64.urlText(of: signature))
    }
}

/// Runs a provider while `body` runs.
func withProvider<Value: Sendable>(_ body: (Provider) async throws -> Value) async throws -> Value {
    let provider = Provider()
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
        router: provider.router(), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { continuation.yield($0.localAddress?.port ?? 0) }, logger: logger)
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { continuation.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw CancellationError()
        }
        provider.runs(on: port)
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(provider))
        } catch {
            result = .failure(error)
        }
        provider.finish()
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        return try result.get()
    }
}
