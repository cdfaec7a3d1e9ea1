import HandoverModel
import LocatedYAML

/// Checks what the files say together.
struct Checker {
    let draft: WorkspaceDraft
    /// What is wrong with each of the draft's sources.
    private(set) var findings: [FileFindings]
    private var room: Int
    /// How many names may still be looked through for suggestions.
    private var namesToLookAt = 200_000
    var roles = Names(.role, isComplete: true)
    var people = Names(.person, isComplete: true)
    var capabilities = Names(.capability, isComplete: true)
    var modules = Names(.module, isComplete: true)
    var plans = Names(.plan, isComplete: true)
    var items = Names(.item, isComplete: true)
    var calendars = Names(.calendar, isComplete: true)
    var channels = Names(.channel, isComplete: true)
    /// The full ids of the items in the order of the files.
    var itemIDs: [String] = []
    /// By a role of a team, the people who hold it some day of the handover, as indices into the people of the draft.
    var holders: [TeamRole: [Int]] = [:]
    /// The same on any day, deputies left out.
    var namedHolders: [TeamRole: [Int]] = [:]
    let calendar: WorkingCalendar

    init(_ draft: WorkspaceDraft) {
        self.draft = draft
        calendar = draft.calendar
        findings = draft.findings
        room = draft.room
    }

    /// Whether all roles and people are known, so that a role can be said to be held by nobody.
    var knowsHolders: Bool { draft.handover != nil && !draft.unread.contains(.handover) }

    mutating func run() {
        checkCalendars()
        checkSeverities()
        checkChannels()
        if let handover = draft.handover {
            declareHandover(handover)
            checkDates(handover)
            checkRoles(handover)
            checkPeople(handover)
            checkTold()
            checkMappings()
        } else {
            roles = Names(.role, isComplete: false)
        }
        capabilities = declare(
            draft.capabilities.lazy.flatMap { part in part.draft.capabilities.map { ($0.id, part.source) } },
            as: .capability, isComplete: !draft.unread.contains(.capabilities))
        checkServices()
        checkContacts()
        declareChecklists()
        declareItems()
        checkCapabilities()
        checkTargets()
        checkTraining()
        checkKnowledge()
        checkRota()
        checkCredits()
        checkQuality()
        checkAlerts()
        checkCommitments()
        checkItems()
        checkUnusedCapabilities()
    }

    private mutating func declareHandover(_ handover: WorkspaceDraft.Part<HandoverDraft>) {
        let isComplete = !draft.unread.contains(.handover)
        roles = declare(handover.draft.roles.map { ($0.id, handover.source) }, as: .role, isComplete: isComplete)
        people = declare(handover.draft.people.map { ($0.id, handover.source) }, as: .person, isComplete: isComplete)
        _ = declare(handover.draft.questions.map { ($0.id, handover.source) }, as: .question, isComplete: true)
    }

    /// The ids of the checklists, and those of them that handover.yaml puts in order.
    private mutating func declareChecklists() {
        let names = declare(
            draft.checklists.map { ($0.draft.id, $0.source) }, as: .checklist,
            isComplete: !draft.unread.contains(.checklist))
        guard let handover = draft.handover else { return }
        for checklist in handover.draft.checklists { resolve(checklist, handover.source, in: names) }
    }

    /// The full address of each item, which no other item has.
    private mutating func declareItems() {
        var names = Names(.item, isComplete: !draft.unread.contains(.checklist))
        names.wholeChecklists = draft.wholeChecklists
        for part in draft.checklists {
            let checklist = part.draft.id?.value ?? ""
            for item in part.draft.items {
                let id = "\(checklist)/\(item.id?.value ?? "")"
                itemIDs.append(id)
                guard let written = item.id else { continue }
                let spot = Spot(source: part.source, range: written.range)
                if let first = names.declare(id, at: spot) {
                    report(.duplicateID(kind: .item, id: id), at: spot, first: first)
                }
            }
        }
        items = names
    }
}

extension Checker {
    mutating func report(
        _ problem: Problem, at spot: Spot, severity: Diagnostic.Severity = .error, suggestion: String? = nil,
        first: Spot? = nil, other: Spot? = nil
    ) {
        add(severity, spot.source) { sources in
            var notes: [Diagnostic.Note] = []
            if let first { notes.append(sources[first.source].note(.firstHere, at: first.range)) }
            if let other { notes.append(sources[other.source].note(.declaredHere, at: other.range)) }
            return sources[spot.source].diagnostic(
                problem, at: spot.range, severity: severity, suggestion: suggestion, notes: notes)
        }
    }

    /// Reports a problem of a file as a whole.
    mutating func report(_ problem: Problem, ofSource source: Int) {
        add(.error, source) { sources in sources[source].diagnostic(problem, at: nil) }
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ source: Int, _ make: ([SourceText]) -> Diagnostic
    ) {
        let before = findings[source].listed.count
        let sources = draft.sources
        findings[source].add(severity, roomLeft: room) { make(sources) }
        room -= findings[source].listed.count - before
    }

    /// The name most like a word among those declared, while looking for it is worth the time.
    mutating func suggestion(for word: String, _ source: Int, among names: Names) -> String? {
        guard room > 0, !findings[source].isFull, names.spots.count <= namesToLookAt else { return nil }
        namesToLookAt -= names.spots.count
        return nearestName(to: word, among: names.spots.keys)
    }
}
