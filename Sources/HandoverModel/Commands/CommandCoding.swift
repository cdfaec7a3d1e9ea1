// A command is one flat object: its name under `command`, and its fields beside it.
extension Command {
    /// The name of a command as requests write it.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case sign, refuse, revoke
        case revokeSignOff = "revoke-sign-off"
        case revokeTask = "revoke-task"
        case revokeAssessment = "revoke-assessment"
        case reopen, waive
        case markNotApplicable = "mark-not-applicable"
        case addEvidence = "add-evidence"
        case completeModule = "complete-module"
        case assess
        case assessSelf = "assess-self"
        case confirmAssessment = "confirm-assessment"
        case answerAssessment = "answer-assessment"
        case askHelp = "ask-help"
        case answerHelp = "answer-help"
        case withdrawHelp = "withdraw-help"
        case logTask = "log-task"
        case openTask = "open-task"
        case respondTask = "respond-task"
        case resolveTask = "resolve-task"
        case reopenTask = "reopen-task"
        case confirmTask = "confirm-task"
        case overturnTask = "overturn-task"
        case rateTask = "rate-task"
        case waitTask = "wait-task"
        case workTask = "work-task"
        case restoreTask = "restore-task"
        case changeSeverity = "change-severity"
        case handTask = "hand-task"
        case handTaskToTeam = "hand-task-to-team"
        case escalateTask = "escalate-task"
        case linkDuplicate = "link-duplicate"
        case finishStage = "finish-stage"
        case reviewTask = "review-task"
        case setPhase = "set-phase"
        case openOutage = "open-outage"
        case closeOutage = "close-outage"
        case closeReportedOutage = "close-reported-outage"
        case planMaintenance = "plan-maintenance"
        case recordCheckpoint = "record-checkpoint"
        case apply, agree, accept
        case stateAcceptance = "state-acceptance"
        case declineAcceptance = "decline-acceptance"
        case waiveBlocker = "waive-blocker"
        case reverify = "re-verify"
        case runCheck = "run-check"
        case raiseAlert = "raise-alert"
        case clearAlert = "clear-alert"
        case acknowledgeAlert = "acknowledge-alert"
        case approveReport = "approve-report"
        case openAction = "open-action"
        case finishAction = "finish-action"
        case dropAction = "drop-action"
        case moveAction = "move-action"
        case fileClaim = "file-claim"
        case reviewClaim = "review-claim"
        case agreeClaim = "agree-claim"
        case settleClaim = "settle-claim"
        case confirmClaim = "confirm-claim"
        case recordChange = "record-change"
        case documentChange = "document-change"
        case recordCommitment = "record-commitment"
        case startDemonstration = "start-demonstration"
    }

    fileprivate enum Field: String, CodingKey {
        case command, item, meaning, reason, entry, until, evidence, effective, note, answer, comment, task, when,
            levels
        case helpedBy, rating, subject, question, capability, document, link, phase, service, severity, from, day,
            finding, round, period, seen
    }
}

extension Command: Decodable {
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        func field<Value: Decodable>(_ key: Field) throws -> Value { try fields.decode(Value.self, forKey: key) }
        func optional<Value: Decodable>(_ key: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: key)
        }
        switch try fields.decode(Kind.self, forKey: .command) {
        case .sign: self = .sign(try SignCommand(from: decoder))
        case .refuse: self = .refuse(item: try field(.item), meaning: try field(.meaning), reason: try field(.reason))
        case .revoke:
            self = .revoke(
                entry: try field(.entry), item: try optional(.item), task: try optional(.task),
                reason: try field(.reason))
        case .revokeSignOff:
            self = .revokeSignOff(item: try field(.item), meaning: try optional(.meaning), reason: try field(.reason))
        case .revokeTask: self = .revokeTask(task: try field(.task), reason: try field(.reason))
        case .revokeAssessment: self = .revokeAssessment(entry: try field(.entry), reason: try field(.reason))
        case .reopen: self = .reopen(item: try field(.item), reason: try field(.reason))
        case .waive: self = .waive(item: try field(.item), until: try field(.until), reason: try field(.reason))
        case .markNotApplicable: self = .markNotApplicable(item: try field(.item), reason: try field(.reason))
        case .addEvidence:
            self = .addEvidence(
                item: try field(.item), evidence: try field(.evidence), effective: try optional(.effective))
        case .completeModule:
            self = .completeModule(try ModuleCompletion(from: decoder), effective: try optional(.effective))
        case .assess: self = .assess(try Assessment(from: decoder), effective: try optional(.effective))
        case .assessSelf: self = .assessSelf(try Assessment(from: decoder))
        case .confirmAssessment: self = .confirmAssessment(entry: try field(.entry), note: try optional(.note))
        case .answerAssessment:
            self = .answerAssessment(
                entry: try field(.entry), answer: try field(.answer), comment: try optional(.comment))
        case .askHelp:
            self = .askHelp(
                question: try field(.question), capability: try field(.capability), document: try optional(.document),
                effective: try optional(.effective))
        case .answerHelp:
            self = .answerHelp(
                entry: try field(.entry), document: try optional(.document), link: try optional(.link),
                note: try optional(.note))
        case .withdrawHelp: self = .withdrawHelp(entry: try field(.entry), reason: try field(.reason))
        case .logTask: self = .logTask(try TaskCommand(from: decoder))
        case .openTask: self = .openTask(try TaskCommand(from: decoder))
        case .respondTask: self = .respondTask(task: try field(.task), when: try optional(.when))
        case .resolveTask: self = .resolveTask(try TaskCommand(from: decoder))
        case .reopenTask:
            self = .reopenTask(task: try field(.task), when: try optional(.when), note: try optional(.note))
        case .confirmTask: self = .confirmTask(task: try field(.task), note: try optional(.note))
        case .overturnTask:
            self = .overturnTask(
                task: try field(.task), levels: try field(.levels), helpedBy: try optional(.helpedBy),
                reason: try field(.reason))
        case .rateTask: self = .rateTask(task: try field(.task), rating: try field(.rating))
        case .waitTask, .workTask, .restoreTask, .changeSeverity, .handTask, .handTaskToTeam, .escalateTask,
            .linkDuplicate, .finishStage, .reviewTask:
            self = .ticket(try TicketCommand(from: decoder))
        case .setPhase:
            self = .setPhase(
                try field(.phase), service: try optional(.service), severity: try optional(.severity),
                from: try optional(.from), reason: try optional(.reason))
        case .openOutage, .closeOutage, .closeReportedOutage, .planMaintenance:
            self = .availability(try AvailabilityCommand(from: decoder))
        case .recordCheckpoint: self = .recordCheckpoint(day: try optional(.day))
        case .apply: self = .apply(try ApplyCommand(from: decoder))
        case .agree: self = .agree(entry: try field(.entry))
        case .accept: self = .accept(entry: try optional(.entry))
        case .stateAcceptance: self = .stateAcceptance
        case .declineAcceptance:
            self = .declineAcceptance(entry: try optional(.entry), reason: try field(.reason))
        case .waiveBlocker:
            self = .waiveBlocker(try field(.subject), until: try field(.until), reason: try field(.reason))
        case .reverify:
            self = .reverify(
                item: try field(.item), finding: try field(.finding), note: try optional(.note),
                round: try optional(.round))
        case .runCheck: self = .runCheck(item: try field(.item))
        case .raiseAlert, .clearAlert, .acknowledgeAlert: self = .alert(try AlertCommand(from: decoder))
        case .approveReport: self = .approveReport(period: try field(.period), seen: try optional(.seen))
        case .openAction, .finishAction, .dropAction, .moveAction:
            self = .improvement(try ImprovementCommand(from: decoder))
        case .fileClaim, .reviewClaim, .agreeClaim, .settleClaim, .confirmClaim:
            self = .creditClaim(try CreditClaimCommand(from: decoder))
        case .recordChange, .documentChange: self = .technicalChange(try TechnicalChangeCommand(from: decoder))
        case .recordCommitment: self = .recordCommitment(try CommitmentReport(from: decoder))
        case .startDemonstration: self = .startDemonstration
        }
    }
}

extension Command: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        func begin(_ kind: Kind) throws { try fields.encode(kind, forKey: .command) }
        switch self {
        case .sign(let command):
            try begin(.sign)
            try command.encode(to: encoder)
        case .refuse(let item, let meaning, let reason):
            try begin(.refuse)
            try fields.encode(item, forKey: .item)
            try fields.encode(meaning, forKey: .meaning)
            try fields.encode(reason, forKey: .reason)
        case .revoke(let entry, let item, let task, let reason):
            try begin(.revoke)
            try fields.encode(entry, forKey: .entry)
            try fields.encodeIfPresent(item, forKey: .item)
            try fields.encodeIfPresent(task, forKey: .task)
            try fields.encode(reason, forKey: .reason)
        case .revokeSignOff(let item, let meaning, let reason):
            try begin(.revokeSignOff)
            try fields.encode(item, forKey: .item)
            try fields.encodeIfPresent(meaning, forKey: .meaning)
            try fields.encode(reason, forKey: .reason)
        case .revokeTask(let task, let reason):
            try begin(.revokeTask)
            try fields.encode(task, forKey: .task)
            try fields.encode(reason, forKey: .reason)
        case .revokeAssessment(let entry, let reason):
            try begin(.revokeAssessment)
            try fields.encode(entry, forKey: .entry)
            try fields.encode(reason, forKey: .reason)
        case .reopen(let item, let reason):
            try begin(.reopen)
            try fields.encode(item, forKey: .item)
            try fields.encode(reason, forKey: .reason)
        case .waive(let item, let until, let reason):
            try begin(.waive)
            try fields.encode(item, forKey: .item)
            try fields.encode(until, forKey: .until)
            try fields.encode(reason, forKey: .reason)
        case .markNotApplicable(let item, let reason):
            try begin(.markNotApplicable)
            try fields.encode(item, forKey: .item)
            try fields.encode(reason, forKey: .reason)
        case .addEvidence(let item, let evidence, let effective):
            try begin(.addEvidence)
            try fields.encode(item, forKey: .item)
            try fields.encode(evidence, forKey: .evidence)
            try fields.encodeIfPresent(effective, forKey: .effective)
        case .completeModule(let completion, let effective):
            try begin(.completeModule)
            try completion.encode(to: encoder)
            try fields.encodeIfPresent(effective, forKey: .effective)
        case .assess(let assessment, let effective):
            try begin(.assess)
            try assessment.encode(to: encoder)
            try fields.encodeIfPresent(effective, forKey: .effective)
        case .assessSelf(let assessment):
            try begin(.assessSelf)
            try assessment.encode(to: encoder)
        case .confirmAssessment(let entry, let note):
            try begin(.confirmAssessment)
            try fields.encode(entry, forKey: .entry)
            try fields.encodeIfPresent(note, forKey: .note)
        case .answerAssessment(let entry, let answer, let comment):
            try begin(.answerAssessment)
            try fields.encode(entry, forKey: .entry)
            try fields.encode(answer, forKey: .answer)
            try fields.encodeIfPresent(comment, forKey: .comment)
        case .askHelp(let question, let capability, let document, let effective):
            try begin(.askHelp)
            try fields.encode(question, forKey: .question)
            try fields.encode(capability, forKey: .capability)
            try fields.encodeIfPresent(document, forKey: .document)
            try fields.encodeIfPresent(effective, forKey: .effective)
        case .answerHelp(let entry, let document, let link, let note):
            try begin(.answerHelp)
            try fields.encode(entry, forKey: .entry)
            try fields.encodeIfPresent(document, forKey: .document)
            try fields.encodeIfPresent(link, forKey: .link)
            try fields.encodeIfPresent(note, forKey: .note)
        case .withdrawHelp(let entry, let reason):
            try begin(.withdrawHelp)
            try fields.encode(entry, forKey: .entry)
            try fields.encode(reason, forKey: .reason)
        case .logTask(let command):
            try begin(.logTask)
            try command.encode(to: encoder)
        case .openTask(let command):
            try begin(.openTask)
            try command.encode(to: encoder)
        case .respondTask(let task, let when):
            try begin(.respondTask)
            try fields.encode(task, forKey: .task)
            try fields.encodeIfPresent(when, forKey: .when)
        case .resolveTask(let command):
            try begin(.resolveTask)
            try command.encode(to: encoder)
        case .reopenTask(let task, let when, let note):
            try begin(.reopenTask)
            try fields.encode(task, forKey: .task)
            try fields.encodeIfPresent(when, forKey: .when)
            try fields.encodeIfPresent(note, forKey: .note)
        case .confirmTask(let task, let note):
            try begin(.confirmTask)
            try fields.encode(task, forKey: .task)
            try fields.encodeIfPresent(note, forKey: .note)
        case .overturnTask(let task, let levels, let helpedBy, let reason):
            try begin(.overturnTask)
            try fields.encode(task, forKey: .task)
            try fields.encode(levels, forKey: .levels)
            try fields.encodeIfPresent(helpedBy, forKey: .helpedBy)
            try fields.encode(reason, forKey: .reason)
        case .rateTask(let task, let rating):
            try begin(.rateTask)
            try fields.encode(task, forKey: .task)
            try fields.encode(rating, forKey: .rating)
        case .ticket(let command): try command.encode(to: encoder)
        case .setPhase(let phase, let service, let severity, let from, let reason):
            try begin(.setPhase)
            try fields.encode(phase, forKey: .phase)
            try fields.encodeIfPresent(service, forKey: .service)
            try fields.encodeIfPresent(severity, forKey: .severity)
            try fields.encodeIfPresent(from, forKey: .from)
            try fields.encodeIfPresent(reason, forKey: .reason)
        case .availability(let command): try command.encode(to: encoder)
        case .alert(let command): try command.encode(to: encoder)
        case .recordCheckpoint(let day):
            try begin(.recordCheckpoint)
            try fields.encodeIfPresent(day, forKey: .day)
        case .apply(let command):
            try begin(.apply)
            try command.encode(to: encoder)
        case .agree(let entry):
            try begin(.agree)
            try fields.encode(entry, forKey: .entry)
        case .accept(let entry):
            try begin(.accept)
            try fields.encodeIfPresent(entry, forKey: .entry)
        case .stateAcceptance: try begin(.stateAcceptance)
        case .declineAcceptance(let entry, let reason):
            try begin(.declineAcceptance)
            try fields.encodeIfPresent(entry, forKey: .entry)
            try fields.encode(reason, forKey: .reason)
        case .waiveBlocker(let subject, let until, let reason):
            try begin(.waiveBlocker)
            try fields.encode(subject, forKey: .subject)
            try fields.encode(until, forKey: .until)
            try fields.encode(reason, forKey: .reason)
        case .reverify(let item, let finding, let note, let round):
            try begin(.reverify)
            try fields.encode(item, forKey: .item)
            try fields.encode(finding, forKey: .finding)
            try fields.encodeIfPresent(note, forKey: .note)
            try fields.encodeIfPresent(round, forKey: .round)
        case .runCheck(let item):
            try begin(.runCheck)
            try fields.encode(item, forKey: .item)
        case .approveReport(let period, let seen):
            try begin(.approveReport)
            try fields.encode(period, forKey: .period)
            try fields.encodeIfPresent(seen, forKey: .seen)
        case .improvement(let command): try command.encode(to: encoder)
        case .creditClaim(let command): try command.encode(to: encoder)
        case .technicalChange(let command): try command.encode(to: encoder)
        case .recordCommitment(let report):
            try begin(.recordCommitment)
            try report.encode(to: encoder)
        case .startDemonstration: try begin(.startDemonstration)
        }
    }
}
