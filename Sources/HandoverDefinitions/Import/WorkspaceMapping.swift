import Foundation
public import HandoverModel

/// The mappings of a workspace, by their names.
public enum WorkspaceMapping {
    /// Reads one; nil where there is none by the name.
    public static func read(
        _ name: String, in folder: String
    ) -> (mapping: TaskMapping?, diagnostics: [Diagnostic])? {
        let below = "\(FileKind.mappings)/\(name).yaml"
        guard isWellFormedIdentifier(name), FileManager.default.fileExists(atPath: "\(folder)/\(below)") else {
            return nil
        }
        return TaskMappingFile.read(at: "\(folder)/\(below)", named: below)
    }

    /// The names of those that are there, in their order.
    public static func names(in folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(FileKind.mappings)")) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
            .filter(isWellFormedIdentifier).sorted()
    }
}
