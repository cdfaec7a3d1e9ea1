internal import Foundation

/// Base64 of RFC 4648 §4, padded, as the ledger's formats use it.
public enum Base64 {
    public static func text(of bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Nil when the text is not padded base64, or not the one text for its bytes.
    public static func bytes(of text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return [UInt8](data)
    }
}
