/// The shapes that have a name in the OpenAPI document.
enum Schemas {
    /// In the document's order.
    static let all: [(name: String, schema: Schema)] =
        commands + records + status + AcceptanceSchemas.all + forecast + measures + items + people + capabilities
        + help + phases + tasks + ledger + plans + access + reports
        + services + support + duty + checks + alerts + improvements + claims
        + technicalChanges + commitments

    private static let byName = Dictionary(all.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })

    /// A shape by its name; one that is not there takes anything.
    static func schema(_ name: String) -> Schema { byName[name] ?? .anything }

    static func reference(_ name: String) -> String { "#/components/schemas/" + name }
}
