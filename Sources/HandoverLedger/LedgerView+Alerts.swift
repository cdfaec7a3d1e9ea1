internal import GRDB
public import HandoverModel

/// An alert that was raised, by the entries that tell of it.
public struct AlertRow: Hashable, Sendable {
    /// The one that raised it.
    public var entry: Int
    public var rule: AlertRule.ID
    public var cause: String
    /// Nil while it is open.
    public var cleared: Int?
    /// The first one by which somebody said that they know.
    public var acknowledged: Int?
}

/// Alerts, found without looking at other entries.
extension LedgerView {
    /// The entry that raised what is open of a rule and a cause; nil where nothing is.
    public func openAlert(_ rule: AlertRule.ID, cause: String) throws -> Int? {
        try Int.fetchOne(
            statement(
                """
                SELECT entry FROM alert INDEXED BY alert_open
                WHERE cleared = \(Schema.standing) AND rule = ? AND cause = ? ORDER BY entry LIMIT 1
                """), arguments: [rule.rawValue, cause])
    }

    /// The entries of what was raised of a rule and over after an instant.
    public func overAlerts(of rule: AlertRule.ID, since instant: Instant) throws -> [Int] {
        try Int.fetchAll(
            statement(
                """
                SELECT entry FROM alert INDEXED BY alert_over
                WHERE cleared <> \(Schema.standing) AND rule = ? AND cleared_at > ?
                """), arguments: [rule.rawValue, instant.milliseconds])
    }

    /// The alert that an entry raised; nil where it raised none.
    public func alert(_ entry: Int) throws -> AlertRow? {
        try rows("entry = ?", [entry], order: "entry", through: Int.max).first
    }

    /// What is open, the oldest first; as the entries up to and including a number tell it.
    public func openAlerts(through last: Int? = nil) throws -> [AlertRow] {
        guard let last else {
            return try rows("cleared = \(Schema.standing)", [], order: "entry", through: Int.max)
        }
        return try rows("entry <= ? AND cleared > ?", [last, last], order: "entry", through: last)
    }

    /// Every alert, the newest first, at most so many.
    public func alerts(through last: Int? = nil, limit: Int) throws -> [AlertRow] {
        let last = last ?? Int.max
        return try rows("entry <= ?", [last], order: "entry DESC LIMIT \(limit)", through: last)
    }

    private func rows(
        _ condition: String, _ arguments: StatementArguments, order: String, through last: Int
    ) throws -> [AlertRow] {
        try Row.fetchAll(
            statement(
                "SELECT entry, rule, cause, cleared, acknowledged FROM alert WHERE \(condition) ORDER BY \(order)"),
            arguments: arguments
        )
        .map { row in
            func told(_ entry: Int) -> Int? { entry == Schema.standing || entry > last ? nil : entry }
            return AlertRow(
                entry: row[0], rule: AlertRule.ID(row[1]), cause: row[2], cleared: told(row[3]),
                acknowledged: told(row[4]))
        }
    }
}

extension DerivedTables {
    /// Takes up what is said of an alert; what was said before of the same goes on to count.
    func derive(_ fact: AlertFact, of entry: Entry) throws {
        switch fact {
        case .raised(let finding):
            try execute(
                "INSERT INTO alert (entry, rule, cause, cleared, cleared_at, acknowledged) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    entry.number, finding.rule.rawValue, finding.cause, Schema.standing, Schema.stillOpen,
                    Schema.standing,
                ])
        case .cleared(let clearing):
            try execute(
                "UPDATE alert SET cleared = ?, cleared_at = ? WHERE entry = ? AND cleared = \(Schema.standing)",
                [entry.number, entry.record.at.milliseconds, clearing.entry])
        case .acknowledged(let word):
            try execute(
                "UPDATE alert SET acknowledged = ? WHERE entry = ? AND acknowledged = \(Schema.standing)",
                [entry.number, word.entry])
        }
    }
}
