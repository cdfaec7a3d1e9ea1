import Foundation
import HandoverModel
import Testing

@testable import HandoverServer

/// What the OpenAPI document says of commands is what is read.
struct CommandSchemaTests {
    /// Each command with everything that it can say.
    private static func sample(_ kind: Command.Kind) -> Command {
        let instant = Instant(milliseconds: 5)
        let digest = HandoverModel.Digest(bytes: [UInt8](repeating: 7, count: 32))
        let day = Day(number: 20_000)
        let evidence = Evidence(
            form: .file, link: "https://kb.example", digest: digest, name: "a.pdf", size: 3, text: "Minutes",
            expires: day)
        var report = TaskReport(task: "T-1")
        report.title = "Export is empty"
        report.severity = .p1
        report.service = "export"
        report.capability = "incident-response"
        report.channel = "mail"
        report.reporter = "Somebody"
        report.askedOf = .own
        report.supportKind = .security
        report.occurred = .instant(Instant(milliseconds: 1))
        report.opened = .day(day)
        report.responded = .instant(Instant(milliseconds: 2))
        report.resolved = .instant(Instant(milliseconds: 3))
        report.closed = .day(day)
        report.reopened = .day(day)
        report.helpedBy = .colleague
        report.marks = [.drill]
        report.rating = 4
        report.drill = .passed
        report.document = "documents/faq"
        report.noDocument = "x"
        report.waits = [.init(from: Instant(milliseconds: 1), to: Instant(milliseconds: 2))]
        let task = TaskCommand(
            report: report, workers: [WorkerCommand(person: "jia3", level: .alone)], closing: .now, origin: .table,
            naming: .known, denied: [.cancelled])
        let assessment = Assessment(person: "jia3", capability: "incident-response", level: .alone, observed: "x")
        switch kind {
        case .sign:
            return .sign(
                SignCommand(
                    item: "team/rota", meaning: .delivered, evidence: [evidence], note: "x",
                    wording: [.en: digest, .zh: digest], shown: .en))
        case .refuse: return .refuse(item: "team/rota", meaning: .accepted, reason: "x")
        case .revoke: return .revoke(entry: 3, item: "team/rota", task: "T-1", reason: "x")
        case .revokeSignOff: return .revokeSignOff(item: "team/rota", meaning: .delivered, reason: "x")
        case .revokeTask: return .revokeTask(task: "T-1", reason: "x")
        case .revokeAssessment: return .revokeAssessment(entry: 3, reason: "x")
        case .reopen: return .reopen(item: "team/rota", reason: "x")
        case .waive: return .waive(item: "team/rota", until: day, reason: "x")
        case .markNotApplicable: return .markNotApplicable(item: "team/rota", reason: "x")
        case .addEvidence: return .addEvidence(item: "team/rota", evidence: evidence, effective: .day(day))
        case .completeModule:
            return .completeModule(
                ModuleCompletion(person: "jia3", module: "drills", score: 80, level: .alone, note: "x"),
                effective: .day(day))
        case .assess: return .assess(assessment, effective: .day(day))
        case .assessSelf: return .assessSelf(assessment)
        case .confirmAssessment: return .confirmAssessment(entry: 3, note: "x")
        case .answerAssessment: return .answerAssessment(entry: 3, answer: .disagree, comment: "x")
        case .askHelp:
            return .askHelp(
                question: "x", capability: "incident-response", document: "documents/faq", effective: .day(day))
        case .answerHelp: return .answerHelp(entry: 3, document: "documents/faq", link: "https://kb.example", note: "x")
        case .withdrawHelp: return .withdrawHelp(entry: 3, reason: "x")
        case .logTask: return .logTask(task)
        case .openTask: return .openTask(task)
        case .respondTask: return .respondTask(task: "T-1", when: .day(day))
        case .resolveTask: return .resolveTask(task)
        case .reopenTask: return .reopenTask(task: "T-1", when: .day(day), note: "x")
        case .confirmTask: return .confirmTask(task: "T-1", note: "x")
        case .overturnTask:
            return .overturnTask(
                task: "T-1", levels: [WorkerCommand(person: "jia3", level: .guided)], helpedBy: .delivering, reason: "x"
            )
        case .rateTask: return .rateTask(task: "T-1", rating: 4)
        case .waitTask: return .ticket(.wait(task: "T-1", when: instant, note: "x"))
        case .workTask: return .ticket(.work(task: "T-1", when: instant, note: "x"))
        case .restoreTask: return .ticket(.restore(task: "T-1", when: instant, note: "x"))
        case .changeSeverity:
            return .ticket(.changeSeverity(task: "T-1", severity: .p1, when: instant, reason: "x"))
        case .handTask: return .ticket(.handOn(task: "T-1", person: "jia3", when: instant, note: "x"))
        case .handTaskToTeam: return .ticket(.handToTeam(task: "T-1", team: .delivering, when: instant, note: "x"))
        case .escalateTask: return .ticket(.escalate(task: "T-1", person: "jia3", when: instant, reason: "x"))
        case .linkDuplicate: return .ticket(.linkDuplicate(task: "T-1", original: "T-2", note: "x"))
        case .finishStage: return .ticket(.finishStage(task: "T-1", stage: "respond", when: instant, note: "x"))
        case .reviewTask:
            return .ticket(
                .review(
                    IncidentReview(
                        task: "T-1", cause: "x", done: "x", lesson: "x", document: "x", actions: ["A-1"])))
        case .setPhase: return .setPhase(.solo, service: "export", severity: .p1, from: day, reason: "x")
        case .openOutage:
            return .availability(
                .openOutage(
                    service: "export", severity: .p1, when: instant, note: "x", extent: .degraded, source: "x"))
        case .closeReportedOutage:
            return .availability(.closeReportedOutage(source: "f1/1", when: instant, note: "x"))
        case .closeOutage: return .availability(.closeOutage(entry: 3, when: instant, note: "x"))
        case .planMaintenance:
            return .availability(.planMaintenance(service: "export", start: instant, end: instant, note: "x"))
        case .recordCheckpoint: return .recordCheckpoint(day: day)
        case .runCheck: return .runCheck(item: "team/rota")
        case .raiseAlert: return .alert(.raise(rule: "rota", cause: "duty/desk/1"))
        case .clearAlert: return .alert(.clear(entry: 3))
        case .acknowledgeAlert: return .alert(.acknowledge(entry: 3, note: "x"))
        case .approveReport:
            return .approveReport(period: SupportPeriod(.month, containing: day), seen: digest)
        case .openAction:
            return .improvement(
                .open(
                    ImprovementOrder(
                        title: "x", term: .long, owner: "jia3", due: day, tasks: ["T-1"], outage: 3, document: "x",
                        report: SupportPeriod(.month, containing: day))))
        case .finishAction: return .improvement(.finish(action: "A-1", on: day, note: "x", link: "https://kb.example"))
        case .dropAction: return .improvement(.drop(action: "A-1", reason: "x"))
        case .fileClaim:
            return .creditClaim(
                .file(ClaimOrder(ground: .late, tasks: ["T-1"], reason: "x", evidence: [evidence])))
        case .reviewClaim: return .creditClaim(.review(claim: "C-1", finding: .refused, reason: "x"))
        case .agreeClaim: return .creditClaim(.agree(claim: "C-1", remedy: .share(100_000), seen: 3))
        case .settleClaim: return .creditClaim(.settle(claim: "C-1", note: "x", evidence: [evidence]))
        case .confirmClaim: return .creditClaim(.confirm(claim: "C-1", note: "x"))
        case .recordChange:
            return .technicalChange(
                .record(
                    TechnicalChangeOrder(
                        title: "x", service: "export", when: instant, documents: ["fault-handbook"], source: "x")))
        case .documentChange:
            return .technicalChange(
                .document(change: "X-1", document: "fault-handbook", when: instant, source: "x"))
        case .recordCommitment:
            return .recordCommitment(
                CommitmentReport(
                    commitment: "article", period: SupportPeriod(.week, containing: day), when: instant,
                    link: "https://kb.example", note: "x"))
        case .moveAction: return .improvement(.move(action: "A-1", due: day, owner: "jia3", reason: "x"))
        case .apply:
            return .apply(
                ApplyCommand(files: ["handover.yaml": "x"], replaces: digest, editorial: ["team/rota"], ordinary: 4))
        case .agree: return .agree(entry: 3)
        case .accept: return .accept(entry: 3)
        case .stateAcceptance: return .stateAcceptance
        case .declineAcceptance: return .declineAcceptance(entry: 3, reason: "x")
        case .waiveBlocker: return .waiveBlocker(.measure(.independence), until: day, reason: "x")
        case .reverify: return .reverify(item: "team/rota", finding: .fails, note: "x", round: day)
        case .startDemonstration: return .startDemonstration
        }
    }

    private func value(_ data: Data) throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: data) }

    private func decodes(_ members: [String: Any]) -> Bool {
        (try? JSONDecoder().decode(Command.self, from: JSONSerialization.data(withJSONObject: members))) != nil
    }

    private func fits(_ members: [String: Any]) throws -> Bool {
        let value = try value(JSONSerialization.data(withJSONObject: members))
        return (try? Schema.named("Command").check(value)) != nil
    }

    @Test(arguments: Command.Kind.allCases)
    func everyFieldIsDescribedAndRead(kind: Command.Kind) throws {
        let sample = Self.sample(kind)
        let data = try JSONEncoder().encode(sample)
        #expect(throws: Never.self) { try Schema.named("Command").check(try value(data), strictly: true) }
        #expect(try JSONDecoder().decode(Command.self, from: data) == sample)
        guard case .object(let properties, .refused) = kind.schema else {
            Issue.record("\(kind) takes anything")
            return
        }
        let members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Set(members.keys) == Set(properties.map(\.name)), "every field of the sample, and no other")
        for property in properties {
            var less = members
            less[property.name] = nil
            #expect(try fits(less) == !property.isRequired, "\(property.name)")
            #expect(decodes(less) == !property.isRequired, "\(property.name)")
        }
        var more = members
        more["unknown"] = "x"
        #expect(try !fits(more))
    }

    @Test(arguments: [
        AccessCommand.invite("jia3", days: 7), .closeAccount("jia3", reason: "x"), .reopenAccount("jia3", reason: "x"),
        .nameAdministrator("jia3"), .removeAdministrator("jia3", reason: "x"),
        .createToken(name: "ci", scopes: [.read], until: Instant(milliseconds: 1)),
        .revokeToken(AccessToken.ID("t-1")),
        .unlinkIdentity("jia3", ExternalIdentity(issuer: "https://id.example", account: "42")),
    ])
    func everyCommandAboutAccessIsDescribed(command: AccessCommand) throws {
        let value = try value(JSONEncoder().encode(command))
        #expect(throws: Never.self) { try Schema.named("AccessCommand").check(value, strictly: true) }
    }

    @Test(arguments: ["TaskReport": "report", "GivenWorker": "workers", "GivenEvidence": "evidence"])
    func soIsEveryPartOfThem(name: String, member: String) throws {
        let sample = try JSONEncoder().encode(Self.sample(member == "evidence" ? .sign : .logTask))
        let members = try #require(try JSONSerialization.jsonObject(with: sample) as? [String: Any])
        let part = try #require((members[member] as? [[String: Any]])?.first ?? members[member] as? [String: Any])
        guard case .object(let properties, .refused) = Schemas.schema(name) else {
            Issue.record("\(name) takes anything")
            return
        }
        #expect(Set(part.keys) == Set(properties.map(\.name)))
    }
}
