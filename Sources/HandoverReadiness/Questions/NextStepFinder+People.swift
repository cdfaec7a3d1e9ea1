internal import HandoverModel

/// What one person can do for people: assess and judge others, answer, learn, practise.
extension NextStepFinder {
    private var others: [PersonState] {
        readiness.people.filter { $0.person != person.id || !definitions.handover.separation }
    }

    private var own: PersonState? { readiness.people.first { $0.person == person.id } }

    /// Required capabilities that somebody has not been assessed in, or not high enough, or too long ago.
    var assessments: [NextStep] {
        definitions.capabilities.flatMap { capability -> [NextStep] in
            guard definitions.mayAssess(person, roles: capability.assessedBy, on: readiness.day) else { return [] }
            let isCovered = readiness.capabilities.first { $0.id == capability.id }?.isCovered ?? true
            let unblocks = isCovered ? 0 : unblocks(capability.id)
            return others.filter { state in
                state.capabilities.contains { $0.capability == capability.id && $0.isRequired && $0.needsAssessment }
            }.map { NextStep(action: .assess($0.person, capability.id), unblocks: unblocks) }
        }
    }

    /// Capabilities that somebody will not have any more within a month unless they are assessed again.
    var renewals: [NextStep] {
        definitions.capabilities.flatMap { capability -> [NextStep] in
            guard definitions.mayAssess(person, roles: capability.assessedBy, on: readiness.day) else { return [] }
            return others.compactMap { state in
                state.endings.first { $0.capability == capability.id && isRenewable($0) }.map { own in
                    NextStep(action: .assessAgain(state.person, capability.id), due: own.holdsUntil)
                }
            }
        }
    }

    /// Whether another assessment would keep it: it ends for want of one, and not because of a later day's question.
    private func isRenewable(_ own: PersonCapability) -> Bool {
        let isByItself = own.holdsUntil != nil && own.holdsUntil == own.endsOn
        return isByItself && !isAskedAnew(own)
    }

    /// The capability asks anew from the day after it ends, so that nothing before helps.
    private func isAskedAnew(_ own: PersonCapability) -> Bool {
        let since = definitions.capability(own.capability)?.confirmedSince
        return since != nil && since == own.holdsUntil?.adding(days: 1)
    }

    /// Capabilities that the person will not have any more within a month unless they use them.
    var upkeep: [NextStep] {
        own?.endings.filter { !isAskedAnew($0) }.map {
            NextStep(action: .keepUp($0.capability), due: $0.endsOn)
        } ?? []
    }

    /// Modules that somebody can be examined in now.
    var judgements: [NextStep] {
        others.flatMap { state in
            state.modules.filter(canBeTaken).compactMap { own -> NextStep? in
                guard let module = definitions.module(own.module),
                    definitions.mayAssess(person, roles: module.assessment.assessedBy, on: readiness.day)
                else { return nil }
                return NextStep(action: .judgeModule(state.person, own.module))
            }
        }
    }

    private func canBeTaken(_ state: PersonModule) -> Bool {
        switch state.state {
        case .passed, .blocked: false
        case .open, .failed, .lapsed:
            definitions.module(state.module)?.assessment.attempts.map { state.failed < $0 } ?? true
        }
    }

    /// The newest assessment of the person in each capability that they have not answered.
    var answers: [NextStep] {
        var newest: [Capability.ID: Int] = [:]
        var answered: Set<Int> = []
        for entry in timeline.standing {
            if case .assessed(let fact) = entry.record.statement, fact.person == person.id, entry.record.by != person.id
            {
                newest[fact.capability] = entry.number
            } else if case .assessmentAnswered(let fact) = entry.record.statement, fact.person == person.id {
                answered.insert(fact.entry)
            }
        }
        return definitions.capabilities.compactMap { capability in
            guard let entry = newest[capability.id], !answered.contains(entry) else { return nil }
            return NextStep(action: .answerAssessment(entry: entry, capability: capability.id))
        }
    }

    var learning: [NextStep] {
        own?.modules.filter(canBeTaken).map { NextStep(action: .learnModule($0.module)) } ?? []
    }

    /// Required capabilities that the person does not have yet.
    var practice: [NextStep] {
        own?.capabilities.filter { $0.isRequired && ($0.needsAssessment || $0.state == .notUsed) }.compactMap { state in
            definitions.capability(state.capability).map { capability in
                NextStep(action: .practise(capability.id, now: state.level, need: capability.level))
            }
        } ?? []
    }
}

extension NextStepFinder {
    /// The log of tasks, for a trainee who has nothing to practise while there are too few to judge independence.
    var taskLog: [NextStep] {
        guard person.side == .receiving, rights.contains(.trainee), practice.isEmpty else { return [] }
        return readiness.blockers.compactMap { blocker in
            guard case .measureTooFew(.independence, let have, let need) = blocker.reason else { return nil }
            return NextStep(action: .logTasks(have: have, need: need))
        }
    }
}

extension PersonState {
    /// What the person has and will not have within a month if nothing is done.
    fileprivate var endings: [PersonCapability] { capabilities.filter(\.isEnding) }
}
