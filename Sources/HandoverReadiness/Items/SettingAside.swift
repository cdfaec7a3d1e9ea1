internal import HandoverModel

/// Waivers and not-applicables of an item: what both sides agreed, and what waits for one of them.
///
/// In force once a lead of each side said so, of waivers for the same last day. The agreement that was completed last is
/// the one that holds, so that a waiver can be made shorter as well as longer; other days proposed before it are answered
/// with it. A revocation by either takes it away.
struct SettingAside {
    private(set) var waiver: ItemHistory.Agreement?
    private(set) var exclusion: ItemHistory.Agreement?
    private(set) var proposal: ItemState.Proposal?

    /// One side's word, newest first replaced by the same side's newer one.
    private struct Word {
        var until: Day?
        var side: Side
        var reason: String
        var entry: Entry
    }

    init(item: Item, timeline: Timeline, today: Day) {
        var words: [Word] = []
        var agreed: [ItemHistory.Agreement] = []
        for entry in timeline.standing {
            let word: Word
            switch entry.record.statement {
            case .waived(let fact): word = Word(until: fact.until, side: fact.side, reason: fact.reason, entry: entry)
            case .markedNotApplicable(let fact) where item.mayBeNotApplicable:
                word = Word(until: nil, side: fact.side, reason: fact.reason, entry: entry)
            case .markedNotApplicable, .signedOff, .refused, .revoked, .reopened, .evidenceAdded, .moduleCompleted,
                .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened,
                .taskResponded, .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket,
                .definitionsProposed, .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned,
                .acceptanceDeclined, .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
                .checkpointRecorded,
                .reverified, .checkRan, .alert, .reportApproved, .improvement, .creditClaim, .technicalChange,
                .commitmentDone,
                .access:
                continue
            }
            if let other = words.firstIndex(where: { $0.until == word.until && $0.side != word.side }) {
                let first = words.remove(at: other)
                agreed.append(
                    ItemHistory.Agreement(
                        until: word.until, reason: first.reason, by: [first.entry.record.by, entry.record.by],
                        entries: [first.entry.number, entry.number]))
                // Other days that were proposed before are answered.
                if word.until != nil { words.removeAll { $0.until != nil } }
            } else {
                words.removeAll { $0.until == word.until && $0.side == word.side }
                words.append(word)
            }
        }
        exclusion = agreed.last { $0.until == nil }
        waiver = agreed.last { $0.until != nil }.flatMap { ($0.until ?? today) < today ? nil : $0 }
        let inForce = waiver?.until
        let open = words.last { word in word.until.map { $0 >= today && $0 != inForce } ?? true }
        guard exclusion == nil, let open else { return }
        proposal = ItemState.Proposal(
            until: open.until, by: open.entry.record.by, waitsFor: open.side.other, reason: open.reason)
    }
}
