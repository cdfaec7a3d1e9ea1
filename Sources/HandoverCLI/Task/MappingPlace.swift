import Foundation
import HandoverModel

/// Where a mapping is that somebody named: a file, or one of the workspace's.
struct MappingPlace {
    let path: String
    /// What diagnostics call it.
    let name: String

    init(_ named: String, folder: String?) {
        let below = "support/mappings/\(named).yaml"
        if !FileManager.default.fileExists(atPath: named), isWellFormedIdentifier(named), let folder,
            FileManager.default.fileExists(atPath: "\(folder)/\(below)")
        {
            (path, name) = ("\(folder)/\(below)", below)
        } else {
            (path, name) = (named, named)
        }
    }
}
