internal import HandoverModel

/// Goes through the entries about an item in order and keeps what each key's newest statement is.
///
/// The rules, beside those of `KeyState.State`:
/// - The newest of sign-off and refusal by a key counts.
/// - Refusing `accepted` also refuses the deliveries given so far: `delivered` must be given anew, and only then is
///   `accepted` asked for again.
/// - An acceptance rests on the deliveries that stood when it was given. It is `undelivered` once one of these is revoked,
///   refused or reopened, until it is given anew. A delivery that merely lapsed or became stale keeps it: the item is not
///   signed until the delivery is renewed, and the acceptance then counts on.
/// - `approved` and `witnessed` depend on no other key.
struct SignOffWalk {
    private enum Mark {
        case none
        case signed(Entry, SignOff, position: Int, restsOn: [Int?])
        case refused(Entry, reason: String, position: Int)
        case revoked(Entry, reason: String)
        case reopened(Entry, reason: String)
    }

    /// A delivery that was given, also one that was taken back since.
    private struct Delivery {
        var key: Int
        var position: Int
        var revocation: Entry?
    }

    private let item: Item
    private let deliveries: [Int]
    private var given: [Delivery] = []
    private var marks: [Mark]
    /// The place of the last refusal that concerns each key's deliveries.
    private var refusals: [Int]
    private(set) var meanings: [Person.ID: Set<Meaning>] = [:]

    init(item: Item) {
        self.item = item
        deliveries = item.keys.indices.filter { item.keys[$0].meaning == .delivered }
        marks = Array(repeating: .none, count: item.keys.count)
        refusals = Array(repeating: -1, count: item.keys.count)
    }

    mutating func take(_ entry: Entry, at position: Int, revokedBy revocation: Entry?) {
        switch entry.record.statement {
        case .signedOff(let signOff): take(signOff, of: entry, at: position, revokedBy: revocation)
        case .refused(let refusal) where revocation == nil: take(refusal, of: entry, at: position)
        case .reopened(let reopening) where revocation == nil: take(reopening, of: entry)
        case .refused, .reopened, .revoked, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted, .assessed,
            .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened, .taskResponded,
            .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .definitionsProposed,
            .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined,
            .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
            .checkpointRecorded, .reverified, .checkRan, .alert,
            .reportApproved, .improvement, .creditClaim, .technicalChange, .commitmentDone, .access:
            break
        }
    }

    private func index(_ meaning: Meaning, _ role: TeamRole) -> Int? {
        item.keys.firstIndex { $0.meaning == meaning && $0.by == role }
    }

    private mutating func take(_ signOff: SignOff, of entry: Entry, at position: Int, revokedBy revocation: Entry?) {
        let key = index(signOff.meaning, signOff.role)
        if let key, signOff.meaning == .delivered {
            given.append(Delivery(key: key, position: position, revocation: revocation))
        }
        if let revocation {
            guard let key, case .revoked(let fact) = revocation.record.statement else { return }
            switch marks[key] {
            case .none, .revoked, .reopened: marks[key] = .revoked(revocation, reason: fact.reason)
            case .signed, .refused: break
            }
            return
        }
        meanings[entry.record.by, default: []].insert(signOff.meaning)
        guard let key else { return }
        let restsOn = signOff.meaning == .accepted ? deliveries.map { place(ofDelivery: $0, seenBy: entry) } : []
        marks[key] = .signed(entry, signOff, position: position, restsOn: restsOn)
    }

    /// The place of the delivery that stood when an acceptance was given; nil when it has been taken back since.
    private func place(ofDelivery key: Int, seenBy acceptance: Entry) -> Int? {
        let seen = given.last { $0.key == key && $0.revocation.map { $0.number > acceptance.number } ?? true }
        return seen?.revocation == nil ? seen?.position : nil
    }

    private func place(ofDelivery key: Int) -> Int? {
        if case .signed(_, _, let position, _) = marks[key] { position } else { nil }
    }

    private mutating func take(_ refusal: SignOffRefusal, of entry: Entry, at position: Int) {
        guard let key = index(refusal.meaning, refusal.role) else { return }
        let mark = Mark.refused(entry, reason: refusal.reason, position: position)
        marks[key] = mark
        switch refusal.meaning {
        case .accepted:
            for delivery in deliveries {
                refusals[delivery] = position
                if case .signed = marks[delivery] { marks[delivery] = mark }
            }
        case .delivered: refusals[key] = position
        case .approved, .witnessed: break
        }
    }

    private mutating func take(_ reopening: ItemReopening, of entry: Entry) {
        meanings = [:]
        for key in marks.indices {
            switch marks[key] {
            case .none: break
            case .signed, .refused, .revoked, .reopened: marks[key] = .reopened(entry, reason: reopening.reason)
            }
        }
    }

    func states(editorial: [EditorialConsent], validity: Validity, today: Day) -> [KeyState] {
        item.keys.indices.map { key in
            func state(_ state: KeyState.State, _ entry: Entry, holdsUntil: Day? = nil) -> KeyState {
                KeyState(
                    key: item.keys[key], state: state, entry: entry.number, person: entry.record.by,
                    at: entry.record.effective, holdsUntil: holdsUntil)
            }
            switch marks[key] {
            case .none: return KeyState(key: item.keys[key], state: .missing)
            case .revoked(let entry, let reason): return state(.revoked(reason: reason), entry)
            case .reopened(let entry, let reason): return state(.reopened(reason: reason), entry)
            case .refused(let entry, let reason, let position):
                let isAnswered = item.keys[key].meaning == .accepted && isDeliveredAnew(since: position)
                return isAnswered
                    ? KeyState(key: item.keys[key], state: .missing) : state(.refused(reason: reason), entry)
            case .signed(let entry, let signOff, _, let restsOn):
                let last = item.validFor.map { validity.lastDay(from: entry.record.effective, for: $0) }
                if item.isStale(signOff.wording, at: entry.number, editorial: editorial) { return state(.stale, entry) }
                if signOff.meaning == .accepted, !stand(restsOn) { return state(.undelivered, entry) }
                if let last, last < today { return state(.lapsed(since: last.adding(days: 1)), entry) }
                return state(.valid, entry, holdsUntil: last)
            }
        }
    }

    private func isDeliveredAnew(since position: Int) -> Bool {
        !deliveries.isEmpty && deliveries.allSatisfy { (place(ofDelivery: $0) ?? -1) > position }
    }

    /// Whether the deliveries that an acceptance rests on still stand.
    private func stand(_ restsOn: [Int?]) -> Bool {
        zip(deliveries, restsOn).allSatisfy { delivery, place in
            guard let place else { return false }
            if case .reopened = marks[delivery] { return false }
            return place > refusals[delivery]
        }
    }
}
