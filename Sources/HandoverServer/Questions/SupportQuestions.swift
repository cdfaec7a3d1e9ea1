import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// How users reach the support, and what it offers.
///
///     GET /api/v1/channels
///     GET /api/v1/contacts
///     GET /api/v1/catalogue
///     GET /api/v1/knowledge
struct SupportQuestions: Sendable {
    let desk: QuestionDesk

    var routes: [Route] {
        [
            desk.route(
                "channels", "Channels with their use, response and hours", document: "Channels", followsLedger: true
            ) { asked in
                let reply = try desk.ask(.channels, asked)
                return .init(asked.names(reply)) {
                    ChannelListView.report(reply.definitions?.channels ?? [], names: $0)
                }
            },
            desk.route("contacts", "Whom to call about what, with telephone and mail", document: "Contacts") { asked in
                let reply = try desk.ask(.contacts, asked)
                guard case .contacts(let details) = reply.answer, let definitions = reply.definitions else {
                    throw UnexpectedAnswer()
                }
                let today = definitions.handover.zone.day(of: reply.now)
                return .init(asked.names(reply)) {
                    ContactListView.report(definitions, details, on: today, names: $0)
                }
            },
            desk.route(
                "catalogue", "The services that the support offers", document: "Catalogue", followsLedger: true
            ) { asked in
                let reply = try desk.ask(.catalogue, asked)
                return .init(asked.names(reply)) { CatalogueView.report(reply.definitions?.catalogue ?? [], names: $0) }
            },
            desk.route(
                "knowledge", "The documents of the knowledge base that are handed over", document: "Knowledge",
                followsLedger: true
            ) { asked in
                let reply = try desk.ask(.knowledge, asked)
                let use: KnowledgeUse? = if case .knowledge(let use) = reply.answer { use } else { nil }
                return .init(asked.names(reply)) {
                    KnowledgeListView.report(reply.definitions?.knowledge, use: use, names: $0)
                }
            },
        ]
    }
}
