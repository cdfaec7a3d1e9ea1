/// Finds the earlier of two equal keys of one mapping: by looking through them while they are few, then by a table.
struct KeyIndex {
    private static let few = 8
    private var table: [String: Int] = [:]

    /// Where in `pairs` the key is already.
    ///
    /// It is asked for each key before the key is appended.
    mutating func position(of key: String, in pairs: [YAMLPair]) -> Int? {
        if pairs.count < Self.few {
            return pairs.firstIndex { $0.key.text == key }
        }
        if table.isEmpty {
            for (index, pair) in pairs.enumerated() { table[pair.key.text] = index }
        }
        if let known = table[key] { return known }
        table[key] = pairs.count
        return nil
    }
}
