import HandoverLedger
import HandoverModel

// Questions of the receiving team to the delivering team (docs/decisions/0040).
extension Situation {
    /// Asked by a trainee or a lead of the receiving team, for themself; nobody asks in another's name.
    ///
    /// - Throws: `notReceiving`; `mayNotAskHelp` for those who are there to direct or to audit; `unknownCapability`,
    ///   `unknownItem`, `textMissing`, `inTheFuture`.
    func askHelp(
        _ text: String, capability id: Capability.ID, document: String?, effective moment: Moment?
    ) throws -> Ruling {
        guard person.side == .receiving else { throw Refusal.notReceiving(person: person.id) }
        guard mayAskHelp(person) else {
            throw Refusal.mayNotAskHelp(
                person: person.id,
                allowed: definitions.people.filter { $0.side == .receiving && mayAskHelp($0) }.map(\.id))
        }
        let capability = try capability(id)
        let question = try limited(text, field: "question")
        guard question.isVisible else { throw Refusal.textMissing(field: "question") }
        let (item, other) = try self.document(document)
        let request = HelpRequest(
            person: person.id, capability: capability.id, question: question, item: item, document: other)
        return Ruling(.helpAsked(request), effective: try effective(moment))
    }

    /// By the team that was asked, or by the asker; with a document or a link, so that the next one need not ask.
    func answerHelp(_ number: Int, document: String?, link: String?, note: String?) throws -> Ruling {
        let request = try request(number)
        guard person.side == .delivering || person.id == request.person else {
            throw Refusal.notTheAsked(person: person.id, asker: request.person)
        }
        for other in try standing(about: request.person) {
            if case .helpAnswered(let earlier) = other.record.statement, earlier.entry == number {
                throw Refusal.alreadyAnswered(entry: number, answer: other.number)
            }
        }
        let (item, other) = try self.document(document)
        let link = try optional(link, field: "link")
        if let link, !isWebAddress(link) { throw Refusal.badLink(link) }
        guard item != nil || other != nil || link != nil else { throw Refusal.textMissing(field: "document") }
        return Ruling(
            .helpAnswered(
                HelpAnswer(
                    entry: number, person: request.person, item: item, document: other, link: link,
                    note: try optional(note, field: "note"))))
    }

    private func mayAskHelp(_ person: Person) -> Bool {
        !definitions.rights(of: person, on: today).isDisjoint(with: Right.askingHelp)
    }

    func withdrawHelp(_ number: Int, reason: String) throws -> Ruling {
        let kind = try entry(number).record.statement.kind
        guard kind == .helpAsked || kind == .helpAnswered else { throw Refusal.notHelp(entry: number, kind: kind) }
        return try revoke(number, reason: reason)
    }

    /// The question an entry holds, unless it has been withdrawn.
    private func request(_ number: Int) throws -> HelpRequest {
        let statement = try entry(number).record.statement
        guard case .helpAsked(let request) = statement else {
            throw Refusal.notHelp(entry: number, kind: statement.kind)
        }
        guard try standing(about: request.person).contains(where: { $0.number == number }) else {
            throw Refusal.alreadyRevoked(entry: number)
        }
        return request
    }

    /// The entries about somebody that were not taken back.
    private func standing(about person: Person.ID) throws -> [Entry] {
        let entries = try view.entries(about: .person(person))
        let revoked = Set(
            entries.compactMap { entry in
                if case .revoked(let revocation) = entry.record.statement { revocation.entry } else { nil }
            })
        return entries.filter { !revoked.contains($0.number) }
    }

    /// An item where the text is the id of one; an id below a checklist that is no item is mistyped.
    func document(_ text: String?) throws -> (item: Item.ID?, text: String?) {
        guard let text = try optional(text, field: "document") else { return (nil, nil) }
        let id = Item.ID(text)
        let isBelowList = definitions.checklists.contains { text.hasPrefix($0.id.rawValue + "/") }
        guard isBelowList, !text.contains(where: \.isWhitespace) else { return (nil, text) }
        return (try item(id).id, nil)
    }
}
