import HandoverModel
import LocatedYAML

/// All files as they were read, before they are checked together.
struct WorkspaceDraft: Sendable {
    /// A file's contents, and which of `sources` it came from.
    struct Part<Draft: Sendable>: Sendable {
        var source: Int
        var draft: Draft
    }

    /// How many values the files of a workspace may have together.
    static let values = 250_000
    /// How many problems are listed for a workspace; the others are counted file by file.
    static let listed = 1_000

    var sources: [SourceText] = []
    /// What is wrong with each of `sources`.
    var findings: [FileFindings] = []
    /// How many more problems are listed.
    var room = Self.listed
    var handover: Part<HandoverDraft>?
    var checklists: [Part<ChecklistDraft>] = []
    var capabilities: [Part<CapabilitiesDraft>] = []
    var plans: [Part<PlanDraft>] = []
    /// The handover's own.
    var calendars: [Part<CalendarDraft>] = []
    /// Those of the folder beside it.
    var otherCalendars: [Part<CalendarDraft>] = []
    var severities: [Part<SeveritiesDraft>] = []
    var channels: [Part<ChannelsDraft>] = []
    var services: [Part<ServicesDraft>] = []
    var contacts: [Part<ContactsDraft>] = []
    var knowledge: [Part<KnowledgeDraft>] = []
    var rotas: [Part<RotaDraft>] = []
    var credits: [Part<CreditsDraft>] = []
    var quality: [Part<QualityDraft>] = []
    var alerts: [Part<AlertsDraft>] = []
    var commitments: [Part<CommitmentsDraft>] = []
    var mappings: [Part<TaskMappingDraft>] = []
    /// The kinds of which a file could not be read as a whole, so that an id may be missing for no fault of who refers
    /// to it.
    var unread: Set<FileKind>
    /// The checklists of which a file was read as a whole, with every item's id: what they lack is nowhere else.
    private(set) var wholeChecklists: Set<String> = []
    /// What is wrong with files that were not read.
    var diagnostics: [Diagnostic]

    /// `wording`: Whether the digests of what people sign are worked out, which checking needs not.
    init(_ files: WorkspaceFiles, wording: Bool) {
        diagnostics = files.diagnostics
        unread = Set(files.diagnostics.flatMap { FileKind.kinds(missingWith: $0) })
        var values = 0
        var others: [(file: WorkspaceFiles.File, kind: FileKind)] = []
        for file in files.files {
            switch FileKind(path: file.path) {
            case .handover:
                let file = ReadFile(file, .handover, language: .zh, wording: wording)
                values = file.values
                take(file)
            case nil: diagnostics.append(Diagnostic(file: file.path, range: nil, problem: .unknownFile))
            case let kind?: others.append((file, kind))
            }
        }
        if sources.isEmpty, !unread.contains(.handover) {
            diagnostics.append(Diagnostic(file: "handover.yaml", range: nil, problem: .missingFile))
            unread.insert(.handover)
        }
        let read = ReadFile.all(
            others, language: handover?.draft.language ?? .zh, wording: wording, valuesAtMost: Self.values - values)
        for file in read { take(file) }
        if let last = read.first(where: { file in
            values += file.values
            return values > Self.values
        }) {
            refuse(.workspaceHasTooManyValues(limit: Self.values), last.source.file)
        }
    }

    /// Forgets what the files say, of which there is too much to look at together.
    private mutating func refuse(_ problem: Problem, _ file: String) {
        diagnostics.append(Diagnostic(file: file, range: nil, problem: problem))
        handover = nil
        (checklists, capabilities, plans, calendars, severities) = ([], [], [], [], [])
        (channels, services, contacts, knowledge, otherCalendars, mappings) = ([], [], [], [], [], [])
        (rotas, credits, quality, alerts, commitments) = ([], [], [], [], [])
        wholeChecklists = []
        unread = Set(FileKind.allCases)
    }

    private mutating func take(_ file: ReadFile) {
        let source = sources.count
        var found = file.findings
        found.shrink(to: room)
        room -= found.listed.count
        sources.append(file.source)
        findings.append(found)
        if !file.isWhole || file.contents == nil { unread.insert(file.kind) }
        var isListed = true
        switch file.contents {
        case .handover(let draft):
            handover = Part(source: source, draft: draft)
            isListed = !draft.roles.isEmpty && !draft.people.isEmpty
        case .checklist(let draft):
            checklists.append(Part(source: source, draft: draft))
            isListed = draft.listed != nil
            if file.isWhole, isListed, draft.items.allSatisfy({ $0.id != nil }), let id = draft.id?.value {
                wholeChecklists.insert(id)
            }
        case .capabilities(let draft):
            capabilities.append(Part(source: source, draft: draft))
            isListed = draft.listed != nil
        case .plan(let draft):
            plans.append(Part(source: source, draft: draft))
            isListed = draft.listed != nil
        case .calendar(let draft):
            let part = Part(source: source, draft: draft)
            if file.source.file.hasPrefix(FileKind.calendars + "/") {
                otherCalendars.append(part)
            } else {
                calendars.append(part)
            }
        case .severities(let draft): severities.append(Part(source: source, draft: draft))
        case .channels(let draft): channels.append(Part(source: source, draft: draft))
        case .services(let draft): services.append(Part(source: source, draft: draft))
        case .contacts(let draft): contacts.append(Part(source: source, draft: draft))
        case .knowledge(let draft): knowledge.append(Part(source: source, draft: draft))
        case .rota(let draft): rotas.append(Part(source: source, draft: draft))
        case .credits(let draft): credits.append(Part(source: source, draft: draft))
        case .quality(let draft): quality.append(Part(source: source, draft: draft))
        case .alerts(let draft): alerts.append(Part(source: source, draft: draft))
        case .commitments(let draft): commitments.append(Part(source: source, draft: draft))
        case .taskMapping(let draft): mappings.append(Part(source: source, draft: draft))
        case nil: break
        }
        if !isListed { unread.insert(file.kind) }
    }
}
