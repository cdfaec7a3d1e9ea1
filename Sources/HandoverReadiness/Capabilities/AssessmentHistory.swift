internal import HandoverModel

/// The assessments of one person in one capability.
///
/// - The newest day with an assessment by somebody else decides, also when it is lower than what was before. Of several
///   assessors on that day each counts once, with their last word, and the lower median of them is taken.
/// - It holds for as long as `CapabilityRule` says. One that counts no longer because the definitions ask anew is shown as
///   that, whatever it was.
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

    /// Each assessor's newest judgement.
    var lastWords: [Judgement] { AssessmentHistory.lastWords(of: judgements) }

    func state(
        of capability: Capability, isRequired: Bool, use: CapabilityUse?, validity: Validity, today: Day
    ) -> PersonCapability {
        let rule = CapabilityRule(capability, use: use, validity: validity, today: today)
        let counting = judgements.filter { rule.counts($0.day) }
        let deciding = AssessmentHistory.deciding(counting.isEmpty ? judgements : counting)
        let holding = deciding.map { rule.holding(of: $0.day) }
        let until = holding?.until
        let state: PersonCapability.State =
            if let deciding {
                if counting.isEmpty {
                    .askedAnew
                } else if let until, until < today {
                    .lapsed
                } else if deciding.level < capability.level {
                    .belowLevel
                } else {
                    rule.isUsed ? .held : .notUsed
                }
            } else {
                .notAssessed
            }
        var own = PersonCapability(
            capability: capability.id, isRequired: isRequired, level: deciding?.level, state: state,
            assessed: deciding?.day, holdsUntil: until, carriedBy: holding?.carriedBy, lastUse: rule.lastUse,
            usedUntil: rule.usedUntil, selfLevel: selfLevel, entry: deciding?.entry,
            shouldTalk: shouldTalk(counting, rule, today))
        own.isEnding = own.ends(by: today.adding(days: PersonCapability.warningDays))
        return own
    }

    /// The judgement that counts.
    private static func deciding(_ judgements: [Judgement]) -> Judgement? {
        guard let day = judgements.last?.day else { return nil }
        let ordered = lastWords(of: judgements.filter { $0.day == day }).sorted {
            ($0.level, $0.entry) < ($1.level, $1.entry)
        }
        return ordered.isEmpty ? nil : ordered[(ordered.count - 1) / 2]
    }

    private static func lastWords(of judgements: [Judgement]) -> [Judgement] {
        var last: [Person.ID: Judgement] = [:]
        for judgement in judgements { last[judgement.by] = judgement }
        return Array(last.values)
    }

    private func shouldTalk(_ counting: [Judgement], _ rule: CapabilityRule, _ today: Day) -> Bool {
        let levels = AssessmentHistory.lastWords(of: counting).filter { judgement in
            rule.holding(of: judgement.day).until.map { today <= $0 } ?? true
        }.map(\.level.rawValue)
        guard let lowest = levels.min(), let highest = levels.max() else { return false }
        return highest - lowest >= 2
    }
}
