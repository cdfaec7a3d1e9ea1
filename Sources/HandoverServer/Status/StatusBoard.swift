import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Synchronization

/// The answers of `GET /status`, worked out once for each state of the ledger and kept while they hold.
///
/// Reading one that holds takes a lock and two comparisons. Whoever finds none waits for the one that works it out.
final class StatusBoard: Sendable {
    private let tracker: Tracker
    private let clock: @Sendable () -> Instant
    private let prepared = Mutex<[StatusRequest: PreparedStatus]>([:])
    private let workshop = Workshop()

    /// How many answers of single days and instants are kept beside those of now, of which there are few.
    private static let capacity = 64

    init(_ tracker: Tracker, clock: @escaping @Sendable () -> Instant) {
        self.tracker = tracker
        self.clock = clock
    }

    /// - Throws: What the tracker throws.
    func status(_ request: StatusRequest) async throws -> PreparedStatus {
        if let found = found(request) { return found }
        return try await workshop.status(request, for: self)
    }

    private func found(_ request: StatusRequest) -> PreparedStatus? {
        guard let found = prepared.withLock({ $0[request] }) else { return nil }
        return found.holds(at: clock(), revision: tracker.revision) ? found : nil
    }

    private func prepare(_ request: StatusRequest) throws -> PreparedStatus {
        // Before the question: what is recorded meanwhile makes the answer newer than its revision, never older.
        let revision = tracker.revision
        let now = clock()
        let time = Question.Time(asOf: request.asOf, known: try known(request.knownAt, now: now))
        let reply = try tracker.ask(.readiness(time), by: .machine, clock: .machine(now))
        guard case .readiness(let readiness) = reply.answer, let definitions = reply.definitions else {
            throw Refusal.nothingApplied
        }
        // Who may see it is for the definitions in force now to say, also of an earlier day.
        let current =
            request.isOfOtherTime
            ? try tracker.ask(.people, by: .machine, clock: .machine(now)).definitions : definitions
        let language = request.language ?? definitions.handover.language
        let names = Names(definitions, language: language, isAnonymous: true)
        let status = PreparedStatus(
            request.format.text(of: readiness, names: names, isDemonstration: reply.isDemonstration),
            format: request.format, language: language,
            tag: EntityTag(readiness, request, language: language),
            isPublic: current?.handover.visibility == .everyone, revision: revision,
            holdsUntil: Self.end(of: readiness, asked: request.asOf, zone: definitions.handover.zone, reply))
        prepared.withLock {
            if request.isOfOtherTime, $0.keys.count(where: \.isOfOtherTime) >= Self.capacity {
                $0 = $0.filter { !$0.key.isOfOtherTime }
            }
            $0[request] = status
        }
        return status
    }

    private func known(_ asked: KnownText?, now: Instant) throws -> Question.Known? {
        switch asked {
        case nil: return nil
        case .entry(let number): return .through(number)
        case .moment(.instant(let instant)): return .at(instant)
        case .moment(.day(let day)):
            let reply = try tracker.ask(.people, by: .machine, clock: .machine(now))
            return .at((reply.definitions?.handover.zone ?? .utc).end(of: day))
        }
    }

    /// Until when the answer holds.
    ///
    /// In a demonstration time stands still between two records. An instant does not change, nor a day that has ended;
    /// today's answer for it is that of now until the day ends.
    private static func end(of readiness: Readiness, asked: Moment?, zone: Zone, _ reply: Reply) -> Instant? {
        if reply.isDemonstration { return nil }
        let today = zone.day(of: reply.now)
        guard let asked else { return readiness.holdsUntil }
        guard case .day(let asked) = asked, asked >= today else { return nil }
        return asked > today ? zone.end(of: today) : readiness.holdsUntil
    }

    /// Works out one answer at a time.
    private actor Workshop {
        func status(_ request: StatusRequest, for board: StatusBoard) throws -> PreparedStatus {
            try board.found(request) ?? board.prepare(request)
        }
    }
}
