import Foundation
import HandoverLedger
import HandoverModel
import HandoverTracker

extension Session {
    /// Evidence as it is typed: a link, or the path of a file, which is stored.
    func evidence(_ text: String) throws -> Evidence {
        if Self.isLink(text) { return Evidence(form: .link, link: text) }
        return try fileEvidence(text)
    }

    static func isLink(_ text: String) -> Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }

    /// What the file is, which is not stored yet.
    func fileEvidence(_ path: String) throws -> Evidence {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw UsageError.evidence(path)
        }
        let content = try FileReading.bytes(of: path)
        // How much a server takes is for it to say.
        if case .local = connection, content.count > Tracker.largestFile {
            throw Refusal.fileTooLarge(bytes: content.count, limit: Tracker.largestFile)
        }
        return Evidence(
            form: .file, digest: Digest(sha256: content), name: URL(fileURLWithPath: path).lastPathComponent,
            size: content.count)
    }
}
