struct CanonicalObjectReading<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let document: CanonicalDocument
    let node: Int

    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        var keys: [Key] = []
        var index = node + 1
        while index < Int(document.nodes[node].next) {
            if let name = try? document.string(index), let key = Key(stringValue: name) { keys.append(key) }
            index = Int(document.nodes[index + 1].next)
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { document.value(of: key.stringValue, in: node) != nil }

    private func find(_ key: Key) throws -> Int {
        guard let found = document.value(of: key.stringValue, in: node) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "the key is not there"))
        }
        return found
    }

    func decodeNil(forKey key: Key) throws -> Bool { false }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { throw document.mismatch(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw document.mismatch(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw document.mismatch(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try document.string(try find(key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try document.integer(try find(key)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try document.integer(try find(key)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try document.integer(try find(key)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try document.integer(try find(key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try document.integer(try find(key)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try document.integer(try find(key)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try document.integer(try find(key)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try document.integer(try find(key)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try document.integer(try find(key)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try document.integer(try find(key)) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try document.value(type, try find(key))
    }

    /// As `decode`, with one search for the key.
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let found = document.value(of: key.stringValue, in: node) else { return nil }
        return try document.value(type, found)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    {
        try CanonicalDecoder(document: document, node: try find(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try CanonicalDecoder(document: document, node: try find(key)).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { CanonicalDecoder(document: document, node: node) }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        CanonicalDecoder(document: document, node: try find(key))
    }
}

struct CanonicalArrayReading: UnkeyedDecodingContainer {
    let document: CanonicalDocument
    let node: Int
    private(set) var currentIndex = 0
    private var element: Int

    init(document: CanonicalDocument, node: Int) {
        self.document = document
        self.node = node
        element = node + 1
    }

    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { element >= Int(document.nodes[node].next) }

    var count: Int? {
        var index = node + 1
        var elements = 0
        while index < Int(document.nodes[node].next) {
            index = Int(document.nodes[index].next)
            elements += 1
        }
        return elements
    }

    private mutating func advance() throws -> Int {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(Any.self, .init(codingPath: [], debugDescription: "the array ends here"))
        }
        defer {
            element = Int(document.nodes[element].next)
            currentIndex += 1
        }
        return element
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try document.value(type, try advance())
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested>
    {
        try CanonicalDecoder(document: document, node: try advance()).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try CanonicalDecoder(document: document, node: try advance()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        CanonicalDecoder(document: document, node: try advance())
    }
}

struct CanonicalScalarReading: SingleValueDecodingContainer {
    let document: CanonicalDocument
    let node: Int

    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { throw document.mismatch(type) }
    func decode(_ type: Double.Type) throws -> Double { throw document.mismatch(type) }
    func decode(_ type: Float.Type) throws -> Float { throw document.mismatch(type) }
    func decode(_ type: String.Type) throws -> String { try document.string(node) }
    func decode(_ type: Int.Type) throws -> Int { try document.integer(node) }
    func decode(_ type: Int8.Type) throws -> Int8 { try document.integer(node) }
    func decode(_ type: Int16.Type) throws -> Int16 { try document.integer(node) }
    func decode(_ type: Int32.Type) throws -> Int32 { try document.integer(node) }
    func decode(_ type: Int64.Type) throws -> Int64 { try document.integer(node) }
    func decode(_ type: UInt.Type) throws -> UInt { try document.integer(node) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try document.integer(node) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try document.integer(node) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try document.integer(node) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try document.integer(node) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try document.value(type, node)
    }
}
