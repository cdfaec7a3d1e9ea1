public import HandoverModel

/// Every check there is, with what each last came to.
public struct CheckRegister: Hashable, Sendable, Codable {
    public var asOf: Instant
    public var day: Day
    /// In the order of the definitions.
    public var rows: [Row]

    public struct Row: Hashable, Sendable, Codable {
        public var item: Item.ID
        public var check: CheckState
        /// Whether its time to run has come.
        public var isDue: Bool

        public init(item: Item.ID, check: CheckState, isDue: Bool) {
            self.item = item
            self.check = check
            self.isDue = isDue
        }
    }

    public init(_ readiness: Readiness, zone: Zone) {
        asOf = readiness.asOf
        day = readiness.day
        rows = readiness.items.compactMap { item in
            item.check.map { Row(item: item.id, check: $0, isDue: $0.isDue(on: readiness.day, zone: zone)) }
        }
    }

    public init(asOf: Instant, day: Day, rows: [Row]) {
        self.asOf = asOf
        self.day = day
        self.rows = rows
    }
}

extension Readiness {
    /// Items whose check's time has come, in the order of the definitions.
    public func dueChecks(in definitions: Definitions) -> [Item.ID] {
        CheckRegister(self, zone: definitions.handover.zone).rows.filter(\.isDue).map(\.item)
    }
}
