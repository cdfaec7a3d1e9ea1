import HandoverModel
import LocatedYAML

/// Finds where things stand in the files, for the few diagnostics that come from definitions already read.
struct Locator {
    private let files: WorkspaceFiles?

    init(_ files: WorkspaceFiles?) {
        self.files = files
    }

    /// A diagnostic at a key of `handover.yaml`; without a range when the file is not there to look in.
    func diagnostic(_ problem: Problem, atHandoverKey key: String) -> Diagnostic {
        for file in files?.files ?? [] where FileKind(path: file.path) == .handover {
            let document = YAMLDocument(parsing: file.bytes, file: file.path)
            guard case .mapping(let root)? = document.root, let range = root[key]?.range else { continue }
            return document.source.diagnostic(problem, at: range)
        }
        return Diagnostic(file: "handover.yaml", range: nil, problem: problem)
    }

    /// Diagnostics at items, file by file; those of items that are in no file come last, without a range.
    ///
    /// Each file is read once, however many items are looked for.
    func diagnostics(at problems: [Item.ID: Problem]) -> [Diagnostic] {
        var left = problems
        var found: [Diagnostic] = []
        for file in files?.files ?? [] where !left.isEmpty && FileKind(path: file.path) == .checklist {
            var findings = FileFindings()
            let document = YAMLDocument(parsing: file.bytes, file: file.path)
            for (id, range) in items(in: document) {
                guard let problem = left.removeValue(forKey: id) else { continue }
                findings.add { document.source.diagnostic(problem, at: range) }
            }
            found += findings.all
        }
        return found
            + left.sorted { $0.key < $1.key }.map { Diagnostic(file: "checklists", range: nil, problem: $0.value) }
    }

    private func items(in document: YAMLDocument) -> [(Item.ID, SourceRange)] {
        guard case .mapping(let root)? = document.root, let checklist = root["checklist"]?.scalarText,
            case .sequence(let items)? = root["items"]
        else { return [] }
        return items.elements.compactMap { item in
            guard case .mapping(let item) = item, let id = item["id"], let text = id.scalarText else { return nil }
            return (Item.ID("\(checklist)/\(text)"), id.range)
        }
    }
}
