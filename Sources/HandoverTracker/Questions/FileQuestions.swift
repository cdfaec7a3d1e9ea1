import HandoverLedger
import HandoverModel

extension Inquiry {
    /// Whether somebody may have a file, by what it is evidence of and who sent it.
    func mayHave(_ digest: Digest, sentBy senders: Set<Person.ID>, _ asker: Asker) throws -> Bool {
        guard case .person(let id) = asker else { return true }
        let definitions = try current()
        let rights = try ReadingRights(id, definitions: definitions, at: now)
        if rights.mayHave(fileSentBy: senders) { return true }
        return try statements().contains { $0.record.statement.files.contains(digest) }
    }
}
