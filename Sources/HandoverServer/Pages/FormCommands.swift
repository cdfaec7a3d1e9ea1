import HandoverModel
import HandoverTracker
import HandoverViews

/// What a form asks to be recorded, read from its fields.
///
/// Only what cannot be said as a command is refused here; the rest is for the tracker's rules.
struct FormCommands {
    let form: SentForm
    let person: Person.ID
    /// What was given as evidence, stored already.
    let evidence: [Evidence]
    /// What the newest tasks were about.
    let services: () throws -> [ServiceUse]
    /// A task as it is recorded.
    let known: (TaskRecord.ID) throws -> TaskRecord?
    /// Whose clock on the wall times are read by.
    let zone: () throws -> Zone

    /// - Throws: `Refusal.textMissing` for a field that has to be filled in, `RequestProblem.badParameter` for one that
    ///   cannot be read, `RequestProblem.badBody` for a form that the page does not have.
    func commands(at place: FormPlace) throws -> [Command] {
        switch place {
        case .items: try signs()
        case .item(let item): try command(of: item)
        case .task(let task): [try of(task)]
        case .me: [try own()]
        case .review: [try reviewed()]
        case .plan: [try agreed()]
        case .acceptance: try ofAcceptance()
        case .measure(let id): [try checkpoint(of: id)]
        case .phases: [try phased()]
        case .questions: [try ofQuestions()]
        case .tickets: [try opened()]
        case .service: [try ofServices()]
        case .alerts: [try ofAlerts()]
        case .actions: [try ofActions()]
        case .knowledge: [try ofKnowledge()]
        case .account, .accountOf: throw RequestProblem.badBody(at: "do")
        }
    }

    var action: String { form["do"] ?? "" }

    // MARK: Items

    /// One sign-off for each item that was ticked, on the same evidence.
    private func signs() throws -> [Command] {
        guard action == "sign" else { throw RequestProblem.badBody(at: "do") }
        let choices = try (form.values["sign"] ?? []).map { text in
            guard let choice = ItemListPage.Choice(text) else { throw RequestProblem.badBody(at: "sign") }
            return choice
        }
        guard !choices.isEmpty else { throw Refusal.textMissing(field: "sign") }
        return try choices.map { .sign(try sign($0.item, $0.meaning, wording: $0.wording)) }
    }

    private func sign(_ item: Item.ID, _ meaning: Meaning, wording: Digest?) throws -> SignCommand {
        guard let shown = form["shown"].flatMap({ Language(rawValue: $0) }) else {
            throw RequestProblem.badBody(at: "shown")
        }
        return SignCommand(
            item: item, meaning: meaning, evidence: evidence, note: text("note"), wording: wording.map { [shown: $0] },
            shown: shown)
    }

    private func command(of item: Item.ID) throws -> [Command] {
        switch action {
        case "refuse": return [.refuse(item: item, meaning: try meaning(), reason: text("reason") ?? "")]
        case "revoke": return [.revokeSignOff(item: item, meaning: try meaning(), reason: text("reason") ?? "")]
        case "evidence": return try added(to: item)
        case "waive":
            return [.waive(item: item, until: try needed(day("until"), "until"), reason: text("reason") ?? "")]
        case "not-applicable": return [.markNotApplicable(item: item, reason: text("reason") ?? "")]
        case "reopen": return [.reopen(item: item, reason: text("reason") ?? "")]
        case "check": return [.runCheck(item: item)]
        default:
            guard action.hasPrefix("sign-") else { throw RequestProblem.badBody(at: "do") }
            return [.sign(try sign(item, try meaning(), wording: form["wording"].flatMap { Digest($0) }))]
        }
    }

    /// Each link and file for itself; the text is a remark beside them, or the evidence where there is nothing else.
    private func added(to item: Item.ID) throws -> [Command] {
        let text = text("text")
        guard !evidence.isEmpty else {
            guard let text else { throw Refusal.textMissing(field: "text") }
            return [.addEvidence(item: item, evidence: Evidence(form: .note, text: text), effective: nil)]
        }
        return evidence.map { piece in
            var piece = piece
            piece.text = text
            return .addEvidence(item: item, evidence: piece, effective: nil)
        }
    }

    private func meaning() throws -> Meaning {
        try needed(form["meaning"].flatMap { Meaning(rawValue: $0) }, "meaning")
    }

    // MARK: A trainee's own

    private func own() throws -> Command {
        switch action {
        case "log": return .logTask(try logged())
        case "rate":
            var report = TaskReport(task: try task())
            let (level, helper) = try rated()
            report.helpedBy = helper
            return .logTask(TaskCommand(report: report, workers: try workers(on: report.task, of: person, at: level)))
        case "answer":
            guard let answer = form["answer"].flatMap({ AssessmentAnswer.Answer(rawValue: $0) }) else {
                throw Refusal.textMissing(field: "answer")
            }
            return .answerAssessment(entry: try entry(), answer: answer, comment: text("comment"))
        case "ask": return try asked()
        case "self": return .assessSelf(try assessment(of: person))
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    private func logged() throws -> TaskCommand {
        let level = try needed(level(), "level")
        var report = TaskReport(task: try task())
        report.title = text("title")
        report.severity = try severity()
        report.service = text("service")
        report.capability = try text("capability").map { Capability.ID($0) } ?? capability(of: report.service)
        // That nobody knows who helped is an answer too; none is given for one who says nothing.
        guard level.isIndependent || form["helped-by"] != nil else { throw Refusal.textMissing(field: "helped-by") }
        report.helpedBy = helper(at: level)
        report.closed = try day("closed").map { .day($0) }
        return TaskCommand(
            report: report, workers: [WorkerCommand(person: person, level: level)],
            closing: report.closed == nil ? .now : nil, naming: naming)
    }

    /// Everybody who worked on a task, in its order and with their levels as they are recorded, but for one person's.
    func workers(
        on task: TaskRecord.ID, of person: Person.ID, at level: SupervisionLevel?
    ) throws -> [WorkerCommand] {
        let recorded = try known(task)?.workers ?? []
        guard recorded.contains(where: { $0.person == person }) else {
            return [WorkerCommand(person: person, level: level)]
        }
        return recorded.map { WorkerCommand(person: $0.person, level: $0.person == person ? level : $0.level) }
    }

    /// The one that the service's newest task took; nil for a service that is new.
    func capability(of service: String?) throws -> Capability.ID? {
        guard let service else { return nil }
        return try services().first { $0.service == service }?.capability
    }

    /// The level of a tap, with who helped behind it or in a field of its own.
    private func rated() throws -> (SupervisionLevel, Helper?) {
        let said = (form["level"] ?? "").split(separator: " ")
        let level = said.first.flatMap { Int($0) }.flatMap { SupervisionLevel(rawValue: $0) }
        let known = try needed(level, "level")
        guard !known.isIndependent else { return (known, nil) }
        return (known, said.dropFirst().first.flatMap { Helper(rawValue: String($0)) } ?? helper(at: known))
    }

    /// Who helped counts at the levels at which somebody did.
    func helper(at level: SupervisionLevel) -> Helper? {
        level.isIndependent ? nil : form["helped-by"].flatMap { Helper(rawValue: $0) }
    }

    private func assessment(of person: Person.ID) throws -> Assessment {
        Assessment(
            person: person, capability: Capability.ID(try needed(text("capability"), "capability")),
            level: try needed(level(), "level"), observed: text("observed") ?? "")
    }

    // MARK: An assessor's

    private func reviewed() throws -> Command {
        switch action {
        case "confirm": return .confirmTask(task: try task(), note: text("note"))
        case "overturn":
            let levels = try form.values.keys.filter { $0.hasPrefix("level-") }.sorted().map { name in
                WorkerCommand(
                    person: Person.ID(String(name.dropFirst("level-".count))), level: try needed(level(name), name))
            }
            let isHelped = levels.contains { $0.level?.isIndependent == false }
            return .overturnTask(
                task: try task(), levels: levels,
                helpedBy: isHelped ? form["helped-by"].flatMap { Helper(rawValue: $0) } : nil,
                reason: text("reason") ?? "")
        case "assess":
            return .assess(try assessment(of: Person.ID(try needed(text("person"), "person"))), effective: nil)
        case "judge":
            let completion = ModuleCompletion(
                person: Person.ID(try needed(text("person"), "person")),
                module: Module.ID(try needed(text("module"), "module")), score: try number("score"),
                level: level(), note: text("note"))
            return .completeModule(completion, effective: nil)
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    // MARK: Definitions

    private func agreed() throws -> Command {
        guard action == "agree" else { throw RequestProblem.badBody(at: "do") }
        return .agree(entry: try entry())
    }

    // MARK: The acceptance

    private func ofAcceptance() throws -> [Command] {
        switch action {
        case "state": return [.stateAcceptance]
        case "accept": return [.accept(entry: try entry())]
        case "decline": return [.declineAcceptance(entry: try entry(), reason: text("reason") ?? "")]
        case "revoke": return [.revoke(entry: try entry(), reason: text("reason") ?? "")]
        case "waive":
            guard let subject = form["subject"].flatMap({ BlockerSubject($0) }) else {
                throw RequestProblem.badBody(at: "subject")
            }
            return [.waiveBlocker(subject, until: try needed(day("until"), "until"), reason: text("reason") ?? "")]
        case "recheck": return try rechecked()
        case "fails":
            let item = Item.ID(try needed(text("item"), "item"))
            return [.reverify(item: item, finding: .fails, note: text("note"), round: try day("round"))]
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    /// One word for each item that was ticked.
    private func rechecked() throws -> [Command] {
        let items = form.values["holds"] ?? []
        guard !items.isEmpty else { throw Refusal.textMissing(field: "holds") }
        let round = try day("round")
        return items.map { .reverify(item: Item.ID($0), finding: .holds, note: nil, round: round) }
    }

    // MARK: A measure

    private func checkpoint(of measure: MeasureID) throws -> Command {
        guard action == "record", measure == .independence else { throw RequestProblem.badBody(at: "do") }
        return .recordCheckpoint(day: try day("day"))
    }

    // MARK: Between the teams

    /// Agreeing is the same word once more, from today on.
    private func phased() throws -> Command {
        guard action == "set" || action == "agree" else { throw RequestProblem.badBody(at: "do") }
        return .setPhase(
            try needed(form["phase"].flatMap { Phase(rawValue: $0) }, "phase"), service: text("service"),
            severity: try severity(), from: try day("from"),
            reason: text("reason"))
    }

    private func ofQuestions() throws -> Command {
        switch action {
        case "ask": return try asked()
        case "answer":
            return .answerHelp(
                entry: try entry(), document: text("words") ?? text("document"), link: text("link"),
                note: text("note"))
        case "withdraw": return .withdrawHelp(entry: try entry(), reason: text("reason") ?? "")
        default: throw RequestProblem.badBody(at: "do")
        }
    }

    private func asked() throws -> Command {
        .askHelp(
            question: text("question") ?? "",
            capability: Capability.ID(try needed(text("capability"), "capability")),
            document: text("document"), effective: nil)
    }

    // MARK: Fields

    /// A service is one that is known, unless the box is ticked that says that it is new.
    var naming: TaskCommand.Naming? { text("new-service") == nil ? .known : nil }

    func task() throws -> TaskRecord.ID { TaskRecord.ID(try needed(text("task"), "task")) }

    func entry() throws -> Int { try needed(number("entry"), "entry") }

    func level(_ name: String = "level") -> SupervisionLevel? {
        form[name].flatMap { Int($0) }.flatMap { SupervisionLevel(rawValue: $0) }
    }

    /// Without the blanks around it; nil when nothing is left.
    func text(_ name: String) -> String? {
        let text = (form[name] ?? "")[...].trimming(" \t\n")
        return text.isEmpty ? nil : String(text)
    }

    /// Its words, with blanks or commas between them.
    func words(_ name: String) -> [String] {
        (text(name) ?? "").split { " ,，、\n\r\t".contains($0) }.map(String.init)
    }

    func day(_ name: String) throws -> Day? {
        guard let text = text(name) else { return nil }
        guard let day = Day(text) else { throw RequestProblem.badParameter(name, allowed: "YYYY-MM-DD") }
        return day
    }

    /// Nil where none is chosen; one that is none is no choice of all.
    func severity() throws -> Severity? {
        guard let text = text("severity") else { return nil }
        guard let severity = Severity(rawValue: text) else {
            throw RequestProblem.badParameter(
                "severity", allowed: Severity.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return severity
    }

    func number(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard let number = Int(text) else { throw RequestProblem.badParameter(name, allowed: "0, 1, 2 …") }
        return number
    }

    func needed<Value>(_ value: Value?, _ name: String) throws -> Value {
        guard let value else { throw Refusal.textMissing(field: name) }
        return value
    }
}
