/// Reads one value of a document.
struct CanonicalDecoder: Decoder {
    let document: CanonicalDocument
    let node: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard document.nodes[node].form == .object else { throw document.mismatch([String: Any].self) }
        return KeyedDecodingContainer(CanonicalObjectReading<Key>(document: document, node: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard document.nodes[node].form == .array else { throw document.mismatch([Any].self) }
        return CanonicalArrayReading(document: document, node: node)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        CanonicalScalarReading(document: document, node: node)
    }
}

extension CanonicalDocument {
    func mismatch(_ type: Any.Type) -> DecodingError {
        .typeMismatch(type, .init(codingPath: [], debugDescription: "another kind of value stands here"))
    }

    func string(_ number: Int) throws -> String {
        let node = nodes[number]
        let content = bytes[Int(node.start)..<Int(node.end)]
        switch node.form {
        case .plainString: return String(decoding: content, as: UTF8.self)
        case .escapedString: return String(decoding: unescaped(content), as: UTF8.self)
        case .object, .array, .integer: throw mismatch(String.self)
        }
    }

    private func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = content.startIndex
        while index < content.endIndex {
            guard content[index] == UInt8(ascii: "\\") else {
                result.append(content[index])
                index += 1
                continue
            }
            switch content[index + 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "u"):
                result.append(CanonicalReader.code(content[index + 4], content[index + 5]) ?? 0)
                index += 4
            case let other: result.append(other)
            }
            index += 2
        }
        return result
    }

    func integer<Number: FixedWidthInteger>(_ number: Int) throws -> Number {
        let node = nodes[number]
        guard node.form == .integer else { throw mismatch(Number.self) }
        var index = Int(node.start)
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var value: Int64 = 0
        while index < Int(node.end) {
            value = value * 10 + Int64(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard let result = Number(exactly: isNegative ? -value : value) else { throw mismatch(Number.self) }
        return result
    }

    /// Reads a value, the frequent kinds without a detour.
    func value<Value: Decodable>(_ type: Value.Type, _ node: Int) throws -> Value {
        try Value(from: CanonicalDecoder(document: self, node: node))
    }

    /// The node of the value with a key in an object.
    func value(of key: String, in object: Int) -> Int? {
        let end = Int(nodes[object].next)
        let length = key.utf8.count
        guard let first = key.utf8.first else { return nil }
        var index = object + 1
        while index < end {
            let node = nodes[index]
            let start = Int(node.start)
            if Int(node.end) - start == length, bytes[start] == first,
                key.utf8.elementsEqual(bytes[start..<(start + length)])
            {
                return index + 1
            }
            index = Int(nodes[index + 1].next)
        }
        return nil
    }
}
