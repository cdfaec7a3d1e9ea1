/// What tasks of one service may have in common.
public enum ProblemKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Their titles, whatever figures, blanks and signs stand in them.
    case symptom
    /// The document that was updated with them.
    case document
}

/// Tasks of one service that have something in common.
public struct TaskGroup: Hashable, Sendable {
    public var kind: ProblemKind
    /// A number of the service and of what they have in common: the same whichever tasks have it, and whenever it is asked for.
    public var key: Int64
    /// At least two, by the days they were opened on, then by the bytes of their ids.
    public var tasks: [TaskRecord.ID]
    /// The day on which the last of them was opened.
    public var last: Day

    public init(kind: ProblemKind, key: Int64, tasks: [TaskRecord.ID], last: Day) {
        self.kind = kind
        self.key = key
        self.tasks = tasks
        self.last = last
    }
}

extension TaskRecord {
    /// The day it counts on as one of several: that on which it was opened, closed where nobody said; nil for one that never
    /// counts: a rehearsal, a duplicate, one given up or gone by itself, and one of no service.
    public func problemDay(in zone: Zone) -> Day? {
        guard clockExclusion == nil, service?.isEmpty == false else { return nil }
        return (opened ?? closed)?.day(in: zone)
    }

    /// What it has in common with others of its service; nil where nothing was said.
    public func problem(_ kind: ProblemKind) -> String? {
        let text =
            switch kind {
            case .symptom: title.map(ProblemText.folded) ?? ""
            case .document: document ?? ""
            }
        return text.isEmpty ? nil : text
    }

    /// Whether it was bad enough to learn from, is solved, and nobody has said what it taught: P0 or P1, after real work.
    public func awaitsLessons(in zone: Zone) -> Bool {
        severity <= .p1 && clockExclusion == nil && isClosedNow(in: zone) && ticket.review == nil
    }
}

enum ProblemText {
    /// The letters of a text alone, in lower case, which are the same from one time to the next.
    ///
    /// Chinese numerals are letters, as they are parts of words.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        folded.append(contentsOf: text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
        return String(folded)
    }
}
