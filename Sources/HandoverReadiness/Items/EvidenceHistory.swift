internal import HandoverModel

extension EvidenceState {
    /// The pieces that came with sign-offs or by themselves, those taken back left out.
    ///
    /// A piece counts when it is of an accepted kind and its time is not over: to the last day it names itself, and for as
    /// long as the rule says from the day it took effect. What is given twice counts once, as the newer of the two.
    /// Of the results of a check the newest alone is a piece, where it passed.
    init(rule: EvidenceRule, timeline: Timeline, check: CheckState?, validity: Validity, today: Day) {
        var pieces: [Piece] = []
        func add(_ evidence: Evidence, _ entry: Entry) {
            let limits = [
                evidence.expires, rule.validFor.map { validity.lastDay(from: entry.record.effective, for: $0) },
            ]
            let last = limits.compactMap { $0 }.min()
            pieces.append(
                Piece(
                    entry: entry.number, evidence: evidence, by: entry.record.by, effective: entry.record.effective,
                    holdsUntil: last, counts: rule.kinds.contains(evidence.form) && last.map { today <= $0 } ?? true))
        }
        for entry in timeline.standing {
            if case .signedOff(let signOff) = entry.record.statement {
                for evidence in signOff.evidence ?? [] { add(evidence, entry) }
            } else if case .evidenceAdded(let addition) = entry.record.statement {
                add(addition.evidence, entry)
            }
        }
        if let piece = check?.evidence(rule, validity: validity, today: today) { pieces.append(piece) }
        var contents: Set<Evidence.Content> = []
        for index in pieces.indices.reversed() where pieces[index].counts {
            pieces[index].counts = contents.insert(pieces[index].evidence.content).inserted
        }
        let expired = pieces.filter { piece in
            rule.kinds.contains(piece.evidence.form) && piece.holdsUntil.map { $0 < today } ?? false
                && !contents.contains(piece.evidence.content)
        }
        self.init(valid: contents.count, expired: expired.count, needed: rule.atLeast, pieces: pieces)
    }
}
