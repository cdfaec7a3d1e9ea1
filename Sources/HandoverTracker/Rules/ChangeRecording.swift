import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

// Technical changes (docs/decisions/0077).
extension Situation {
    /// Whoever works on the services, and a lead, of either side; not those who are there to direct or to audit.
    ///
    /// - Throws: `mayNotRecordChanges`; `unknownService`, `unknownDocument`, `unknownChange`, `notOfChange`,
    ///   `documentStands`; `textMissing`, `outOfRange`, `badLink`; `inTheFuture`, `tooLongAgo`; `laterFirst` for a change from
    ///   before the handover, and a document that told of it before it was.
    func technicalChange(_ command: TechnicalChangeCommand) throws -> Ruling {
        guard mayRecordChanges(person) else {
            throw Refusal.mayNotRecordChanges(
                person: person.id,
                allowed: definitions.people.filter { $0.isPresent(on: today) && mayRecordChanges($0) }.map(\.id))
        }
        return switch command {
        case .record(let order): try recordChange(order)
        case .document(let change, let document, let when, let source):
            try documentChange(change, document, when: when, source: source)
        }
    }

    /// At most so many documents are named.
    static let mostDocumentsOfChange = 50

    private func recordChange(_ order: TechnicalChangeOrder) throws -> Ruling {
        let title = try limited(order.title, field: "title")
        guard title.isVisible else { throw Refusal.textMissing(field: "title") }
        let service = try limited(order.service, field: "service")
        guard service.isVisible else { throw Refusal.textMissing(field: "service") }
        try requireService(service)
        let documents = try order.documents.firstOfEach().map { try knowledgeDocument($0) }
        guard !documents.isEmpty else { throw Refusal.textMissing(field: "documents") }
        guard documents.count <= Self.mostDocumentsOfChange else {
            throw Refusal.outOfRange(field: "documents", minimum: 1, maximum: Self.mostDocumentsOfChange)
        }
        let when = order.when ?? now
        let effective = try effective(.instant(when))
        guard zone.day(of: when) >= definitions.handover.starts else {
            throw Refusal.laterFirst(from: .day(definitions.handover.starts), to: .instant(when))
        }
        let earlier = try statements().count { $0.record.statement.kind == .changeRecorded }
        return Ruling(
            .technicalChange(
                .recorded(
                    TechnicalChangeNotice(
                        change: TechnicalChange.id(earlier + 1), title: title, service: service, when: when,
                        due: try definitions.documentsDue(after: when), documents: documents,
                        source: try source(order.source)))),
            effective: effective)
    }

    /// Said once more, it changes nothing; said otherwise, what was said is taken back first.
    private func documentChange(
        _ id: TechnicalChange.ID, _ document: KnowledgeDocument.ID, when told: Instant?, source text: String?
    ) throws -> Ruling {
        let when = told ?? now
        let register = TechnicalChangeRegister(try statements(), asOf: now)
        guard let state = register[id] else { throw register.unknown(id) }
        guard let own = state.documents.first(where: { $0.id == document }) else {
            let known = try knowledgeDocument(document)
            throw Refusal.notOfChange(known, change: id, documents: state.documents.map(\.id))
        }
        let effective = try effective(.instant(when))
        guard when >= state.notice.when else {
            throw Refusal.laterFirst(from: .instant(state.notice.when), to: .instant(when))
        }
        let note = TechnicalChangeNote(change: id, document: document, when: when, source: try source(text))
        if let known = own.note,
            told.map({ $0 != known.when }) ?? false || note.source.map({ $0 != known.source }) ?? false
        {
            throw Refusal.documentStands(document, change: id, entry: known.entry)
        }
        return Ruling(.technicalChange(.documented(note)), effective: effective, already: own.note?.entry)
    }

    private func mayRecordChanges(_ person: Person) -> Bool {
        !onlyLooksOn(person, [.director, .auditor])
    }

    private func knowledgeDocument(_ id: KnowledgeDocument.ID) throws -> KnowledgeDocument.ID {
        guard definitions.knowledge?.document(id) != nil else {
            throw Refusal.unknownDocument(
                id, nearest: nearest(to: id, in: (definitions.knowledge?.documents ?? []).map(\.id)))
        }
        return id
    }

    /// A commit is any text; what begins as an address must be one.
    private func source(_ text: String?) throws -> String? {
        guard let text = try optional(text, field: "source") else { return nil }
        if text.contains("://"), !isWebAddress(text) { throw Refusal.badLink(text) }
        return text
    }
}

extension TechnicalChangeRegister {
    /// The error for a change that was not recorded or was taken back, with the nearest ids.
    func unknown(_ id: TechnicalChange.ID) -> Refusal {
        .unknownChange(id, nearest: nearest(to: id, in: changes.map(\.id)))
    }
}

extension Definitions {
    /// The last instant at which a document tells in time of a change of an instant.
    ///
    /// - Throws: `neverDue` for a time limit that the calendar's hours never come to.
    fileprivate func documentsDue(after when: Instant) throws -> Instant {
        let target = knowledge?.updateWithin ?? KnowledgeBase.standardUpdate
        let clock = clock(of: target, hours: .always)
        guard clock.milliseconds > 0, let due = ServiceClock(clock.time).due(clock.milliseconds, after: when) else {
            throw Refusal.neverDue(target.description)
        }
        return due
    }
}
