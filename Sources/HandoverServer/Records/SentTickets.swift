import Foundation
import HandoverModel
import HandoverTracker
import Hummingbird

/// What another program sends of tickets: an object with the columns of its export, or several.
struct SentTickets {
    let rows: [SentRows.Row]

    /// How many rows are taken at once, and how many columns.
    private static let most = 1000

    static let shape = Schema.anyOf([row, .array(row, atLeast: 1)])
    private static let row = Schema.object([], others: .each(.anyOf([cell, .array(cell)])))
    private static let cell = Schema.anyOf([.text(), .integer(), .number, .boolean, .null])

    /// - Throws: What `JSONBody` throws; `RequestProblem.memberTwice`.
    static func read(from request: Request, upTo limit: Int) async throws -> SentTickets {
        let data = try await JSONBody.bytes(from: request, upTo: limit)
        _ = try JSONBody.decode(JSONValue.self, as: shape, from: data)
        var reader = SentRowsReader(data)
        return SentTickets(rows: try reader.rows())
    }

    /// - Throws: `Refusal.outOfRange` for more rows or columns than are taken at once.
    func checkSize() throws(Refusal) {
        let columns = Set(rows.flatMap(\.keys)).count + rows.joined().reduce(0) { $0 + $1.value.count - 1 }
        for (field, count) in [("rows", rows.count), ("columns", columns)] where count > Self.most {
            throw .outOfRange(field: field, minimum: 1, maximum: Self.most)
        }
    }
}
