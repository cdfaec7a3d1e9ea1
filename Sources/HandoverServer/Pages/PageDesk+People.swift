import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

// A trainee's own page, an assessor's queue, and who takes part.
extension PageDesk {
    func trainee(_ visit: Visit) throws -> HTML {
        let reply = try ask(.training(visit.person, .now), visit)
        guard case .training(let people) = reply.answer else { throw UnexpectedAnswer() }
        guard let person = people.first else { throw Refusal.notReceiving(person: visit.person) }
        let steps = try steps(visit)
        let toRate = try steps.compactMap { step -> TaskRecord? in
            if case .rateLevel(let id) = step.action { try task(id, visit) } else { nil }
        }
        return TraineePage.html(
            TraineePage.Model(
                person: person, steps: steps, assessors: try assessors(of: person, reply),
                toAnswer: try unanswered(steps, visit), toRate: toRate, likely: try likelyCapability(visit),
                draft: visit.draft), in: frame(visit, reply))
    }

    func review(_ visit: Visit) throws -> HTML {
        let reply = try ask(.next(visit.person), visit)
        guard case .steps(let steps) = reply.answer else { throw UnexpectedAnswer() }
        let tasks = try steps.compactMap { step -> TaskRecord? in
            if case .confirmTask(let id) = step.action { try task(id, visit) } else { nil }
        }
        return ReviewPage.html(
            ReviewPage.Model(tasks: tasks, steps: steps, draft: visit.draft), in: frame(visit, reply))
    }

    func people(_ visit: Visit) throws -> HTML {
        let reply = try ask(.people, visit)
        let definitions = try reply.inForce()
        let frame = frame(visit, reply)
        let report = PersonListView.report(
            definitions, on: definitions.handover.zone.day(of: reply.now), names: frame.names)
        return ReportPage.html(report, title: frame.names.language.pick("参与人员", "People"), in: frame)
    }

    func person(_ id: Person.ID, _ visit: Visit) throws -> HTML {
        let reply = try ask(.training(id, .now), visit)
        guard case .training(let people) = reply.answer else { throw UnexpectedAnswer() }
        let frame = frame(visit, reply)
        return ReportPage.html(
            TrainingView.report(people, names: frame.names), title: frame.names.person(id), in: frame)
    }

    func capabilities(_ visit: Visit) throws -> HTML {
        let (readiness, reply) = try readiness(visit)
        let frame = frame(visit, reply, readiness.source)
        let report = CapabilityView.report(readiness.capabilities, people: readiness.people, names: frame.names)
        return ReportPage.html(report, title: frame.names.language.pick("能力覆盖", "Capabilities"), in: frame)
    }

    private func assessors(of person: PersonState, _ reply: Reply) throws -> [Capability.ID: [Person.ID]] {
        let definitions = try reply.inForce()
        let today = definitions.handover.zone.day(of: reply.now)
        let pairs = person.capabilities.map { state in
            let roles = definitions.capability(state.capability)?.assessedBy ?? []
            let allowed = definitions.people.filter {
                $0.id != person.person && definitions.mayAssess($0, roles: roles, on: today)
            }
            return (state.capability, allowed.map(\.id))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private func unanswered(_ steps: [NextStep], _ visit: Visit) throws -> [Entry] {
        let open = steps.compactMap { step -> Int? in
            if case .answerAssessment(let entry, _) = step.action { entry } else { nil }
        }
        guard !open.isEmpty, case .entries(let entries) = try ask(.assessments(visit.person), visit).answer else {
            return []
        }
        return entries.filter { open.contains($0.number) }
    }

    /// The capability of the newest task that the reader worked on.
    private func likelyCapability(_ visit: Visit) throws -> Capability.ID? {
        guard case .tasks(let tasks) = try ask(.tasks(TaskQuery(person: visit.person, limit: 5)), visit).answer else {
            throw UnexpectedAnswer()
        }
        return tasks.lazy.compactMap(\.capability).first
    }
}
