import Crypto
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews
import Hummingbird

/// Makes pages: asks the tracker in the reader's name, and shows the answers.
///
/// It decides nothing itself: what may be seen and done is the tracker's answer.
struct PageDesk: Sendable {
    let tracker: Tracker
    let clock: @Sendable () -> Instant
    var kept = KeptPages()
    /// Looks at the knowledge base; nil where the server was not told where it is.
    var knowledgeLook: KnowledgeLook?

    static let stylesheet = Path.stylesheet(digest: digest(of: Stylesheet.text))
    static let script = Path.script(digest: digest(of: Script.text))

    private static func digest(of text: String) -> String {
        HandoverModel.Digest(bytes: SHA256.hash(data: Array(text.utf8))).hex
    }

    func ask(_ question: Question, _ visit: Visit) throws -> Reply {
        try tracker.ask(question, by: .person(visit.person), clock: .machine(clock()))
    }

    /// The time in the address; now without one.
    ///
    /// - Throws: `RequestProblem.badParameter`.
    func time(_ visit: Visit) throws -> Question.Time { try time(try RowsTime(visit.path), visit) }

    func time(_ rows: RowsTime, _ visit: Visit) throws -> Question.Time {
        let known: Question.Known? =
            switch rows.known {
            case nil: nil
            case .through(let number): .through(number)
            case .by(.instant(let instant)): .at(instant)
            case .by(.day(let day)):
                .at((try ask(.people, visit).definitions?.handover.zone ?? .utc).end(of: day))
            }
        return Question.Time(asOf: rows.asOf, known: known)
    }

    /// `time`: Behind a number of another day.
    func readiness(_ visit: Visit, _ time: Question.Time = .now) throws -> (readiness: Readiness, reply: Reply) {
        let reply = try ask(.readiness(time), visit)
        guard case .readiness(let readiness) = reply.answer else { throw UnexpectedAnswer() }
        return (readiness, reply)
    }

    func steps(_ visit: Visit) throws -> [NextStep] {
        guard case .steps(let steps) = try ask(.next(visit.person), visit).answer else { throw UnexpectedAnswer() }
        return steps
    }

    /// Who can go on with items, where the reader cannot; nobody is named to those who may not see others' next steps.
    func upNext(_ visit: Visit, _ definitions: Definitions, on day: Day) -> UpNext {
        let keys = definitions.items.flatMap(\.keys).map(\.by)
        let owners = definitions.items.compactMap(\.owner)
        let roles = Set(keys.map(\.role) + owners)
        let people = definitions.people.filter { person in
            person.id != visit.person && person.isPresent(on: day) && !person.roles(on: day).isDisjoint(with: roles)
        }
        return UpNext(
            people.compactMap { person in
                guard case .steps(let steps)? = try? ask(.next(person.id), visit).answer else { return nil }
                return .init(person: person.id, count: UpNext.count(steps))
            })
    }

    /// What the reader has just signed and that has too little evidence.
    private func lacking(_ visit: Visit, _ steps: [NextStep]) -> [Notice.Lacking] {
        var seen: Set<Item.ID> = []
        return (visit.notice?.entries ?? []).compactMap { number in
            guard case .signedOff(let fact)? = record(number, visit)?.statement, seen.insert(fact.item).inserted,
                case .item(let state)? = try? ask(.item(fact.item, .now), visit).answer,
                state.evidence.valid < state.evidence.needed
            else { return nil }
            let isOwn = steps.contains { if case .addEvidence(fact.item, _, _, _) = $0.action { true } else { false } }
            return .init(item: fact.item, have: state.evidence.valid, need: state.evidence.needed, isOwn: isOwn)
        }
    }

    /// An entry that the reader may see.
    private func record(_ number: Int, _ visit: Visit) -> Record? {
        guard case .entry(let detail)? = try? ask(.entry(number), visit).answer else { return nil }
        return detail.entry.record
    }

    func task(_ id: TaskRecord.ID, _ visit: Visit) throws -> TaskRecord? {
        guard case .task(let task, _, _) = try ask(.task(id), visit).answer else { throw UnexpectedAnswer() }
        return task
    }

    /// `steps`: The reader's, where they were asked for anyway.
    func frame(
        _ visit: Visit, _ reply: Reply, _ source: PageFrame.Source? = nil, steps: [NextStep]? = nil
    ) -> PageFrame {
        let definitions = reply.definitions
        let language = visit.language ?? definitions?.handover.language ?? .en
        var frame = PageFrame(
            names: Names(definitions, language: language), path: visit.path,
            reader: definitions.flatMap { reader(visit, $0, reply) }, stylesheet: Self.stylesheet,
            script: Self.script, revision: visit.revision, source: source, isDemonstration: reply.isDemonstration,
            seal: visit.seal, notice: visit.notice)
        if frame.reader != nil {
            let steps = steps ?? (try? self.steps(visit)) ?? []
            frame.count(steps)
            frame.notice?.lacking = lacking(visit, steps)
        }
        frame.notice?.records = (visit.notice?.entries ?? []).prefix(Notice.said).compactMap { record($0, visit) }
        if let definitions, let notice = frame.notice {
            let day = definitions.handover.zone.day(of: reply.now)
            frame.notice?.nextActors = nextActors(notice, visit, definitions, on: day)
        }
        frame.asked = visit.path.takesTime ? (try? RowsTime(visit.path)) ?? .now : .now
        return frame
    }

    /// The frame of a page that shows nothing of the ledger.
    func frame(_ visit: Visit) throws -> PageFrame { frame(visit, try ask(.people, visit)) }

    /// The frame of a page before anybody is signed in.
    ///
    /// `showsHandover`: Say what the handover is called, also where its status is not for everybody.
    func frame(_ request: Request, showsHandover: Bool = false) -> PageFrame {
        let reply = try? tracker.ask(.people, by: .machine, clock: .machine(clock()))
        let isPublic = showsHandover || reply?.definitions?.handover.visibility == .everyone
        let language = PageLanguage.of(request) ?? reply?.definitions?.handover.language ?? .en
        return PageFrame(
            names: Names(isPublic ? reply?.definitions : nil, language: language), path: Path(request),
            stylesheet: Self.stylesheet, script: Self.script, isDemonstration: reply?.isDemonstration ?? false)
    }

    /// What a request asks for; where it asks for none, the handover's own, and English before anything is in force.
    func language(_ request: Request) -> Language { PageLanguage.of(request) ?? ownLanguage }

    var ownLanguage: Language {
        let reply = try? tracker.ask(.people, by: .machine, clock: .machine(clock()))
        return reply?.definitions?.handover.language ?? .en
    }

    /// What names are put into words with for somebody who is signed in.
    func names(for person: Person.ID, _ language: Language) -> Names {
        let reply = try? tracker.ask(.people, by: .person(person), clock: .machine(clock()))
        return Names(reply?.definitions, language: language, showsIDs: false)
    }

    /// For somebody who is not: times in the handover's zone, and nobody's name.
    func publicNames(_ language: Language) -> Names {
        let reply = try? tracker.ask(.people, by: .machine, clock: .machine(clock()))
        return Names(nil, language: language, zone: reply?.definitions?.handover.zone)
    }

    private func reader(_ visit: Visit, _ definitions: Definitions, _ reply: Reply) -> PageFrame.Reader? {
        guard let person = definitions.person(visit.person) else { return nil }
        let today = definitions.handover.zone.day(of: reply.now)
        return PageFrame.Reader(
            id: person.id, side: person.side, roles: person.roles(on: today),
            rights: definitions.rights(of: person, on: today), isAdministrator: visit.isAdministrator)
    }
}

/// The tracker answered something else than was asked: a fault of this program.
struct UnexpectedAnswer: Error {}

extension Reply {
    /// Those in force; a reply to somebody who is signed in has them.
    func inForce() throws -> Definitions {
        guard let definitions else { throw Refusal.nothingApplied }
        return definitions
    }
}

extension Readiness {
    var source: PageFrame.Source { PageFrame.Source(asOf: asOf, ledger: ledger) }
}
