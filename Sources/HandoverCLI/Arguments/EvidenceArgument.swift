import Foundation
import HandoverModel
import HandoverTracker

extension Session {
    /// Evidence as it is typed: a link, or the path of a file, which is stored.
    func evidence(_ text: String) async throws -> Evidence {
        if text.hasPrefix("http://") || text.hasPrefix("https://") { return Evidence(form: .link, link: text) }
        return try await fileEvidence(text)
    }

    func fileEvidence(_ path: String) async throws -> Evidence {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw UsageError.evidence(path)
        }
        let stored = try await connection.store(file: path)
        return Evidence(
            form: .file, digest: stored.digest, name: URL(fileURLWithPath: path).lastPathComponent, size: stored.size)
    }
}
