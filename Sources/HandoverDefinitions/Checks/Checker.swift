import HandoverModel
import LocatedYAML

/// Checks what the files say together, and puts the definitions together when nothing is wrong.
struct Checker {
    let draft: WorkspaceDraft
    var diagnostics: [Diagnostic] = []
    var roles = Names(.role, isComplete: true)
    var people = Names(.person, isComplete: true)
    var capabilities = Names(.capability, isComplete: true)
    var modules = Names(.module, isComplete: true)
    var items = Names(.item, isComplete: true)
    /// The full ids of the items in the order of the files.
    var itemIDs: [String] = []
    /// By a role of a team, the people who hold it some day of the handover, as indices into the people of the draft.
    var holders: [TeamRole: [Int]] = [:]
    var calendar = WorkingCalendar.plain

    init(_ draft: WorkspaceDraft) {
        self.draft = draft
    }

    mutating func run() {
        checkCalendar()
        if let handover = draft.handover {
            declareHandover(handover)
            checkDates(handover)
            checkRoles(handover)
            checkPeople(handover)
        } else {
            roles = Names(.role, isComplete: false)
        }
        capabilities = declare(
            draft.capabilities.lazy.flatMap { part in part.draft.capabilities.map { ($0.id, part.source) } },
            as: .capability, isComplete: !draft.unread.contains(.capabilities))
        declareItems()
        checkCapabilities()
        checkTraining()
        checkItems()
        checkUnusedCapabilities()
    }

    private mutating func declareHandover(_ handover: WorkspaceDraft.Part<HandoverDraft>) {
        roles = declare(handover.draft.roles.map { ($0.id, handover.source) }, as: .role, isComplete: true)
        people = declare(handover.draft.people.map { ($0.id, handover.source) }, as: .person, isComplete: true)
        _ = declare(handover.draft.questions.map { ($0.id, handover.source) }, as: .question, isComplete: true)
    }

    /// The full address of each item, which no other item has.
    private mutating func declareItems() {
        _ = declare(draft.checklists.map { ($0.draft.id, $0.source) }, as: .checklist, isComplete: true)
        var names = Names(.item, isComplete: !draft.unread.contains(.checklist))
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
