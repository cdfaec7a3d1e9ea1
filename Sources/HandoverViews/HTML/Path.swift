/// What an address may be made of: a path of ours, or a link that was checked.
public protocol Linkable: Sendable {
    /// The address as an attribute holds it, before it is escaped.
    var address: String { get }
}

/// An address on this server: a path, and what is asked of it.
///
/// It begins with one slash, and everything in it is percent-encoded, so that it leads nowhere else.
public struct Path: Linkable, Hashable, CustomStringConvertible {
    /// The parts between the slashes, as they are before encoding.
    public let parts: [String]
    /// What stands behind the question mark, in its order; empty values are left out.
    public private(set) var query: [Field]
    /// The place on the page, an id of ours.
    public private(set) var place: String?

    /// A name and a value of a query.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Empty parts are left out; slashes inside a part are encoded.
    public init(_ parts: [String], query: [Field] = [], place: String? = nil) {
        self.parts = parts.filter { !$0.isEmpty && $0 != "." && $0 != ".." }
        self.query = query.filter { !$0.value.isEmpty }
        self.place = place
    }

    public init(_ parts: String..., query: [Field] = [], place: String? = nil) {
        self.init(parts, query: query, place: place)
    }

    /// Reads an address of ours: what stands before a question mark, and behind it.
    ///
    /// Whatever it is, what comes of it leads to this server.
    public init(address: String) {
        let halves = address.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        // Forms that ask write a blank as a plus sign.
        let asked = (halves.count > 1 ? halves[1] : "").replacing("+", with: "%20")
        self.init(
            (halves.first ?? "").split(separator: "/").map { Path.decoded($0) },
            query: asked.split(separator: "&").map { field in
                let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return Field(Path.decoded(parts[0]), parts.count > 1 ? Path.decoded(parts[1]) : "")
            })
    }

    /// The path with one field of its query set, or taken out where the value is nil.
    public func with(_ name: String, _ value: String?) -> Path {
        var copy = self
        copy.query.removeAll { $0.name == name }
        if let value, !value.isEmpty { copy.query.append(Field(name, value)) }
        return copy
    }

    /// The path to a place on its page.
    public func at(_ place: String) -> Path {
        var copy = self
        copy.place = place
        return copy
    }

    /// The path without query and place, as a router matches it.
    public var route: String { "/" + parts.map(Path.encoded).joined(separator: "/") }

    public var address: String {
        let asked = query.map { Path.encoded($0.name) + "=" + Path.encoded($0.value) }.joined(separator: "&")
        return route + (asked.isEmpty ? "" : "?" + asked) + (place.map { "#" + Path.encoded($0) } ?? "")
    }

    public var description: String { address }

    /// Percent-encoded UTF-8; letters, digits and `-._~` stay. (RFC 3986 §2.3)
    public static func encoded(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What `encoded` writes; a percent sign that begins nothing stays.
    static func decoded(_ text: Substring) -> String {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            if byte == UInt8(ascii: "%"), digits.count == 2 {
                result.append(UInt8(digits[0] << 4 | digits[1]))
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

/// A link to somewhere else, as somebody gave it for evidence.
public struct Link: Linkable, Hashable {
    public let address: String

    /// Nil unless it begins with `https://` or `http://`, names a host and holds neither blanks nor control characters.
    public init?(_ text: String) {
        let start = text.prefix(8).lowercased()
        let host = start == "https://" ? text.dropFirst(8) : start.hasPrefix("http://") ? text.dropFirst(7) : ""
        guard let first = host.utf8.first, !"/?#\\".utf8.contains(first),
            text.unicodeScalars.allSatisfy({ $0.value > 0x20 && !$0.properties.isBidiControl && $0.value != 0x7F })
        else { return nil }
        address = text
    }
}
