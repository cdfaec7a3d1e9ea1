internal import Dispatch
import HandoverModel
import LocatedYAML
internal import Synchronization

/// One file as it was read.
struct ReadFile: Sendable {
    enum Contents: Sendable {
        case handover(HandoverDraft)
        case checklist(ChecklistDraft)
        case capabilities(CapabilitiesDraft)
        case plan(PlanDraft)
        case calendar(CalendarDraft)
    }

    let kind: FileKind
    let source: SourceText
    /// Nil when the file is not YAML, or not a mapping.
    private(set) var contents: Contents?
    private(set) var diagnostics: [Diagnostic]

    /// Reads a file; a text in it that stands without a language is in `language`.
    ///
    /// A handover says its language itself.
    init(_ file: WorkspaceFiles.File, _ kind: FileKind, language: Language) {
        let document = YAMLDocument(parsing: file.bytes, file: file.path)
        self.kind = kind
        source = document.source
        diagnostics = document.diagnostics
        guard let root = document.root else { return }
        var reader = Reader(document.source, language: language)
        contents = Self.contents(root, kind, &reader)
        // What YAML refused has no value, which is not to be said twice.
        let refused = Set(document.diagnostics.map { $0.range?.start })
        diagnostics +=
            refused.isEmpty ? reader.diagnostics : reader.diagnostics.filter { !refused.contains($0.range?.start) }
    }

    private static func contents(_ root: YAMLNode, _ kind: FileKind, _ reader: inout Reader) -> Contents? {
        switch kind {
        case .handover:
            if case .mapping(let mapping) = root, let text = mapping["language"]?.scalarText {
                reader.language = Language(rawValue: text) ?? reader.language
            }
            return HandoverDeclaration.record.read(root, &reader).map(Contents.handover)
        case .checklist:
            guard var checklist = ChecklistDeclaration.record.read(root, &reader) else { return nil }
            for index in checklist.items.indices { checklist.items[index].digestWording() }
            return .checklist(checklist)
        case .capabilities: return CapabilitiesDeclaration.record.read(root, &reader).map(Contents.capabilities)
        case .trainingPlan: return PlanDeclaration.record.read(root, &reader).map(Contents.plan)
        case .calendar: return CalendarDeclaration.record.read(root, &reader).map(Contents.calendar)
        }
    }

    /// Below so many bytes it takes longer to share the work than to do it.
    private static let worthSharing = 200_000

    /// Reads files on all cores, and gives them in their order.
    static func all(_ files: [(file: WorkspaceFiles.File, kind: FileKind)], language: Language) -> [ReadFile] {
        guard files.count > 1, files.reduce(0, { $0 + $1.file.bytes.count }) > worthSharing else {
            return files.map { ReadFile($0.file, $0.kind, language: language) }
        }
        let read = Mutex<[ReadFile?]>(Array(repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let file = ReadFile(files[index].file, files[index].kind, language: language)
            read.withLock { $0[index] = file }
        }
        return read.withLock { $0 }.compactMap(\.self)
    }
}
