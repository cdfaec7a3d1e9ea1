import HandoverModel

extension Checker {
    /// There is one such file; each commitment has an id of its own, an owner that somebody is, and begins before the handover ends.
    mutating func checkCommitments() {
        refuseSecond(draft.commitments.map(\.source), .commitment, "commitments")
        guard let part = draft.commitments.first else { return }
        _ = declare(part.draft.commitments.map { ($0.id, part.source) }, as: .commitment, isComplete: true)
        for commitment in part.draft.commitments {
            checkOwner(commitment.owner, part.source)
            guard let from = commitment.from, let handover = draft.handover, let ends = handover.draft.ends,
                ends.value < from.value
            else { continue }
            report(
                .datesOutOfOrder(earlier: from.value.description, later: ends.value.description),
                at: Spot(source: part.source, range: from.range),
                other: Spot(source: handover.source, range: ends.range))
        }
    }
}

/// Puts the commitments together from a file in which nothing is wrong.
extension WorkspaceDraft {
    static func commitment(_ commitment: CommitmentDraft) -> Commitment? {
        guard let id = commitment.id, let title = commitment.title, let every = commitment.every,
            let owner = commitment.owner
        else { return nil }
        return Commitment(
            id: Identifier(id.value), title: title, every: every, owner: owner.value, from: commitment.from?.value,
            place: commitment.place)
    }
}
