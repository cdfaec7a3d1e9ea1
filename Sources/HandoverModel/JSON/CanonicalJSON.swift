/// JSON with exactly one form for each value, so that it can be hashed: RFC 8785 for what entries are made of.
///
/// Objects with ASCII keys sorted by their bytes, arrays, strings, and integers n with |n| < 2⁵³. No null, no booleans, no
/// fractions, no white space; what is absent is left out.
public enum CanonicalJSON {
    /// The limit of integers, exclusive, on both sides of zero.
    public static let integerLimit: Int64 = 1 << 53

    /// The one UTF-8 form of a value.
    ///
    /// A value may ask for its keyed container several times: all fields end up in one object.
    ///
    /// - Throws: `CanonicalJSONError` when the value has no such form.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        let writer = CanonicalWriter()
        return writer.result(of: try writer.write(value))
    }

    /// The one form of a text alone.
    static func string(_ text: String) -> [UInt8] {
        var buffer = CanonicalBuffer()
        buffer.append(text)
        return buffer.bytes
    }

    /// Reads a value from its one form.
    ///
    /// - Throws: `CanonicalJSONError` when the bytes are not canonical JSON, `DecodingError` when the value is another.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        let document = CanonicalDocument(bytes: bytes, nodes: try CanonicalReader.nodes(of: bytes))
        return try Value(from: CanonicalDecoder(document: document, node: 0))
    }

    /// Whether the bytes are canonical JSON; says the offset of the first byte that is not.
    ///
    /// - Throws: `CanonicalJSONError.malformed`.
    public static func check(_ bytes: [UInt8]) throws {
        _ = try CanonicalReader.nodes(of: bytes)
    }
}

/// Why something has no canonical JSON, or bytes are not canonical JSON.
public enum CanonicalJSONError: Error, Hashable, Sendable, Codable {
    /// Null, a boolean or a fraction; or a value that encodes nothing.
    case unsupportedValue(String)
    case integerTooLarge(String)
    case duplicateKey(String)
    case keyNotASCII(String)
    /// A container asked for in a manner that this encoder does not offer (`nestedContainer`, `superEncoder`).
    case unsupportedContainer
    /// Nested more than 64 deep.
    case tooDeep
    /// The byte at this offset, counted from 0, is not what canonical JSON has there.
    case malformed(offset: Int)
}
