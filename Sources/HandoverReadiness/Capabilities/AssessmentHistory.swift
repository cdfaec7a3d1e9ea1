internal import HandoverModel

/// The assessments of one person in one capability.
///
/// - The newest day with an assessment by somebody else decides, also when it is lower than what was before. Of several
///   assessors on that day each counts once, with their last word, and the lower median of them is taken.
/// - An assessment by the person themself counts only where separation is off. Self-assessments never count.
/// - Two assessors "should talk" when their newest assessments that have not lapsed differ by two levels or more.
struct AssessmentHistory {
    struct Judgement {
        let entry: Int
        let by: Person.ID
        let day: Day
        let level: SupervisionLevel
    }

    var judgements: [Judgement] = []
    var selfLevel: SupervisionLevel?

    /// The judgement that counts.
    var deciding: Judgement? {
        guard let day = judgements.last?.day else { return nil }
        let ordered = lastWords(of: judgements.filter { $0.day == day }).sorted {
            ($0.level, $0.entry) < ($1.level, $1.entry)
        }
        return ordered.isEmpty ? nil : ordered[(ordered.count - 1) / 2]
    }

    private func lastWords(of judgements: [Judgement]) -> [Judgement] {
        var last: [Person.ID: Judgement] = [:]
        for judgement in judgements { last[judgement.by] = judgement }
        return Array(last.values)
    }

    func state(
        of capability: Capability, isRequired: Bool, use: CapabilityUse?, validity: Validity, today: Day
    ) -> PersonCapability {
        let deciding = deciding
        let last = deciding.flatMap { judgement in
            capability.validFor.map { validity.lastDay(from: judgement.day, for: $0) }
        }
        let lastUse = [use?.task, capability.drillsCount ? use?.drill : nil].compactMap { $0 }.max()
        let state: PersonCapability.State =
            if let deciding {
                if let last, last < today {
                    .lapsed
                } else if deciding.level < capability.level {
                    .belowLevel
                } else if isUsed(lastUse, within: capability.lastUsedWithin, validity: validity, today: today) {
                    .held
                } else {
                    .notUsed
                }
            } else {
                .notAssessed
            }
        return PersonCapability(
            capability: capability.id, isRequired: isRequired, level: deciding?.level, state: state, holdsUntil: last,
            lastUse: lastUse, selfLevel: selfLevel, entry: deciding?.entry,
            shouldTalk: shouldTalk(validFor: capability.validFor, validity: validity, today: today))
    }

    private func isUsed(_ lastUse: Day?, within length: Length?, validity: Validity, today: Day) -> Bool {
        guard let length else { return true }
        return lastUse.map { today <= validity.lastDay(from: $0, for: length) } ?? false
    }

    private func shouldTalk(validFor: Length?, validity: Validity, today: Day) -> Bool {
        let levels = lastWords(of: judgements).filter { judgement in
            validFor.map { today <= validity.lastDay(from: judgement.day, for: $0) } ?? true
        }.map(\.level.rawValue)
        guard let lowest = levels.min(), let highest = levels.max() else { return false }
        return highest - lowest >= 2
    }
}
