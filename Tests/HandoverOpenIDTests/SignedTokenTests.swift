import Foundation
import HandoverModel
import Testing

@testable import HandoverOpenID

struct SignedTokenTests {
    private static func token(_ header: String, payload: String = "e30", signature: String = "AAAA") -> String {
        "\(Base64.urlText(of: Array(header.utf8))).\(payload).\(signature)"
    }

    private func problem(_ text: String) -> OpenIDProblem? {
        do throws(OpenIDProblem) {
            _ = try SignedToken(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            (token(#"{"alg":"RS256","kid":"k"}"#), nil), (token(#"{"alg":"EdDSA","kid":"k","typ":"JWT"}"#), nil),
            (token(#"{"alg":"none","kid":"k"}"#), .algorithm), (token(#"{"alg":"None","kid":"k"}"#), .algorithm),
            (token(#"{"alg":"none","kid":"k"}"#, signature: ""), .algorithm),
            (token(#"{"alg":"HS256","kid":"k"}"#), .algorithm), (token(#"{"alg":"rs256","kid":"k"}"#), .algorithm),
            (token(#"{"alg":"RS1","kid":"k"}"#), .algorithm), (token(#"{"alg":"ES512","kid":"k"}"#), .algorithm),
            (token(#"{"alg":"RS256"}"#), .key), (token(#"{"kid":"k"}"#), .malformed), (token("{"), .malformed),
            (token("[]"), .malformed), (token(#"{"alg":"RS256","kid":1}"#), .malformed),
            (token(#"{"alg":"RS256","kid":"k","kid":"j"}"#), .malformed),
            (token(#"{"alg":"RS256","alg":"none","kid":"k"}"#), .malformed),
            (token(#"{"alg":"RS256","kid":"k","x":{"kid":"j"}}"#), nil),
            (token(#"{"alg":"RS256","kid":"k","crit":["exp"],"exp":1}"#), .malformed),
            (token(#"{"alg":"RS256","kid":"k"}"#, payload: "e30="), .malformed),
            (token(#"{"alg":"RS256","kid":"k"}"#, signature: "AA+A"), .malformed),
            (token(#"{"alg":"RS256","kid":"k"}"#, signature: "AAB"), .malformed),
            (token(#"{"alg":"RS256","kid":"k"}"#) + ".AAAA", .malformed), ("e30.e30", .malformed), ("", .malformed),
            ("..", .malformed),
        ] as [(String, IDTokenFault?)])
    func takesSignedTokensOfTheAlgorithmsAllowed(text: String, fault: IDTokenFault?) {
        #expect(problem(text) == fault.map { .idToken($0) })
    }

    private static let rsa = #""kty":"RSA","n":"AQAB","e":"AQAB""#
    private static let ed = #""kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#

    @Test(
        arguments: [
            (["{\(ed),\"kid\":\"k\"}"], true), (["{\(ed),\"kid\":\"K\"}"], false), (["{\(ed)}"], false),
            (["{\(ed),\"kid\":\"k\",\"use\":\"sig\"}"], true), (["{\(ed),\"kid\":\"k\",\"use\":\"enc\"}"], false),
            (["{\(ed),\"kid\":\"k\"}", "{\(ed),\"kid\":\"k\"}"], false),
            (["{\(ed),\"kid\":\"j\"}", "{\(ed),\"kid\":\"k\"}"], true),
            ([#"{"kty":"oct","k":"AAAA","kid":"k2"}"#, "{}", "7", "{\(ed),\"kid\":\"k\"}"], true),
        ] as [([String], Bool)])
    func aKeyIsFoundByItsIDAlone(keys: [String], isFound: Bool) throws {
        let text = #"{"keys":["# + keys.joined(separator: ",") + "]}"
        #expect(try (JSONDecoder().decode(ProviderKeys.self, from: Data(text.utf8)).key("k") != nil) == isFound)
    }

    @Test(
        arguments: [
            (ed, .edDSA, true), (ed + #","alg":"EdDSA""#, .edDSA, true), (ed + #","alg":"RS256""#, .edDSA, false),
            (ed, .rs256, false), (ed, .es256, false), (rsa, .edDSA, false), (#""kty":"oct","k":"AAAA""#, .rs256, false),
            (#""kty":"RSA","n":"AQAB","e":"AQAB""#, .rs256, false), (#""kty":"RSA""#, .rs256, false),
            (#""kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA""#, .es256, false),
            (#""kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#, .edDSA, false),
        ] as [(String, SigningAlgorithm, Bool)])
    func aKeyIsForItsOwnAlgorithm(key: String, algorithm: SigningAlgorithm, isFit: Bool) async throws {
        let key = try JSONDecoder().decode(ProviderKey.self, from: Data("{\(key),\"kid\":\"k\"}".utf8))
        #expect(((try? await key.verifier(for: algorithm)) != nil) == isFit)
    }
}
