/// How the export of another system says what a table of tasks says here.
public struct TaskMapping: Hashable, Sendable {
    /// What a row of the export is.
    public enum Rows: String, CaseIterable, Hashable, Sendable {
        /// A ticket, which stands in no other row.
        case tickets
        /// Something that happened to a ticket; its rows may stand in any order.
        case events
    }

    public enum Separator: String, CaseIterable, Hashable, Sendable, Codable {
        case comma, semicolon, tab, pipe
    }

    public enum Encoding: String, CaseIterable, Hashable, Sendable, Codable {
        case utf8 = "utf-8"
        case utf16 = "utf-16"
        case gb18030
    }

    /// What becomes of a name that no person of the handover has.
    public enum UnknownPeople: String, CaseIterable, Hashable, Sendable {
        /// The row is bad.
        case refused
        /// The task is imported without it.
        case leftOut = "left-out"
    }

    public var id: String
    public var rows: Rows
    /// What stands between cells; nil: what the first line has most of.
    public var separator: Separator?
    /// Nil: as the bytes of the file have it.
    public var encoding: Encoding?
    /// The zone of times that say none; nil: the handover's.
    public var zone: Zone?
    /// How times are written, the first that fits counts.
    public var dates: [DateFormat]
    /// What a cell says when it says nothing.
    public var empty: Set<String>
    /// The person of each name that the export has.
    public var people: [String: Person.ID]
    public var unknownPeople: UnknownPeople
    /// Rows that are no support tasks.
    public var leaveOut: [CellCondition]
    public var fields: [TaskColumn: FieldSource]
    /// Of a row an event; nil of a row a ticket.
    public var events: EventSource?

    public init(
        id: String, rows: Rows = .tickets, separator: Separator? = nil, encoding: Encoding? = nil, zone: Zone? = nil,
        dates: [DateFormat] = [.iso], empty: Set<String> = [], people: [String: Person.ID] = [:],
        unknownPeople: UnknownPeople = .refused, leaveOut: [CellCondition] = [],
        fields: [TaskColumn: FieldSource] = [:], events: EventSource? = nil
    ) {
        self.id = id
        self.rows = rows
        self.separator = separator
        self.encoding = encoding
        self.zone = zone
        self.dates = dates
        self.empty = empty
        self.people = people
        self.unknownPeople = unknownPeople
        self.leaveOut = leaveOut
        self.fields = fields
        self.events = events
    }
}

extension TaskMapping.Separator {
    /// Nil for a byte that separates nothing.
    public init?(_ byte: UInt8) {
        guard let separator = Self.allCases.first(where: { $0.byte == byte }) else { return nil }
        self = separator
    }

    public var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .pipe: UInt8(ascii: "|")
        }
    }
}

/// Where a field of a task comes from: the first rule that applies, else a column, else always the same.
public struct FieldSource: Hashable, Sendable {
    public struct Rule: Hashable, Sendable {
        public var when: CellCondition
        public var value: String

        public init(when: CellCondition, value: String) {
            self.when = when
            self.value = value
        }
    }

    public var rules: [Rule]
    public var column: String?
    /// What stands here for what the export says; nil: the export's own words are taken.
    public var values: [String: String]?
    /// What stands for a value that `values` does not have; nil: such a row is bad.
    public var otherwise: String?
    public var always: String?
    /// How times of this field are written; nil: as those of the mapping.
    public var dates: [DateFormat]?
    /// What stands between several names in one cell.
    public var between: String?
    /// The export may be without the column.
    public var isOptional: Bool

    public init(
        rules: [Rule] = [], column: String? = nil, values: [String: String]? = nil, otherwise: String? = nil,
        always: String? = nil, dates: [DateFormat]? = nil, between: String? = nil, isOptional: Bool = false
    ) {
        self.rules = rules
        self.column = column
        self.values = values
        self.otherwise = otherwise
        self.always = always
        self.dates = dates
        self.between = between
        self.isOptional = isOptional
    }
}

/// What happened, of an export with a row an event.
public struct EventSource: Hashable, Sendable {
    /// What an event means for its ticket.
    public enum Meaning: String, CaseIterable, Hashable, Sendable {
        case opened, responded
        /// Somebody is at work on it: its first answer where none is told apart, and a reopening after it was done.
        case working
        /// It waits for whoever reported it, which is work otherwise: the clock of its resolution stands still.
        case waiting
        case resolved, closed, reopened
    }

    public enum Effect: Hashable, Sendable {
        case means(Meaning)
        /// From then on a field says what the column says.
        case sets(TaskColumn, column: String)
    }

    public struct Rule: Hashable, Sendable {
        public var when: CellCondition
        public var effect: Effect

        public init(when: CellCondition, effect: Effect) {
            self.when = when
            self.effect = effect
        }
    }

    /// The column of the time.
    public var at: String
    public var dates: [DateFormat]?
    /// The first that applies counts; where none does the event changes nothing.
    public var rules: [Rule]

    public init(at: String, dates: [DateFormat]? = nil, rules: [Rule]) {
        self.at = at
        self.dates = dates
        self.rules = rules
    }
}
