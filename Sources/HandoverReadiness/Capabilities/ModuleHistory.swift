public import HandoverModel

/// How one person has ended one module, so far.
///
/// The newest attempt decides, also when an earlier one was passed.
struct ModuleHistory {
    struct Attempt {
        let entry: Int
        let day: Day
        let isPassed: Bool
    }

    var attempts: [Attempt] = []

    private var failedSincePass: Int {
        attempts.count - (attempts.lastIndex { $0.isPassed }.map { $0 + 1 } ?? 0)
    }

    func state(of module: Module, validity: Validity, today: Day) -> PersonModule {
        guard let newest = attempts.last else { return PersonModule(module: module.id, state: .open, attempts: 0) }
        let last = module.assessment.validFor.map { validity.lastDay(from: newest.day, for: $0) }
        let state: PersonModule.State =
            !newest.isPassed ? .failed : last.map { $0 < today } ?? false ? .lapsed : .passed
        return PersonModule(
            module: module.id, state: state, attempts: attempts.count, failed: failedSincePass,
            holdsUntil: newest.isPassed ? last : nil,
            entry: newest.entry)
    }
}

extension ModuleAssessment {
    /// Whether an attempt is passed: an exam by its score, the others by the level seen.
    public func isPassed(by completion: ModuleCompletion) -> Bool {
        switch kind {
        case .exam: completion.score.map { $0 >= pass } ?? false
        case .practical, .observation: completion.level.map { $0 >= level } ?? false
        }
    }
}
