internal import Crypto
internal import Foundation
internal import HandoverModel

/// What a form of a session carries, so that another site cannot send it.
///
/// HMAC-SHA256 of a fixed text under the session's secret: it needs no storage, ends with the session, and tells
/// nothing about the secret. A page before sign-in can have one too, of a secret in a cookie of its own.
public struct FormToken: Sendable {
    private static let purpose = Array("handover form token v1".utf8)

    private let key: SymmetricKey

    public init(for secret: Secret) {
        key = SymmetricKey(data: secret.bytes)
    }

    /// 43 characters of base64url.
    public var text: String {
        Base64.urlText(of: Array(HMAC<SHA256>.authenticationCode(for: Self.purpose, using: key)))
    }

    /// Whether a form carried this token; takes the same time wherever it differs.
    public func matches(_ text: String) -> Bool {
        guard let code = Base64.bytes(ofURLText: text) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.purpose, using: key)
    }
}
