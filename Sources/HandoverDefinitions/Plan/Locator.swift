import HandoverModel
import LocatedYAML

/// Finds where something stands in the files, for the few diagnostics that come from definitions already read.
struct Locator {
    enum Target {
        case handoverKey(String)
        case item(Item.ID)
    }

    private let files: WorkspaceFiles?

    init(_ files: WorkspaceFiles?) {
        self.files = files
    }

    /// A diagnostic at the place; without a range when the files are not there to look in.
    func diagnostic(_ problem: Problem, at target: Target) -> Diagnostic {
        for file in files?.files ?? [] {
            let document = YAMLDocument(parsing: file.bytes, file: file.path)
            guard case .mapping(let root)? = document.root,
                let range = range(of: target, in: root, FileKind(path: file.path))
            else { continue }
            return document.source.diagnostic(problem, at: range)
        }
        switch target {
        case .handoverKey: return Diagnostic(file: "handover.yaml", range: nil, problem: problem)
        case .item: return Diagnostic(file: "checklists", range: nil, problem: problem)
        }
    }

    private func range(of target: Target, in root: YAMLMapping, _ kind: FileKind?) -> SourceRange? {
        switch target {
        case .handoverKey(let key): return kind == .handover ? root[key]?.range : nil
        case .item(let id):
            guard kind == .checklist, let checklist = root["checklist"]?.scalarText,
                case .sequence(let items)? = root["items"]
            else { return nil }
            for case .mapping(let item) in items.elements {
                guard let own = item["id"], let text = own.scalarText, "\(checklist)/\(text)" == id.rawValue else {
                    continue
                }
                return own.range
            }
            return nil
        }
    }
}
