import HandoverModel
import LocatedYAML

/// All files as they were read, before they are checked together.
struct WorkspaceDraft: Sendable {
    /// A file's contents, and which of `sources` it came from.
    struct Part<Draft: Sendable>: Sendable {
        var source: Int
        var draft: Draft
    }

    var sources: [SourceText] = []
    var handover: Part<HandoverDraft>?
    var checklists: [Part<ChecklistDraft>] = []
    var capabilities: [Part<CapabilitiesDraft>] = []
    var plans: [Part<PlanDraft>] = []
    var calendars: [Part<CalendarDraft>] = []
    /// The kinds of which a file could not be read, so that an id may be missing for no fault of who refers to it.
    var unread: Set<FileKind> = []
    var diagnostics: [Diagnostic] = []

    init(_ files: WorkspaceFiles) {
        diagnostics = files.diagnostics
        unread = Set(files.diagnostics.compactMap { FileKind(path: $0.file) })
        var others: [(file: WorkspaceFiles.File, kind: FileKind)] = []
        for file in files.files {
            switch FileKind(path: file.path) {
            case .handover: take(ReadFile(file, .handover, language: .zh))
            case nil: diagnostics.append(Diagnostic(file: file.path, range: nil, problem: .unknownFile))
            case let kind?: others.append((file, kind))
            }
        }
        if handover == nil, !unread.contains(.handover) {
            diagnostics.append(Diagnostic(file: "handover.yaml", range: nil, problem: .missingFile))
            unread.insert(.handover)
        }
        for file in ReadFile.all(others, language: handover?.draft.language ?? .zh) { take(file) }
    }

    private mutating func take(_ file: ReadFile) {
        diagnostics += file.diagnostics
        guard let contents = file.contents else {
            unread.insert(file.kind)
            return
        }
        let source = sources.count
        sources.append(file.source)
        switch contents {
        case .handover(let draft): handover = Part(source: source, draft: draft)
        case .checklist(let draft): checklists.append(Part(source: source, draft: draft))
        case .capabilities(let draft): capabilities.append(Part(source: source, draft: draft))
        case .plan(let draft): plans.append(Part(source: source, draft: draft))
        case .calendar(let draft): calendars.append(Part(source: source, draft: draft))
        }
    }
}
