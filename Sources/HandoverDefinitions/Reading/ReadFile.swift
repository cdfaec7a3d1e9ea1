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
        case severities(SeveritiesDraft)
        case channels(ChannelsDraft)
        case services(ServicesDraft)
        case contacts(ContactsDraft)
        case knowledge(KnowledgeDraft)
        case rota(RotaDraft)
        case credits(CreditsDraft)
        case quality(QualityDraft)
        case alerts(AlertsDraft)
        case commitments(CommitmentsDraft)
        case taskMapping(TaskMappingDraft)
    }

    let kind: FileKind
    let source: SourceText
    /// Nil when the file is not YAML, is no mapping, or has so many mistakes that it was not kept.
    private(set) var contents: Contents?
    let findings: FileFindings
    /// Whether everything that the file says is in `contents`, as far as YAML goes.
    let isWhole: Bool
    /// Values in the file.
    let values: Int

    /// Reads a file; a text in it that stands without a language is in `language`.
    ///
    /// A handover says its language itself. `wording`: Whether the digests of what people sign are worked out.
    init(_ file: WorkspaceFiles.File, _ kind: FileKind, language: Language, wording: Bool) {
        let document = YAMLDocument(parsing: file.bytes, file: file.path)
        self.kind = kind
        source = document.source
        values = document.values
        isWhole = document.findings.isEmpty
        guard let root = document.root, document.findings.unlisted == 0 else {
            findings = document.findings
            return
        }
        var reader = Reader(document.source, language: language, findings: document.findings)
        contents = Self.contents(root, kind, &reader, wording)
        findings = reader.findings
        if reader.isFull { contents = nil }
    }

    /// Lets go of what was read, of which there is too much.
    mutating func drop() { contents = nil }

    private static func contents(
        _ root: YAMLNode, _ kind: FileKind, _ reader: inout Reader, _ wording: Bool
    ) -> Contents? {
        switch kind {
        case .handover:
            if case .mapping(let mapping) = root, let text = mapping["language"]?.scalarText {
                reader.language = Language(rawValue: text) ?? reader.language
            }
            return HandoverDeclaration.record.read(root, &reader).map(Contents.handover)
        case .checklist:
            guard var checklist = ChecklistDeclaration.record.read(root, &reader) else { return nil }
            for index in checklist.items.indices {
                if wording {
                    checklist.listed?[index].digestWording()
                } else {
                    checklist.listed?[index].forgetTexts()
                }
            }
            return .checklist(checklist)
        case .capabilities: return CapabilitiesDeclaration.record.read(root, &reader).map(Contents.capabilities)
        case .trainingPlan: return PlanDeclaration.record.read(root, &reader).map(Contents.plan)
        case .calendar: return CalendarDeclaration.record.read(root, &reader).map(Contents.calendar)
        case .severities: return SeveritiesDeclaration.record.read(root, &reader).map(Contents.severities)
        case .channels: return ChannelsDeclaration.record.read(root, &reader).map(Contents.channels)
        case .services: return ServicesDeclaration.record.read(root, &reader).map(Contents.services)
        case .contacts: return ContactsDeclaration.record.read(root, &reader).map(Contents.contacts)
        case .knowledge: return KnowledgeDeclaration.record.read(root, &reader).map(Contents.knowledge)
        case .rota: return RotaDeclaration.record.read(root, &reader).map(Contents.rota)
        case .credits: return CreditsDeclaration.record.read(root, &reader).map(Contents.credits)
        case .quality: return QualityDeclaration.record.read(root, &reader).map(Contents.quality)
        case .alerts: return AlertsDeclaration.record.read(root, &reader).map(Contents.alerts)
        case .commitments: return CommitmentsDeclaration.record.read(root, &reader).map(Contents.commitments)
        case .taskMapping: return TaskMappingDeclaration.read(root, &reader).map(Contents.taskMapping)
        }
    }

    /// Below so many bytes it takes longer to share the work than to do it.
    private static let worthSharing = 200_000
    /// Each file that is being read takes memory for its tree, of which a large file's is many times its size.
    private static let atOnce = 2
    private static let large = 300_000

    /// Reads files, on several cores when there is much to read, and gives them in their order.
    ///
    /// Once the files together have more than `limit` values, what they say is no longer kept.
    static func all(
        _ files: [(file: WorkspaceFiles.File, kind: FileKind)], language: Language, wording: Bool,
        valuesAtMost limit: Int
    ) -> [ReadFile] {
        guard files.count > 1, files.reduce(0, { $0 + $1.file.bytes.count }) > worthSharing else {
            var total = 0
            return files.map { file, kind in
                var file = ReadFile(file, kind, language: language, wording: wording)
                total += file.values
                if total > limit { file.drop() }
                return file
            }
        }
        return shared(files, language: language, wording: wording, valuesAtMost: limit)
    }

    private static func shared(
        _ files: [(file: WorkspaceFiles.File, kind: FileKind)], language: Language, wording: Bool,
        valuesAtMost limit: Int
    ) -> [ReadFile] {
        let total = Atomic<Int>(0)
        let read: @Sendable (Int) -> ReadFile = { index in
            var file = ReadFile(files[index].file, files[index].kind, language: language, wording: wording)
            if total.add(file.values, ordering: .relaxed).newValue > limit { file.drop() }
            return file
        }
        let next = Atomic<Int>(0)
        let found = Mutex<[ReadFile?]>(Array(repeating: nil, count: files.count))
        let atOnce = files.contains { $0.file.bytes.count > large } ? 1 : atOnce
        DispatchQueue.concurrentPerform(iterations: atOnce) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < files.count else { return }
                let file = read(index)
                found.withLock { found in
                    found[index] = file
                    // Too much is not looked at together, so what was kept is of no more use.
                    guard total.load(ordering: .relaxed) > limit else { return }
                    for index in found.indices { found[index]?.drop() }
                }
            }
        }
        return found.withLock { $0 }.compactMap(\.self)
    }
}
