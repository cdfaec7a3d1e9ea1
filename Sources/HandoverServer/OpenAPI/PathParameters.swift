import HandoverModel
import HandoverReadiness

/// The variables in paths.
enum PathParameters {
    /// Those of a route, in their order.
    static func of(_ route: Route) -> [ParameterDescription] { names(route.path).compactMap { known[$0] } }

    /// `items/{checklist}/{item}` has `checklist` and `item`.
    static func names(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map {
            String($0.dropFirst().dropLast())
        }
    }

    private static let known: [String: ParameterDescription] = [
        "checklist": describe("checklist", "The checklist's id, what stands before the slash of the item's.", "team"),
        "item": describe("item", "What stands after the slash of the item's id.", "organisation"),
        "person": describe("person", "The person's id.", "jia3"),
        "capability": describe("capability", "The capability's id.", "incident-response"),
        "measure": describe("measure", "The measure's id.", "independence", .words(MeasureID.self)),
        "kind": describe("kind", "What the report is about.", "readiness", .words(ReportSubject.Kind.self)),
        "task": describe("task", "The task's id.", "T-1"),
        "action": describe("action", "The action's id.", "A-1"),
        "claim": describe("claim", "The claim's id.", "C-1"),
        "number": describe("number", "The entry's number.", "1", Schemas.number),
        "condition": describe("condition", "The number of the condition in its statement.", "1", Schemas.number),
        "digest": describe(
            "digest", "The 64 digits of the file's SHA-256.", String(repeating: "0", count: 64), .text(.digits)),
    ]

    private static func describe(
        _ name: String, _ summary: String, _ example: String, _ schema: Schema = .id
    ) -> ParameterDescription {
        ParameterDescription(
            name: name, place: .path, summary: summary, schema: schema, isRequired: true, example: example)
    }
}
