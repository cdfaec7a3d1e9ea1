import HandoverLedger
import HandoverModel
import HandoverReadiness

// Rule 6, of modules: an assessor says how somebody ended one. A failure is a fact like a pass.
extension Situation {
    func completeModule(_ completion: ModuleCompletion, effective moment: Moment?) throws -> Ruling {
        let module = try module(completion.module)
        let trainee = try receiver(completion.person)
        guard definitions.requiredModules(of: trainee, on: today).contains(where: { $0.id == module.id }) else {
            throw Refusal.moduleNotRequired(person: trainee.id, module: module.id)
        }
        try requireAssessor(module.assessment.assessedBy, module: module.id)
        if isSeparated, trainee.id == person.id { throw Refusal.ownAssessment(person: person.id) }
        try requireResult(completion, of: module)
        try requireTurn(of: trainee, at: module)
        var recorded = completion
        recorded.note = try optional(completion.note, field: "note")
        return Ruling(.moduleCompleted(recorded), effective: try effective(moment))
    }

    private func requireResult(_ completion: ModuleCompletion, of module: Module) throws {
        let kind = module.assessment.kind
        switch kind {
        case .exam:
            guard let score = completion.score, completion.level == nil else {
                throw Refusal.scoreOrLevel(module: module.id, kind: kind.rawValue)
            }
            guard (0...100).contains(score) else { throw Refusal.outOfRange(field: "score", minimum: 0, maximum: 100) }
        case .practical, .observation:
            guard completion.level != nil, completion.score == nil else {
                throw Refusal.scoreOrLevel(module: module.id, kind: kind.rawValue)
            }
        }
    }

    /// The modules before it are passed, and an attempt is left.
    private func requireTurn(of trainee: Person, at module: Module) throws {
        let entries = try view.entries(about: .person(trainee.id))
        let states = readiness(of: entries).people.first { $0.person == trainee.id }?.modules ?? []
        let open = module.needs.filter { need in states.contains { $0.module == need && $0.state != .passed } }
        guard open.isEmpty else { throw Refusal.moduleNeedsFirst(module: module.id, needs: open) }
        guard let attempts = module.assessment.attempts, let state = states.first(where: { $0.module == module.id })
        else {
            return
        }
        if state.failed >= attempts { throw Refusal.attemptsUsed(module: module.id, attempts: attempts) }
    }
}
