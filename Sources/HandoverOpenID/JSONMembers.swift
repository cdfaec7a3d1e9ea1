import Foundation
import HandoverModel

/// The names in a JSON object, of which a signed token has each once (RFC 7515 §4, RFC 7519 §4).
enum JSONMembers {
    /// Whether an object has two members of one name, however that is written; what its members contain is not looked at.
    ///
    /// `document`: JSON that was read without an error; a name that cannot be read counts as one too many.
    static func areRepeated(in document: [UInt8]) -> Bool {
        var names: Set<String> = []
        var depth = 0
        var text: ArraySlice<UInt8> = []
        var rest = document[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "\""):
                text = string(in: rest)
                rest = rest[text.endIndex...]
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1:
                guard let name = try? JSONDecoder().decode(String.self, from: Data(text)), names.insert(name).inserted
                else { return true }
            default: break
            }
            rest = rest.dropFirst()
        }
        return false
    }

    /// A string at the beginning of a text, with its quotes.
    private static func string(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = text.startIndex + 1
        while end < text.endIndex, text[end] != UInt8(ascii: "\"") {
            end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return text[..<min(end + 1, text.endIndex)]
    }
}
