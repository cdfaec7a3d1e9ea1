import HandoverModel
import LocatedYAML

/// Takes the contact details out of the text of `handover.yaml` or `contacts.yaml`, by the positions of the keys.
///
/// A key on lines of its own goes with these lines and a comment behind it; one in braces or after `- ` goes with the
/// comma or the line break that follows or precedes it. Everything else stays as it is.
struct ContactRemoval {
    private(set) var text: [UInt8]
    /// By the id of the person or the contact.
    private(set) var contacts: [String: ContactDetails.Detail] = [:]

    /// The list of a file whose entries have contact details.
    enum List: String {
        case people, contacts
    }

    /// The list that a kind of file has; nil where it has none.
    static func list(in kind: FileKind) -> List? {
        switch kind {
        case .handover: .people
        case .contacts: .contacts
        case .checklist, .capabilities, .trainingPlan, .calendar, .severities, .channels, .services, .knowledge,
            .rota, .credits, .quality, .alerts, .commitments, .taskMapping:
            nil
        }
    }

    /// Of a file without a byte order mark; one that has no such list is left alone.
    init(_ bytes: [UInt8], list: List, file: String) {
        text = bytes
        guard case .mapping(let root)? = YAMLDocument(parsing: bytes, file: file).root,
            case .sequence(let people)? = root[list.rawValue]
        else { return }
        let lines = TextLines(bytes)
        var cuts: [Range<Int>] = []
        for case .mapping(let person) in people.elements {
            guard person["email"] != nil || person["phone"] != nil else { continue }
            cuts += Self.cuts(in: person, lines)
            if let id = person["id"]?.scalarText {
                contacts[id] = .init(email: person["email"]?.scalarText, phone: person["phone"]?.scalarText)
            }
        }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var end = 0
        for cut in cuts where cut.lowerBound >= end {
            kept += bytes[end..<cut.lowerBound]
            end = cut.upperBound
        }
        text = kept + bytes[end...]
    }

    private static func cuts(in person: YAMLMapping, _ lines: TextLines) -> [Range<Int>] {
        let pairs = person.pairs
        var cuts: [Range<Int>] = []
        // Where what is kept ends, so that a first pair that goes takes the comma after it along.
        var lastKept: Int?
        for (index, pair) in pairs.enumerated() {
            guard ["email", "phone"].contains(pair.key.text) else {
                lastKept = index
                continue
            }
            let start = lines.offset(of: pair.key.range.start)
            let end = max(start, lines.offset(of: pair.value.range.end), lines.offset(of: pair.key.range.end))
            let lineStart = lines.startOfLine(pair.key.range.start.line)
            let rest = lines.restOfLine(after: end)
            let comment = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ":") }
            if lines.isBlank(lines.bytes[lineStart..<start]), comment.isEmpty || comment.first == UInt8(ascii: "#"),
                !isInBraces(person, lines)
            {
                cuts.append(lineStart..<afterBreak(lines, rest.endIndex))
            } else if let lastKept, isInBraces(person, lines) {
                cuts.append(lines.offset(of: pairs[lastKept].value.range.end)..<end)
            } else if index + 1 < pairs.count {
                cuts.append(start..<lines.offset(of: pairs[index + 1].key.range.start))
            } else {
                cuts.append(start..<end)
            }
        }
        return merged(cuts)
    }

    private static func isInBraces(_ mapping: YAMLMapping, _ lines: TextLines) -> Bool {
        let offset = lines.offset(of: mapping.range.start)
        return offset < lines.bytes.count && lines.bytes[offset] == UInt8(ascii: "{")
    }

    private static func afterBreak(_ lines: TextLines, _ offset: Int) -> Int {
        guard offset < lines.bytes.count else { return offset }
        let isPair = lines.bytes[offset...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
        return offset + (isPair ? 2 : 1)
    }

    private static func merged(_ cuts: [Range<Int>]) -> [Range<Int>] {
        cuts.reduce(into: []) { merged, cut in
            if let last = merged.last, cut.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, cut.upperBound)
            } else {
                merged.append(cut)
            }
        }
    }
}

extension YAMLNode {
    /// The text of a scalar.
    var scalarText: String? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar.text
    }
}
