public import HandoverModel
import LocatedYAML

/// A mapping file that stands for itself, wherever it lies.
public enum TaskMappingFile {
    /// Reads a mapping.
    ///
    /// It never throws: what is wrong is in the diagnostics, and there is a mapping unless one of them is an error. Whether
    /// its people are people of the handover is not looked at.
    public static func read(
        _ bytes: [UInt8], named name: String
    ) -> (mapping: TaskMapping?, diagnostics: [Diagnostic]) {
        let file = ReadFile(.init(path: name, bytes: bytes), .taskMapping, language: .zh, wording: false)
        let diagnostics = file.findings.all
        guard case .taskMapping(let draft) = file.contents, !diagnostics.contains(where: { $0.severity == .error })
        else { return (nil, diagnostics) }
        return (draft.mapping, diagnostics)
    }

    /// Reads a mapping from disk; `name` is what diagnostics call it.
    public static func read(at path: String, named name: String) -> (mapping: TaskMapping?, diagnostics: [Diagnostic]) {
        switch DefinitionFile.read(at: path, named: name) {
        case .contents(let bytes): read(bytes, named: name)
        case .refused(let diagnostic): (nil, [diagnostic])
        }
    }
}
