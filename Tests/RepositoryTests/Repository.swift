import Foundation
import Testing

/// The folder that the tests' own files are in.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Every file that people wrote, by its path in the repository.
    static func files() throws -> [String] {
        var found: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)) {
            guard ![".build", ".git", ".venv", ".handover", "Package.resolved"].contains(name),
                !name.hasPrefix(".build-")
            else { continue }
            let url = root.appending(path: name)
            guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
                found.append(name)
                continue
            }
            let below = try #require(
                FileManager.default.enumerator(atPath: url.path(percentEncoded: false)), "cannot list \(name)")
            for case let path as String in below {
                let file = url.appending(path: path)
                let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
                if isFile, !path.hasSuffix(".pyc") { found.append("\(name)/\(path)") }
            }
        }
        return found.sorted()
    }
}
