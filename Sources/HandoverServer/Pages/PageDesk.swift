import Crypto
import HandoverModel
import HandoverReadiness
import HandoverTracker
import HandoverViews

/// Makes pages: asks the tracker in the reader's name, and shows the answers.
///
/// It decides nothing itself: what may be seen and done is the tracker's answer.
struct PageDesk: Sendable {
    let tracker: Tracker
    let clock: @Sendable () -> Instant

    static let stylesheet = Path.stylesheet(
        digest: HandoverModel.Digest(bytes: SHA256.hash(data: Array(Stylesheet.text.utf8))).hex)

    func ask(_ question: Question, _ visit: Visit) throws -> Reply {
        try tracker.ask(question, by: .person(visit.person), clock: .machine(clock()))
    }

    func readiness(_ visit: Visit) throws -> (readiness: Readiness, reply: Reply) {
        let reply = try ask(.readiness(.now), visit)
        guard case .readiness(let readiness) = reply.answer else { throw UnexpectedAnswer() }
        return (readiness, reply)
    }

    func steps(_ visit: Visit) throws -> [NextStep] {
        guard case .steps(let steps) = try ask(.next(visit.person), visit).answer else { throw UnexpectedAnswer() }
        return steps
    }

    func task(_ id: TaskRecord.ID, _ visit: Visit) throws -> TaskRecord? {
        guard case .task(let task, _) = try ask(.task(id), visit).answer else { throw UnexpectedAnswer() }
        return task
    }

    func frame(_ visit: Visit, _ reply: Reply, _ source: PageFrame.Source? = nil) -> PageFrame {
        let definitions = reply.definitions
        let language = visit.language ?? definitions?.handover.language ?? .en
        return PageFrame(
            names: Names(definitions, language: language), path: visit.path,
            reader: definitions.flatMap { reader(visit, $0, reply) }, stylesheet: Self.stylesheet, source: source,
            isDemonstration: reply.isDemonstration, seal: visit.seal, notice: visit.notice)
    }

    private func reader(_ visit: Visit, _ definitions: Definitions, _ reply: Reply) -> PageFrame.Reader? {
        guard let person = definitions.person(visit.person) else { return nil }
        let today = definitions.handover.zone.day(of: reply.now)
        return PageFrame.Reader(
            id: person.id, side: person.side, roles: person.roles(on: today),
            rights: definitions.rights(of: person, on: today))
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
