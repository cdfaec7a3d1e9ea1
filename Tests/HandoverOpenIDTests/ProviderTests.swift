import HandoverModel
import Testing

@testable import HandoverOpenID

struct ProviderTests {
    @Test(
        arguments: [
            "https://id.example": "https://id.example/.well-known/openid-configuration",
            "https://id.example/": "https://id.example/.well-known/openid-configuration",
            "https://id.example/realms/a": "https://id.example/realms/a/.well-known/openid-configuration",
        ])
    func publishesItsConfigurationBelowItsIssuer(issuer: String, address: String) {
        #expect(ProviderConfiguration.address(of: issuer) == address)
    }

    private func configuration(_ change: (inout ProviderConfiguration) -> Void) -> ProviderConfiguration {
        var configuration = ProviderConfiguration(
            issuer: "https://id.example", authorization: "https://id.example/a", token: "https://id.example/t",
            keys: "https://id.example/k")
        change(&configuration)
        return configuration
    }

    private func problem(
        _ configuration: ProviderConfiguration, of issuer: String = "https://id.example"
    ) -> OpenIDProblem? {
        do throws(OpenIDProblem) {
            try configuration.check(for: issuer)
            return nil
        } catch {
            return error
        }
    }

    @Test func isTheOneThatWasMeantAndKeepsSecretsSecret() {
        #expect(problem(configuration { _ in }) == nil)
        for other in ["https://id.example/", "https://evil.example", "http://id.example", ""] {
            #expect(problem(configuration { $0.issuer = other }) == .otherIssuer(found: other))
        }
        #expect(problem(configuration { $0.authorization = "http://id.example/a" }) == .insecure(.authorization))
        #expect(problem(configuration { $0.token = "http://id.example/t" }) == .insecure(.token))
        #expect(problem(configuration { $0.keys = "javascript:alert(1)" }) == .insecure(.keys))
    }

    /// What listens on this machine alone is asked in nobody's name from another.
    @Test(arguments: ["http://localhost:9/t", "http://127.0.0.1/t", "http://[::1]:8080/t"])
    func namesNoAddressOfThisMachineFromAnother(address: String) {
        #expect(problem(configuration { $0.token = address }) == .insecure(.token))
        #expect(problem(configuration { $0.keys = address }) == .insecure(.keys))
        #expect(problem(configuration { $0.authorization = address }) == .insecure(.authorization))
        let here = configuration {
            $0.issuer = "http://localhost:9"
            ($0.authorization, $0.token, $0.keys) = (address, address, address)
        }
        #expect(problem(here, of: "http://localhost:9") == nil)
    }

    @Test(
        arguments: [
            (nil, nil, ["client_id=hand%20over"], nil),
            ("s:1&", nil, [], "Basic aGFuZCUyMG92ZXI6cyUzQTElMjY="),
            ("s:1&", ["client_secret_post", "client_secret_basic"], [], "Basic aGFuZCUyMG92ZXI6cyUzQTElMjY="),
            ("s:1&", ["client_secret_post"], ["client_id=hand%20over", "client_secret=s%3A1%26"], nil),
            ("s:1&", ["private_key_jwt"], [], "Basic aGFuZCUyMG92ZXI6cyUzQTElMjY="),
        ] as [(String?, [String]?, [String], String?)])
    func knowsThisServerBy(secret: String?, methods: [String]?, fields: [String], field: String?) {
        let client = ClientAuthentication(id: "hand over", secret: secret, methods: methods)
        #expect(client.fields.map { FormText.of([$0]) } == fields)
        #expect(client.field == field)
    }

    @Test(
        arguments: [
            "access_denied": "access_denied", "": "error", "<script>": "error", "a b": "error", "登录": "error",
            String(repeating: "a", count: 65): "error",
        ])
    func itsWordsAreRepeatedWhereTheyAreWords(word: String, shown: String) {
        #expect(ProviderWord.checked(word) == shown)
    }

    /// The verifier, which never leaves this server but for the token endpoint, is what the challenge was made of.
    @Test func asksForACodeThatIsOfUseToNobodyElse() throws {
        let provider = IdentityProvider(
            title: LocalizedText([.en: "SSO"]), issuer: "https://id.example", clientID: "handover", scopes: ["groups"])
        let now = Instant(milliseconds: 0)
        let request = OpenIDRequest(at: provider, callback: "https://h.example/c", isProof: false, now: now)
        let question = Dictionary(uniqueKeysWithValues: request.question(state: "s"))
        let exchange = Dictionary(uniqueKeysWithValues: request.exchange(code: "c"))
        #expect(question["scope"] == "openid groups" && question["code_challenge_method"] == "S256")
        #expect(question["state"] == "s" && question["redirect_uri"] == "https://h.example/c")
        #expect(question["nonce"]?.utf8.count == 43 && exchange["code_verifier"]?.utf8.count == 43)
        #expect(question["prompt"] == nil && question["max_age"] == nil)
        #expect(question.values.allSatisfy { $0 != exchange["code_verifier"] })
        let proof = OpenIDRequest(at: provider, callback: "https://h.example/c", isProof: true, now: now)
        let asked = Dictionary(uniqueKeysWithValues: proof.question(state: "s"))
        #expect(asked["prompt"] == "login" && asked["max_age"] == "0")
        #expect(asked["nonce"] != question["nonce"] && asked["code_challenge"] != question["code_challenge"])
    }
}
