import HandoverModel
import HandoverTracker

/// What another program sends of tickets: an object with the columns of its export, or several.
struct SentTickets: Decodable {
    let rows: [SentRows.Row]

    /// How many rows are taken at once, and how many columns.
    private static let most = 1000

    static let shape = Schema.anyOf([row, .array(row, atLeast: 1)])
    private static let row = Schema.object([], others: .each(.anyOf([cell, .array(cell)])))
    private static let cell = Schema.anyOf([.text(), .integer(), .number, .boolean, .null])

    init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        let objects = if case .array(let values) = value { values } else { [value] }
        rows = objects.map { object in
            guard case .object(let members) = object else { return [:] }
            return members.mapValues(Self.cells)
        }
    }

    /// - Throws: `Refusal.outOfRange` for more rows or columns than are taken at once.
    func checkSize() throws(Refusal) {
        let columns = Set(rows.flatMap(\.keys)).count + rows.joined().reduce(0) { $0 + $1.value.count - 1 }
        for (field, count) in [("rows", rows.count), ("columns", columns)] where count > Self.most {
            throw .outOfRange(field: field, minimum: 1, maximum: Self.most)
        }
    }

    /// What a member says, as cells of a table would say it.
    private static func cells(_ value: JSONValue) -> [String] {
        switch value {
        case .null: [""]
        case .bool(let flag): [flag ? "true" : "false"]
        case .int(let number): [String(number)]
        case .number(let number): ["\(number)"]
        case .string(let text): [text]
        case .array(let values): values.isEmpty ? [""] : values.flatMap(cells)
        case .object: [""]
        }
    }
}
