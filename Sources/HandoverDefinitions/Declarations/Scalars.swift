import HandoverModel

extension Shape where Value == String {
    /// An id.
    static var id: Shape {
        scalar(.identifier, schema: idSchema, parse: { isWellFormedIdentifier($0) ? $0 : nil })
    }

    /// The address of an item, `checklist/item`.
    static var itemReference: Shape {
        scalar(
            .itemReference,
            schema: [
                "type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}/[a-z][a-z0-9-]{0,63}$",
            ]
        ) { text in
            let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { isWellFormedIdentifier(String($0)) } ? text : nil
        }
    }

    /// The name of a file or a folder, in no other folder.
    static var fileName: Shape {
        scalar(
            .fileName,
            schema: ["type": "string", "pattern": #"^[^./\\\u0000-\u001f][^/\\\u0000-\u001f]*$"#, "maxLength": 200]
        ) { text in
            let isPlain = text.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value > 0x1F }
            return isPlain && !text.isEmpty && !text.hasPrefix(".") && text.unicodeScalars.count <= 200 ? text : nil
        }
    }

    private static var idSchema: SchemaValue {
        ["type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 64]
    }
}

extension Shape where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> Shape {
        scalar(
            .integer(minimum: range.lowerBound, maximum: range.upperBound),
            schema: [
                "type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
            ],
            write: { .number($0) }
        ) { text in
            guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
                range.contains(number)
            else { return nil }
            return number
        }
    }

    /// A share with a percent sign, read as millionths: `90%` is 900,000.
    static func percentage(_ expected: Problem.Expectation = .percentage, in range: ClosedRange<Int> = 0...1_000_000)
        -> Shape
    {
        scalar(
            expected, schema: ["type": "string", "pattern": #"^[0-9]{1,3}(\.[0-9]{1,4})?%$"#],
            write: { .string("\($0 / 10_000)%") }
        ) { text in
            guard text.utf8.last == UInt8(ascii: "%"), let value = decimal(text.dropLast(), places: 4),
                range.contains(value)
            else { return nil }
            return value
        }
    }

    /// A mean rating from 1 to 5, read as millionths.
    static var score: Shape {
        scalar(
            .decimal(minimum: "1", maximum: "5"),
            schema: ["type": .list(["number", "string"]), "minimum": 1, "maximum": 5]
        ) { text in
            guard let value = decimal(text[...], places: 6), (1_000_000...5_000_000).contains(value) else { return nil }
            return value
        }
    }

    /// A number of whole days, written `60d`.
    static func days(_ range: ClosedRange<Int>) -> Shape {
        scalar(
            .period, schema: ["type": "string", "pattern": "^[0-9]{1,6}d$"],
            write: { .string("\($0)d") }
        ) { text in
            guard let length = Length(text), length.unit == .days, range.contains(length.count) else { return nil }
            return length.count
        }
    }
}

/// Digits with at most so many decimal places, as a whole number of the last place.
func decimal(_ text: Substring, places: Int) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...3).contains(whole.utf8.count) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard (1...places).contains(fraction.utf8.count),
        [whole, fraction].allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Int("\(whole)\(fraction)\(String(repeating: "0", count: places - fraction.utf8.count))")
}

extension Shape where Value == Bool {
    static var flag: Shape {
        scalar(.boolean, schema: ["type": "boolean"], write: { .flag($0) }, suggestions: ["true", "false"]) {
            $0 == "true" ? true : $0 == "false" ? false : nil
        }
    }

    /// One of two words that stand for yes and no.
    static func either(_ yes: String, _ no: String) -> Shape {
        scalar(
            .oneOf([yes, no]), schema: ["enum": .strings([yes, no])], write: { .string($0 ? yes : no) },
            suggestions: [yes, no]
        ) { $0 == yes ? true : $0 == no ? false : nil }
    }
}

extension Shape where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of the words of an enumeration.
    static var word: Shape {
        let words = Value.allCases.map(\.rawValue)
        return scalar(
            .oneOf(words), schema: ["enum": .strings(words)], write: { .string($0.rawValue) }, suggestions: words
        ) { Value(rawValue: $0) }
    }
}

extension Shape where Value == SupervisionLevel {
    static var level: Shape {
        let names = SupervisionLevel.allCases.map(\.name)
        return scalar(
            .oneOf(names), schema: ["enum": .strings(names)], write: { .string($0.name) }, suggestions: names
        ) { text in SupervisionLevel.allCases.first { $0.name == text } }
    }
}
