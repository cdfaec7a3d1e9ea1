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
        for file in files.files where FileKind(path: file.path) == .handover {
            handover = read(file, as: HandoverDeclaration.record, .handover)
        }
        if handover == nil, !unread.contains(.handover) {
            diagnostics.append(Diagnostic(file: "handover.yaml", range: nil, problem: .missingFile))
            unread.insert(.handover)
        }
        for file in files.files {
            guard let kind = FileKind(path: file.path) else {
                diagnostics.append(Diagnostic(file: file.path, range: nil, problem: .unknownFile))
                continue
            }
            switch kind {
            case .handover: continue
            case .checklist: read(file, as: ChecklistDeclaration.record, kind).map { checklists.append($0) }
            case .capabilities: read(file, as: CapabilitiesDeclaration.record, kind).map { capabilities.append($0) }
            case .trainingPlan: read(file, as: PlanDeclaration.record, kind).map { plans.append($0) }
            case .calendar: read(file, as: CalendarDeclaration.record, kind).map { calendars.append($0) }
            }
        }
    }

    private mutating func read<Draft>(
        _ file: WorkspaceFiles.File, as record: Record<Draft>, _ kind: FileKind
    ) -> Part<Draft>? {
        let document = YAMLDocument(parsing: file.bytes, file: file.path)
        diagnostics += document.diagnostics
        guard let root = document.root else {
            unread.insert(kind)
            return nil
        }
        var reader = Reader(document.source, language: handover?.draft.language ?? .zh)
        if Draft.self == HandoverDraft.self, case .mapping(let mapping) = root {
            reader.language = mapping["language"]?.scalarText.flatMap(Language.init(rawValue:)) ?? .zh
        }
        let draft = record.read(root, &reader)
        // What YAML refused has no value, which is not to be said twice.
        let refused = Set(document.diagnostics.map { $0.range?.start })
        diagnostics +=
            refused.isEmpty ? reader.diagnostics : reader.diagnostics.filter { !refused.contains($0.range?.start) }
        guard let draft else {
            unread.insert(kind)
            return nil
        }
        sources.append(document.source)
        return Part(source: sources.count - 1, draft: draft)
    }
}
