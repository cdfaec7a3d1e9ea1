import HandoverDefinitions
import HandoverLedger
import HandoverModel
import HandoverReadiness

// What is promised again and again (docs/decisions/0078).
extension Situation {
    /// Whoever holds the owner's role, or a lead of that team, says it done: once for each period that counts and has begun.
    ///
    /// - Throws: `unknownCommitment`, `commitmentNotTheirs`; `periodNotCounted`, `commitmentStands`; `inTheFuture`, `tooLongAgo`;
    ///   `laterFirst` for a time before the period; `badLink`, `textTooLong`.
    func recordCommitment(_ report: CommitmentReport) throws -> Ruling {
        guard let commitment = definitions.commitment(report.commitment) else {
            throw Refusal.unknownCommitment(
                report.commitment, nearest: nearest(to: report.commitment, in: definitions.commitments.map(\.id)))
        }
        guard maySay(commitment, person) else {
            throw Refusal.commitmentNotTheirs(
                person: person.id, commitment: commitment.id,
                allowed: definitions.people.filter { $0.isPresent(on: today) && maySay(commitment, $0) }.map(\.id))
        }
        let when = report.when ?? now
        let effective = try effective(.instant(when))
        let register = CommitmentRegister(try statements(), asOf: now, definitions: definitions)
        let periods = register[commitment.id]?.periods ?? []
        let asked = report.period ?? SupportPeriod(commitment.every, containing: zone.day(of: when))
        guard let own = periods.first(where: { $0.period == asked }) else {
            throw Refusal.periodNotCounted(
                asked, commitment: commitment.id, counted: periods.suffix(Self.mostPeriodsNamed).map(\.period))
        }
        if let done = own.done {
            throw Refusal.commitmentStands(commitment.id, period: asked, entry: done.entry)
        }
        guard zone.day(of: when) >= asked.first else {
            throw Refusal.laterFirst(from: .day(asked.first), to: .instant(when))
        }
        let link = try optional(report.link, field: "link")
        if let link, !isWebAddress(link) { throw Refusal.badLink(link) }
        return Ruling(
            .commitmentDone(
                CommitmentDone(
                    commitment: commitment.id, period: asked, when: when, link: link,
                    note: try optional(report.note, field: "note"))),
            effective: effective)
    }

    /// How many periods a refusal names.
    private static let mostPeriodsNamed = 4

    private func maySay(_ commitment: Commitment, _ person: Person) -> Bool {
        person.side == commitment.owner.side
            && (person.roles(on: today).contains(commitment.owner.role)
                || definitions.rights(of: person, on: today).contains(.lead))
    }
}
