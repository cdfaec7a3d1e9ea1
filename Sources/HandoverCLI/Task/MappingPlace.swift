import Foundation
import HandoverDefinitions
import HandoverModel

/// Where a mapping is that somebody named: a file, or one of the workspace's.
struct MappingPlace {
    let path: String
    /// What diagnostics call it.
    let name: String
    /// That there is none by the name; nil where there is, or where a path was named.
    private(set) var problem: Diagnostic?

    init(_ named: String, folder: String?) {
        let below = "support/mappings/\(named).yaml"
        if !FileManager.default.fileExists(atPath: named), isWellFormedIdentifier(named), let folder,
            FileManager.default.fileExists(atPath: "\(folder)/\(below)")
        {
            (path, name) = ("\(folder)/\(below)", below)
        } else {
            (path, name) = (named, named)
            guard isWellFormedIdentifier(named), !FileManager.default.fileExists(atPath: named) else { return }
            let known = folder.map { WorkspaceMapping.names(in: $0) } ?? []
            problem = Diagnostic(
                file: named, range: nil, problem: .unknownMapping(known: known),
                suggestion: nearestNames(to: named, in: known).first)
        }
    }
}
