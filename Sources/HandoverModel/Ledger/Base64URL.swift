internal import Foundation

extension Base64 {
    /// Base64url of RFC 4648 §5, without padding.
    public static func urlText(of bytes: [UInt8]) -> String {
        unpadded(bytes).replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }

    /// Nil when the text is not the one text for its bytes.
    public static func bytes(ofURLText text: String) -> [UInt8]? {
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }) else { return nil }
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        return bytes(ofUnpadded: plain)
    }

    /// Base64 of RFC 4648 §4 without padding, as the PHC string format has it.
    public static func unpadded(_ bytes: [UInt8]) -> String {
        text(of: bytes).replacingOccurrences(of: "=", with: "")
    }

    /// Nil when the text is not the one text for its bytes.
    public static func bytes(ofUnpadded text: String) -> [UInt8]? {
        guard !text.utf8.contains(UInt8(ascii: "=")) else { return nil }
        return bytes(of: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}
