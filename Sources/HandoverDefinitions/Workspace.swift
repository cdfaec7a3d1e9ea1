public import HandoverModel

/// The way from definition files to definitions.
public enum Workspace {
    /// Reads and checks all files together.
    ///
    /// It never throws: what is wrong with the files is in the diagnostics, all of it in one run, sorted by file and place
    /// and each once. The definitions are there unless one of the diagnostics is an error.
    public static func load(_ files: WorkspaceFiles) -> (definitions: Definitions?, diagnostics: [Diagnostic]) {
        load(files) { files.recorded()?.digest }
    }

    private static func load(
        _ files: WorkspaceFiles, digest: () -> Digest?
    ) -> (definitions: Definitions?, diagnostics: [Diagnostic]) {
        let draft = WorkspaceDraft(files)
        var checker = Checker(draft)
        checker.run()
        let diagnostics = sorted(draft.diagnostics + checker.diagnostics)
        guard !diagnostics.contains(where: { $0.severity == .error }), let digest = digest() else {
            return (nil, diagnostics)
        }
        return (checker.definitions(digest: digest), diagnostics)
    }

    /// Reads and checks the workspace in a folder.
    public static func load(folder: String) -> (definitions: Definitions?, diagnostics: [Diagnostic]) {
        load(WorkspaceFiles(gatheringFrom: folder))
    }

    /// The definitions of a recorded blob; nil when it is none, or this program no longer takes it.
    public static func load(recorded bytes: [UInt8]) -> Definitions? {
        WorkspaceFiles(recorded: bytes).flatMap { load($0) { Digest(of: bytes) }.definitions }
    }

    /// By file, then by place with the file as a whole first; equals once.
    static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let start = Position(line: 0, column: 0)
        let ordered = diagnostics.enumerated().sorted { left, right in
            let places = (left.element.range?.start ?? start, right.element.range?.start ?? start)
            if left.element.file != right.element.file { return left.element.file < right.element.file }
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }
        var seen: Set<Diagnostic> = []
        return ordered.map(\.element).filter { seen.insert($0).inserted }
    }
}
