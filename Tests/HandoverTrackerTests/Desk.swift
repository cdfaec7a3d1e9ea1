import Foundation
import HandoverLedger
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Synchronization
import Testing

/// A tracker over a real ledger in a folder of its own, which goes when the desk does.
final class Desk: Sendable {
    let folder: LedgerFolder
    let ledger: Ledger
    let tracker: Tracker
    private let keys = Mutex(0)

    /// A desk with an empty ledger.
    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("handover-\(UUID().uuidString)").path
        folder = LedgerFolder(path)
        let lock = try await LedgerLock.acquire(in: folder)
        ledger = try Ledger.open(folder: folder, mode: .writer(lock), reader: .recorded())
        tracker = Tracker(ledger: ledger)
    }

    /// A desk with the office's definitions in force since the morning of the first day.
    ///
    /// `more`: Files beside the office's own.
    static func open(_ edits: [Office.Edit] = [], more: [String: String] = [:]) async throws -> Desk {
        let desk = try await Desk()
        let files = Office.files(edits).merging(more) { $1 }
        try await desk.does(.apply(ApplyCommand(files: files)), by: "lin", at: "2026-03-02 08:00")
        return desk
    }

    deinit {
        try? ledger.close()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    func freshKey() -> String {
        keys.withLock { number in
            number += 1
            return "key-\(number)"
        }
    }

    @discardableResult
    func does(
        _ command: Command, by person: Person.ID, at text: String, key: String? = nil, rehearsal: Bool = false
    ) async throws -> Recorded {
        try await does(command, by: person, clock: .machine(time(text)), key: key, rehearsal: rehearsal)
    }

    @discardableResult
    func does(
        _ command: Command, by person: Person.ID, clock: Clock, key: String? = nil, rehearsal: Bool = false
    ) async throws -> Recorded {
        try await tracker.submit(
            Submission(command, by: person, key: key ?? freshKey(), rehearsal: rehearsal), identified: .session,
            clock: clock)
    }

    /// Expects a refusal, and nothing recorded.
    func refuses(
        _ refusal: Refusal, _ command: Command, by person: Person.ID, at text: String,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        let before = try size
        await #expect(throws: refusal, sourceLocation: location) {
            try await does(command, by: person, at: text)
        }
        #expect(try size == before, sourceLocation: location)
    }

    func ask(_ question: Question, at text: String) throws -> Answer {
        try tracker.ask(question, by: .machine, clock: .machine(time(text))).answer
    }

    var size: Int {
        get throws { try ledger.read { try $0.size } }
    }

    func readiness(at text: String, _ asked: Question.Time = .now) throws -> Readiness {
        guard case .readiness(let readiness) = try ask(.readiness(asked), at: text) else { throw WrongAnswer() }
        return readiness
    }

    func item(_ id: Item.ID, at text: String, _ asked: Question.Time = .now) throws -> ItemState {
        guard case .item(let state) = try ask(.item(id, asked), at: text) else { throw WrongAnswer() }
        return state
    }

    func keys(_ id: Item.ID, at text: String) throws -> [KeyState.State] {
        try item(id, at: text).keys.map(\.state)
    }

    func task(_ id: TaskRecord.ID, at text: String) throws -> TaskRecord {
        guard case .task(let task?, _, _) = try ask(.task(id), at: text) else { throw WrongAnswer() }
        return task
    }

    func person(_ id: Person.ID, at text: String) throws -> PersonState {
        guard case .training(let states) = try ask(.training(id, .now), at: text) else { throw WrongAnswer() }
        return try #require(states.first)
    }

    func independence(at text: String, _ asked: Question.Time = .now) throws -> Measure {
        try #require(readiness(at: text, asked).measures.first { $0.id == .independence })
    }

    /// The independence of the team as `[independent, eligible, unrated]`.
    func counts(at text: String) throws -> [Int] {
        let measure = try independence(at: text)
        return [measure.numerator, measure.denominator, measure.unrated]
    }

    /// `organisation` delivered by lin and accepted by han.
    func signsOrganisation(from text: String = "2026-03-02 09:00") async throws {
        try await does(.sign("team/organisation", .delivered), by: "lin", at: text)
        try await does(.sign("team/organisation", .accepted), by: "han", at: text)
    }
}

struct WrongAnswer: Error {}

extension Command {
    static func sign(
        _ item: Item.ID, _ meaning: Meaning, evidence: [Evidence] = [], wording: [Language: Digest]? = nil,
        shown: Language = .en
    ) -> Command {
        .sign(SignCommand(item: item, meaning: meaning, evidence: evidence, wording: wording, shown: shown))
    }

    static func assess(
        _ person: Person.ID, _ capability: Capability.ID, _ level: SupervisionLevel = .alone, observed: String = "seen",
        effective: Moment? = nil
    ) -> Command {
        .assess(
            Assessment(person: person, capability: capability, level: level, observed: observed), effective: effective)
    }

    static func apply(_ edits: [Office.Edit], replaces: Digest? = nil, editorial: [Item.ID] = []) -> Command {
        .apply(ApplyCommand(files: Office.files(edits), replaces: replaces, editorial: editorial))
    }

    static func complete(
        _ module: Module.ID, _ person: Person.ID, score: Int? = nil, level: SupervisionLevel? = nil,
        effective: Moment? = nil
    ) -> Command {
        .completeModule(
            ModuleCompletion(person: person, module: module, score: score, level: level), effective: effective)
    }
}

extension Evidence {
    static func note(_ text: String, expires: Day? = nil) -> Evidence {
        Evidence(form: .note, text: text, expires: expires)
    }

    static func link(_ address: String) -> Evidence {
        Evidence(form: .link, link: address)
    }
}

extension TaskCommand {
    /// A task with what a test says of it.
    init(_ id: TaskRecord.ID, _ workers: [WorkerCommand] = [], _ tell: (inout TaskReport) -> Void = { _ in }) {
        var report = TaskReport(task: id)
        tell(&report)
        self.init(report: report, workers: workers)
    }

    /// A task that one person closed at a level.
    static func closed(
        _ id: TaskRecord.ID, _ text: String, by person: Person.ID = "jia", _ level: SupervisionLevel? = .alone,
        _ tell: (inout TaskReport) -> Void = { _ in }
    ) -> TaskCommand {
        TaskCommand(id, [WorkerCommand(person: person, level: level)]) { report in
            report.closed = .instant(time(text))
            tell(&report)
        }
    }
}
