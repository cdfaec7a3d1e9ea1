public import HandoverModel
import LocatedYAML

/// Edits of the people in `handover.yaml` that leave everything else in it as it is, comments included.
public enum PersonEdit {
    private static let file = "handover.yaml"

    /// Adds a person after the last one, written as that one is: in braces, or a key a line.
    ///
    /// Refused, with diagnostics, when the file has no list of people or has somebody else by that id; the very same person
    /// leaves it as it is. Whether the person's roles exist is for `Workspace.load` to say of the result. `name` is written as it is, in the handover's language.
    public static func add(
        _ person: Person, name: String, to bytes: [UInt8]
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let bytes = TextLines.withoutMark(bytes)
        let document = YAMLDocument(parsing: bytes, file: file)
        let lookup = people(in: document)
        guard let people = lookup.people else { return (nil, lookup.diagnostics) }
        for case .mapping(let other) in people.elements {
            guard let id = other["id"], id.scalarText == person.id.rawValue else { continue }
            if says(other, fields(of: person, name: name)) { return (bytes, []) }
            let problem = Problem.duplicateID(kind: .person, id: person.id.rawValue)
            return (nil, [document.source.diagnostic(problem, at: id.range)])
        }
        let lines = TextLines(bytes)
        let fields = fields(of: person, name: name)
        let inBraces = "{ \(fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"
        let start = lines.offset(of: people.range.start)
        if bytes[start...].first == UInt8(ascii: "[") {
            guard let last = people.elements.last else {
                return (inserting(inBraces, at: start + 1, in: bytes), [])
            }
            return (inserting(", \(inBraces)", at: lines.offset(of: last.range.end), in: bytes), [])
        }
        guard let last = people.elements.last, let first = people.elements.first else {
            return (nil, [document.source.diagnostic(.wrongShape(expected: .sequence), at: people.range)])
        }
        let indent = indentation(ofLine: first.range.start.line, lines)
        let isBlock = bytes[lines.offset(of: last.range.start)...].first != UInt8(ascii: "{")
        let text =
            isBlock
            ? fields.enumerated().map { "\(indent)\($0 == 0 ? "- " : "  ")\($1.key): \($1.value)\n" }.joined()
            : "\(indent)- \(inBraces)\n"
        return (insertingLine(text, afterLine: last.range.end, lines), [])
    }

    /// Writes the last day of a person, in place of the one that is there.
    ///
    /// Refused, with a diagnostic, when nobody has the id.
    public static func leave(
        _ person: Person.ID, lastDay: Day, in bytes: [UInt8]
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let bytes = TextLines.withoutMark(bytes)
        let document = YAMLDocument(parsing: bytes, file: file)
        let lookup = people(in: document)
        guard let people = lookup.people else { return (nil, lookup.diagnostics) }
        var names: [String] = []
        for case .mapping(let mapping) in people.elements {
            guard let id = mapping["id"]?.scalarText else { continue }
            names.append(id)
            if id == person.rawValue { return (ending(mapping, on: lastDay, TextLines(bytes)), []) }
        }
        let problem = Problem.unknownReference(kind: .person, id: person.rawValue)
        let nearest = nearestName(to: person.rawValue, among: names)
        return (nil, [document.source.diagnostic(problem, at: nil, suggestion: nearest)])
    }

    private static func ending(_ person: YAMLMapping, on day: Day, _ lines: TextLines) -> [UInt8]? {
        let bytes = lines.bytes
        if let to = person["to"] {
            let range = lines.offset(of: to.range.start)..<lines.offset(of: to.range.end)
            let space = range.isEmpty ? " " : ""
            return Array(bytes[..<range.lowerBound]) + Array("\(space)\(day)".utf8) + bytes[range.upperBound...]
        }
        guard let first = person.pairs.first, let last = person.pairs.last else { return nil }
        if bytes[lines.offset(of: person.range.start)...].first == UInt8(ascii: "{") {
            return inserting(", to: \(day)", at: lines.offset(of: last.value.range.end), in: bytes)
        }
        let indent = String(repeating: " ", count: first.key.range.start.column - 1)
        let end = max(last.value.range.end, last.key.range.end)
        return insertingLine("\(indent)to: \(day)\n", afterLine: end, lines)
    }

    private static func people(in document: YAMLDocument) -> (people: YAMLSequence?, diagnostics: [Diagnostic]) {
        if !document.diagnostics.isEmpty { return (nil, document.diagnostics) }
        guard case .mapping(let root)? = document.root, let people = root["people"] else {
            let problem = Problem.missingKey(key: "people", context: "handover")
            return (nil, [document.source.diagnostic(problem, at: nil)])
        }
        guard case .sequence(let sequence) = people else {
            return (nil, [document.source.diagnostic(.wrongShape(expected: .sequence), at: people.range)])
        }
        return (sequence, [])
    }

    private static func fields(of person: Person, name: String) -> [(key: String, value: String)] {
        var fields = [
            ("id", person.id.rawValue), ("name", YAMLText.scalar(name)), ("team", person.side.rawValue),
            ("roles", YAMLText.list(person.roles.map(\.rawValue))),
        ]
        if let email = person.email { fields.append(("email", YAMLText.scalar(email))) }
        if let phone = person.phone { fields.append(("phone", YAMLText.scalar(phone))) }
        if let from = person.from { fields.append(("from", from.description)) }
        if let to = person.to { fields.append(("to", to.description)) }
        return fields.map { (key: $0.0, value: $0.1) }
    }

    /// Whether an entry of the list has these fields and no others.
    private static func says(_ mapping: YAMLMapping, _ fields: [(key: String, value: String)]) -> Bool {
        mapping.pairs.count == fields.count
            && fields.allSatisfy { field in
                switch mapping[field.key] {
                case .scalar(let scalar): scalar.text == field.value || YAMLText.scalar(scalar.text) == field.value
                case .sequence(let list): YAMLText.list(list.elements.compactMap(\.scalarText)) == field.value
                case .mapping, nil: false
                }
            }
    }

    /// Whether a text can be written as a person's name, mail address or telephone: one line, without hidden characters.
    public static func canHold(_ text: String) -> Bool {
        YAMLText.clean(text) == text && !text.contains { $0.isNewline || $0 == "\t" }
    }

    private static func indentation(ofLine line: Int, _ lines: TextLines) -> String {
        let start = lines.startOfLine(line)
        return String(repeating: " ", count: lines.bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count)
    }

    private static func inserting(_ text: String, at offset: Int, in bytes: [UInt8]) -> [UInt8] {
        Array(bytes[..<offset]) + Array(text.utf8) + bytes[offset...]
    }

    /// The text with further lines behind the line of a position, whose comment stays on it.
    private static func insertingLine(_ text: String, afterLine position: Position, _ lines: TextLines) -> [UInt8] {
        let next = lines.startOfLine(position.line + 1)
        let isOpen = next == lines.bytes.count && lines.bytes.last != UInt8(ascii: "\n")
        return inserting(isOpen ? "\n" + text : text, at: next, in: lines.bytes)
    }
}
