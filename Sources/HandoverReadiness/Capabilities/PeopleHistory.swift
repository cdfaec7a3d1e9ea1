internal import HandoverModel

/// The assessments and completed modules of everybody, as far as they have taken effect and were not taken back.
struct PeopleHistory {
    struct Learning: Hashable {
        let person: Person.ID
        let module: Module.ID
    }

    private(set) var assessments: [AssessedPair: AssessmentHistory] = [:]
    private(set) var modules: [Learning: ModuleHistory] = [:]

    init(_ timeline: Timeline, definitions: Definitions) {
        let zone = definitions.handover.zone
        let assessmentRules = Dictionary(
            definitions.plans.flatMap(\.modules).map { ($0.id, $0.assessment) }, uniquingKeysWith: { first, _ in first }
        )
        for entry in timeline.standing {
            let record = entry.record
            switch record.statement {
            case .assessed(let fact):
                if record.by == fact.person, definitions.handover.separation { continue }
                assessments[AssessedPair(person: fact.person, capability: fact.capability), default: .init()].judgements
                    .append(
                        .init(
                            entry: entry.number, by: record.by, day: zone.day(of: record.effective), level: fact.level))
            case .selfAssessed(let fact):
                assessments[AssessedPair(person: fact.person, capability: fact.capability), default: .init()]
                    .selfLevel =
                    fact.level
            case .moduleCompleted(let fact):
                guard let rule = assessmentRules[fact.module] else { continue }
                modules[Learning(person: fact.person, module: fact.module), default: .init()].attempts.append(
                    .init(
                        entry: entry.number, day: zone.day(of: record.effective), isPassed: rule.isPassed(by: fact)))
            case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded,
                .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened, .taskResponded, .taskResolved,
                .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .definitionsProposed,
                .definitionsApplied,
                .blockerWaived, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .demonstrationStarted,
                .helpAsked, .helpAnswered, .phaseSet, .availability, .checkpointRecorded, .reverified, .checkRan,
                .alert,
                .reportApproved, .improvement, .creditClaim, .technicalChange, .commitmentDone,
                .access:
                continue
            }
        }
    }
}
