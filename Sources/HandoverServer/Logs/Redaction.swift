/// Takes secrets out of texts that are written down or sent back.
///
/// Every secret is written `hnd_` and 43 signs of base64url; whatever begins so is cut down to `hnd_…`.
enum Redaction {
    static func text(_ text: String) -> String {
        guard mentionsSecret(text) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "hnd_") {
            result += rest[..<start.upperBound] + "…"
            rest = rest[start.upperBound...].drop { isSign($0) || $0 == "…" }
        }
        return result + rest
    }

    private static func mentionsSecret(_ text: String) -> Bool {
        let mark = Array("hnd_".utf8)
        var matched = 0
        for byte in text.utf8 {
            matched = byte == mark[matched] ? matched + 1 : byte == mark[0] ? 1 : 0
            if matched == mark.count { return true }
        }
        return false
    }

    /// A path as it is written down: that of an invitation without its secret, however that is encoded.
    static func path(_ path: String) -> String {
        path.hasPrefix("/invitation/") ? "/invitation/hnd_…" : text(path)
    }

    private static func isSign(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"):
            return true
        default: return false
        }
    }
}
