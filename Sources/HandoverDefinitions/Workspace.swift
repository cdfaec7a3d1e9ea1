public import HandoverModel
import LocatedYAML

/// The way from definition files to definitions.
public enum Workspace {
    /// Reads and checks all files together.
    ///
    /// It never throws: what is wrong with the files is in the diagnostics, all of it in one run, sorted by file and place
    /// and each once. The definitions are there unless one of the diagnostics is an error.
    public static func load(_ files: WorkspaceFiles) -> (definitions: Definitions?, diagnostics: [Diagnostic]) {
        let (draft, diagnostics) = checked(files, wording: true)
        guard !diagnostics.contains(where: { $0.severity == .error }), let digest = files.recorded()?.digest else {
            return (nil, diagnostics)
        }
        return (draft.definitions(digest: digest), diagnostics)
    }

    private static func checked(_ files: WorkspaceFiles, wording: Bool) -> (WorkspaceDraft, [Diagnostic]) {
        let draft = WorkspaceDraft(files, wording: wording)
        var checker = Checker(draft)
        checker.run()
        return (draft, sorted(draft.diagnostics + checker.findings.flatMap(\.all)))
    }

    /// Reads and checks the workspace in a folder.
    public static func load(folder: String) -> (definitions: Definitions?, diagnostics: [Diagnostic]) {
        load(WorkspaceFiles(gatheringFrom: folder))
    }

    /// What is wrong with the workspace in a folder, found with less memory than `load` takes.
    public static func check(folder: String) -> [Diagnostic] {
        checked(WorkspaceFiles(gatheringFrom: folder), wording: false).1
    }

    /// The definitions of a recorded blob; nil when it is none, or this program can no longer read it.
    ///
    /// What the files say together was checked before they were recorded, and is not checked again. A text that reads
    /// `null` was taken for one by earlier versions, and is as it was recorded.
    public static func load(recorded bytes: [UInt8]) -> Definitions? {
        guard let files = WorkspaceFiles(recorded: bytes) else { return nil }
        let draft = WorkspaceDraft(files, wording: true)
        let isReadable = (draft.diagnostics + draft.findings.flatMap(\.all)).allSatisfy { diagnostic in
            if case .emptyText = diagnostic.problem { true } else { diagnostic.severity != .error }
        }
        guard isReadable else { return nil }
        return draft.definitions(digest: Digest(of: bytes))
    }

    /// By file, then by place, with the file as a whole first and the number of those not listed last; equals once.
    static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func place(_ diagnostic: Diagnostic) -> Position {
            if case .moreProblems = diagnostic.problem { return Position(line: .max, column: 0) }
            return diagnostic.range?.start ?? Position(line: 0, column: 0)
        }
        let ordered = diagnostics.enumerated().sorted { left, right in
            let places = (place(left.element), place(right.element))
            if left.element.file != right.element.file { return left.element.file < right.element.file }
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }
        var seen: Set<Diagnostic> = []
        return ordered.map(\.element).filter { seen.insert($0).inserted }
    }
}
