import Foundation
import HandoverModel

/// What a provider gives for a code; the access token is of use for nothing but to check the ID token.
struct CodeGrant: Sendable, Decodable {
    var idToken: String
    var accessToken: String?

    private enum CodingKeys: String, CodingKey {
        case idToken = "id_token"
        case accessToken = "access_token"
    }
}

extension OpenIDClient {
    /// Exchanges a code (OpenID Connect Core 1.0 §3.1.3.1).
    func exchange(
        _ code: String, of request: OpenIDRequest, secret: String?, _ configuration: ProviderConfiguration
    ) async throws(OpenIDProblem) -> CodeGrant {
        let client = ClientAuthentication(
            id: request.provider.clientID, secret: secret, methods: configuration.clientAuthentication)
        let answer = try await http.post(
            request.exchange(code: code) + client.fields, authorization: client.field, to: configuration.token, .token)
        guard answer.status == 200 else { throw Self.refusal(answer) }
        guard let grant = try? JSONDecoder().decode(CodeGrant.self, from: answer.body) else {
            throw .unreadable(.token)
        }
        return grant
    }

    private static func refusal(_ answer: ProviderHTTP.Answer) -> OpenIDProblem {
        struct Refusal: Decodable {
            var error: String
        }
        guard let error = try? JSONDecoder().decode(Refusal.self, from: answer.body).error else {
            return .badStatus(.token, status: answer.status)
        }
        let word = ProviderWord.checked(error)
        return ["invalid_client", "unauthorized_client"].contains(word)
            ? .clientRefused(error: word) : .codeRefused(error: word)
    }
}

/// How this server shows a provider who it is (OpenID Connect Core 1.0 §9): by HTTP Basic unless the provider takes the
/// secret in the form alone; by its name alone where it has no secret.
struct ClientAuthentication: Hashable, Sendable {
    var id: String
    var secret: String?
    /// Those that the provider takes; nil when it does not say.
    var methods: [String]?

    private var isBasic: Bool {
        guard let methods else { return true }
        return methods.contains("client_secret_basic") || !methods.contains("client_secret_post")
    }

    /// What goes along in the form.
    var fields: [(String, String)] {
        guard let secret else { return [("client_id", id)] }
        return isBasic ? [] : [("client_id", id), ("client_secret", secret)]
    }

    /// What stands in `Authorization`; both parts are encoded as in a form first (RFC 6749 §2.3.1).
    var field: String? {
        guard let secret, isBasic else { return nil }
        return "Basic " + Base64.text(of: Array("\(FormText.encoded(id)):\(FormText.encoded(secret))".utf8))
    }
}
