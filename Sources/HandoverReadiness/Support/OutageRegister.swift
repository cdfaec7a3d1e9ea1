public import HandoverModel

/// Outages and maintenance that were recorded and not taken back, the newest first.
public struct OutageRegister: Hashable, Sendable, Codable {
    public struct Item: Hashable, Sendable, Codable {
        /// The entry that opened it.
        public var entry: Int
        public var by: Person.ID
        public var outage: Outage
        /// Nil as long as it lasts.
        public var end: Instant?
        /// The entry that closed it, and what was said there.
        public var closing: Int?
        public var closingNote: String?
    }

    public struct Window: Hashable, Sendable, Codable {
        public var entry: Int
        public var by: Person.ID
        public var maintenance: Maintenance
        /// Whether it was recorded before it began.
        public var isAnnounced: Bool
    }

    public var asOf: Instant
    public var outages: [Item]
    public var maintenance: [Window]

    /// `statements`: Entries about the handover, of which other kinds are passed over.
    public init(_ statements: [Entry], asOf: Instant) {
        self.asOf = asOf
        var items: [Int: Item] = [:]
        maintenance = []
        for entry in Timeline(statements, asOf: asOf).standing.sorted(by: { $0.number < $1.number }) {
            guard case .availability(let fact) = entry.record.statement else { continue }
            switch fact {
            case .outageOpened(let outage):
                items[entry.number] = Item(entry: entry.number, by: entry.record.by, outage: outage)
            case .outageClosed(let end):
                items[end.entry]?.end = end.when
                items[end.entry]?.closing = entry.number
                items[end.entry]?.closingNote = end.note
            case .maintenancePlanned(let window):
                maintenance.append(
                    Window(
                        entry: entry.number, by: entry.record.by, maintenance: window,
                        isAnnounced: entry.record.at <= window.start))
            }
        }
        outages = items.values.sorted { ($1.outage.when, $1.entry) < ($0.outage.when, $0.entry) }
        maintenance.sort { ($1.maintenance.start, $1.entry) < ($0.maintenance.start, $0.entry) }
    }
}
