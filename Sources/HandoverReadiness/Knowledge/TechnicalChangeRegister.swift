public import HandoverModel

/// Where a technical change stands: which of its documents tell of it, and since when.
public struct TechnicalChangeState: Hashable, Sendable, Codable {
    /// A document that must tell of it.
    public struct Document: Hashable, Sendable, Codable {
        public var id: KnowledgeDocument.ID
        /// The first that was said of it and stands; nil while nobody said that it tells of the change.
        public var note: Note?
    }

    /// That a document tells of it since an instant, and who recorded that.
    public struct Note: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var when: Instant
        public var source: String?
    }

    public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
        /// Its time is over, and a document does not tell of it yet.
        case overdue
        /// A document does not tell of it yet, and its time is not over.
        case open
        /// All its documents told of it no later than its time.
        case inTime = "in-time"
        /// They all tell of it, one of them too late.
        case late
    }

    public var notice: TechnicalChangeNotice
    /// The entry that recorded it.
    public var entry: Int
    public var by: Person.ID
    /// In the order in which they were named.
    public var documents: [Document]
    public var standing: Standing

    public var id: TechnicalChange.ID { notice.change }
    /// The newest entry that says something of it.
    public var newest: Int { documents.compactMap(\.note?.entry).reduce(entry, max) }
    /// The documents that do not tell of it yet.
    public var open: [KnowledgeDocument.ID] { documents.filter { $0.note == nil }.map(\.id) }
    public var isOpen: Bool { standing == .open || standing == .overdue }

    /// When the last of its documents told of it; nil while one does not.
    public var documentedAt: Instant? {
        let told = documents.compactMap(\.note?.when)
        return told.count == documents.count ? told.max() : nil
    }

    /// Whether it is one of those counted: its documents tell of it, or its time is over.
    public var counts: Bool { standing != .open }

    /// When it began to count; nil for one that does not.
    public var countsFrom: Instant? {
        counts ? documentedAt.map { min($0, notice.due) } ?? notice.due : nil
    }
}

/// The technical changes that were recorded and not taken back.
public struct TechnicalChangeRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    /// Those of which a document does not tell yet first, by their times; then the others, the newest first.
    public var changes: [TechnicalChangeState]

    /// `statements`: Entries about the handover, of which other kinds are passed over.
    public init(_ statements: [Entry], asOf: Instant) {
        self.init(Timeline(statements, asOf: asOf), asOf: asOf)
    }

    init(_ timeline: Timeline, asOf: Instant) {
        self.asOf = asOf
        var states: [TechnicalChange.ID: TechnicalChangeState] = [:]
        let facts = timeline.standing.compactMap { entry -> (entry: Entry, fact: TechnicalChangeFact)? in
            if case .technicalChange(let fact) = entry.record.statement { (entry, fact) } else { nil }
        }
        for (entry, fact) in facts.sorted(by: { $0.entry.number < $1.entry.number }) {
            switch fact {
            case .recorded(let notice):
                states[notice.change] = TechnicalChangeState(
                    notice: notice, entry: entry.number, by: entry.record.by,
                    documents: notice.documents.map { .init(id: $0) }, standing: .open)
            case .documented(let note):
                states[note.change]?.take(note, of: entry)
            }
        }
        changes = states.values.map { state in
            var state = state
            state.standing = Self.standing(of: state, asOf: asOf)
            return state
        }
        .sorted { left, right in
            if left.isOpen != right.isOpen { return left.isOpen }
            let (a, b) = (left.notice, right.notice)
            return left.isOpen
                ? (a.due, left.entry) < (b.due, right.entry) : (b.when, right.entry) < (a.when, left.entry)
        }
    }

    private static func standing(of state: TechnicalChangeState, asOf: Instant) -> TechnicalChangeState.Standing {
        guard let documented = state.documentedAt else { return asOf > state.notice.due ? .overdue : .open }
        return documented <= state.notice.due ? .inTime : .late
    }

    public subscript(id: TechnicalChange.ID) -> TechnicalChangeState? { changes.first { $0.id == id } }

    /// Those of which a document does not tell yet.
    public var open: [TechnicalChangeState] { changes.filter(\.isOpen) }

    /// How many were documented in time, of those whose documents tell of them or whose time is over.
    public var currency: Measure.Ratio { Self.currency(changes) }

    /// The same of those that began to count on some days.
    public func currency(on days: ClosedRange<Day>, in zone: Zone) -> Measure.Ratio {
        Self.currency(changes.filter { $0.countsFrom.map { days.contains(zone.day(of: $0)) } ?? false })
    }

    private static func currency(_ changes: [TechnicalChangeState]) -> Measure.Ratio {
        .init(
            numerator: changes.count { $0.standing == .inTime }, denominator: changes.count(where: \.counts))
    }
}

extension TechnicalChangeState {
    /// The first word of a document counts: whoever says it again changes nothing.
    fileprivate mutating func take(_ note: TechnicalChangeNote, of entry: Entry) {
        guard let place = documents.firstIndex(where: { $0.id == note.document }), documents[place].note == nil else {
            return
        }
        documents[place].note = Note(
            entry: entry.number, by: entry.record.by, when: note.when, source: note.source)
    }
}
