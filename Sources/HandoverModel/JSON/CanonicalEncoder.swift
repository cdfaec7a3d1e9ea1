/// Writes one value at a level of a `CanonicalWriter`.
struct CanonicalEncoder: Encoder {
    let writer: CanonicalWriter
    let level: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writer.buffer.beginObject(level)
        return KeyedEncodingContainer(CanonicalObjectWriting<Key>(writer: writer, level: level))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.buffer.beginArray(level)
        return CanonicalArrayWriting(writer: writer, level: level)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        CanonicalScalarWriting(writer: writer, level: level)
    }
}

struct CanonicalObjectWriting<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: CanonicalWriter
    let level: Int

    var codingPath: [any CodingKey] { [] }

    func encode(_ value: String, forKey key: Key) throws {
        let range = writer.buffer.append(value)
        try writer.buffer.addField(key.stringValue, range, to: level)
    }

    func encode(_ value: Int, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: Int8, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: Int16, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: Int32, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: Int64, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: UInt, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: UInt8, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: UInt16, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: UInt32, forKey key: Key) throws { try number(value, key) }
    func encode(_ value: UInt64, forKey key: Key) throws { try number(value, key) }

    private func number(_ value: some BinaryInteger, _ key: Key) throws {
        let range = try writer.buffer.append(value)
        try writer.buffer.addField(key.stringValue, range, to: level)
    }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        let range = try writer.write(value)
        try writer.buffer.addField(key.stringValue, range, to: level)
    }

    func encodeNil(forKey key: Key) throws { throw CanonicalJSONError.unsupportedValue("null") }
    func encode(_ value: Bool, forKey key: Key) throws { throw CanonicalJSONError.unsupportedValue("Bool") }
    func encode(_ value: Double, forKey key: Key) throws { throw CanonicalJSONError.unsupportedValue("Double") }
    func encode(_ value: Float, forKey key: Key) throws { throw CanonicalJSONError.unsupportedValue("Float") }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<
        Nested
    > {
        writer.buffer.fail(.unsupportedContainer)
        return KeyedEncodingContainer(CanonicalObjectWriting<Nested>(writer: writer, level: level))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        writer.buffer.fail(.unsupportedContainer)
        return CanonicalArrayWriting(writer: writer, level: level)
    }

    func superEncoder() -> any Encoder {
        writer.buffer.fail(.unsupportedContainer)
        return CanonicalEncoder(writer: writer, level: level)
    }

    func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

struct CanonicalArrayWriting: UnkeyedEncodingContainer {
    let writer: CanonicalWriter
    let level: Int

    var codingPath: [any CodingKey] { [] }
    var count: Int { writer.buffer.elementCount(level) }

    func encode<Value: Encodable>(_ value: Value) throws {
        let range = try writer.write(value)
        writer.buffer.addElement(range, to: level)
    }

    func encodeNil() throws { throw CanonicalJSONError.unsupportedValue("null") }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.buffer.fail(.unsupportedContainer)
        return KeyedEncodingContainer(CanonicalObjectWriting<Nested>(writer: writer, level: level))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.buffer.fail(.unsupportedContainer)
        return self
    }

    func superEncoder() -> any Encoder {
        writer.buffer.fail(.unsupportedContainer)
        return CanonicalEncoder(writer: writer, level: level)
    }
}

struct CanonicalScalarWriting: SingleValueEncodingContainer {
    let writer: CanonicalWriter
    let level: Int

    var codingPath: [any CodingKey] { [] }

    func encode(_ value: String) throws {
        writer.buffer.beginScalar(level)
        writer.buffer.append(value)
    }

    func encode(_ value: Int) throws { try number(value) }
    func encode(_ value: Int8) throws { try number(value) }
    func encode(_ value: Int16) throws { try number(value) }
    func encode(_ value: Int32) throws { try number(value) }
    func encode(_ value: Int64) throws { try number(value) }
    func encode(_ value: UInt) throws { try number(value) }
    func encode(_ value: UInt8) throws { try number(value) }
    func encode(_ value: UInt16) throws { try number(value) }
    func encode(_ value: UInt32) throws { try number(value) }
    func encode(_ value: UInt64) throws { try number(value) }

    private func number(_ value: some BinaryInteger) throws {
        writer.buffer.beginScalar(level)
        try writer.buffer.append(value)
    }

    /// A value that stands for another is written in its stead.
    func encode<Value: Encodable>(_ value: Value) throws {
        try value.encode(to: CanonicalEncoder(writer: writer, level: level))
    }

    func encodeNil() throws { throw CanonicalJSONError.unsupportedValue("null") }
    func encode(_ value: Bool) throws { throw CanonicalJSONError.unsupportedValue("Bool") }
    func encode(_ value: Double) throws { throw CanonicalJSONError.unsupportedValue("Double") }
    func encode(_ value: Float) throws { throw CanonicalJSONError.unsupportedValue("Float") }
}
