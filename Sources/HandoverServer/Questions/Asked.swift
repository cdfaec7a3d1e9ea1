import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird

/// A question as it came: who asks, in which language, and with which parameters.
struct Asked: Sendable {
    let asker: Asker
    /// Whose token is shown; nil over the socket.
    let person: Person.ID?
    let query: Query
    /// Nil takes the handover's own.
    let language: Language?
    /// The address, to be asked again for another page.
    let path: Path
    private let context: HandoverContext

    /// - Throws: `RequestProblem.signInNeeded`, `.badParameter`.
    init(_ request: Request, _ context: HandoverContext, _ visitor: Route.Visitor) throws(RequestProblem) {
        asker = try visitor.asker
        person = visitor.caller?.person
        query = Query(request.uri)
        language =
            try query[QueryParameters.language] ?? AcceptedLanguage.choose(request.headers[.acceptLanguage])
        let parts = request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
        path = Path(parts, query: query.fields.map { .init($0.name, $0.value) })
        self.context = context
    }

    /// A part of the path, decoded.
    func part(_ name: String) -> String {
        context.parameters.get(name).map { $0.removingPercentEncoding ?? $0 } ?? ""
    }

    var item: Item.ID { Item.ID("\(part("checklist"))/\(part("item"))") }
    var claim: CreditClaim.ID { CreditClaim.ID(part("claim")) }
    var action: Improvement.ID { Improvement.ID(part("action")) }
    var task: TaskRecord.ID { TaskRecord.ID(part("task")) }

    func names(_ reply: Reply) -> Names {
        Names(reply.definitions, language: language ?? reply.definitions?.handover.language ?? .en)
    }
}
