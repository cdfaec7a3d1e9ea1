internal import GRDB
internal import HandoverModel

/// A row of the tally of what the support's reports count.
struct SupportKey: Hashable, Sendable {
    var dimension: SupportDimension
    var fact: SupportFact
    var day: Int
    var value: String
    var desk: AskedOf
    var amount: Int
    var effectiveDay: Int
    var recordedDay: Int
}

extension TaskState.Facts {
    /// What it is in a dimension.
    func value(of dimension: SupportDimension) -> String {
        switch dimension {
        case .severity: severity.rawValue
        case .service: service
        case .channel: channel
        case .capability: capability
        case .document: named
        }
    }
}

extension DerivedTables {
    func write(_ support: [SupportKey: Int]) throws {
        for (key, tasks) in support where tasks != 0 {
            let place: StatementArguments = [
                key.dimension.rawValue, key.fact.rawValue, key.day, key.value, key.desk.rawValue, key.amount,
                key.effectiveDay, key.recordedDay,
            ]
            let isZero = try Bool.fetchOne(
                db.cachedStatement(
                    sql: """
                        INSERT INTO support_tally (dimension, fact, day, value, desk, amount, effective_day,
                            recorded_day, tasks)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (dimension, fact, day, value, desk, amount, effective_day, recorded_day)
                            DO UPDATE SET tasks = tasks + excluded.tasks
                        RETURNING tasks = 0
                        """), arguments: place + [tasks])
            guard isZero == true else { continue }
            try execute(
                """
                DELETE FROM support_tally WHERE dimension = ? AND fact = ? AND day = ? AND value = ? AND desk = ?
                    AND amount = ? AND effective_day = ? AND recorded_day = ?
                """, place)
        }
    }
}
