public import HandoverModel
import LocatedYAML

/// The definition files as one blob without contact details, which is what the ledger keeps and names by its digest.
public struct RecordedDefinitions: Hashable, Sendable {
    /// Canonical JSON `{"files":{path:text,…}}`, its keys sorted.
    public let bytes: [UInt8]
    /// The SHA-256 of `bytes`.
    public let digest: Digest
}

extension WorkspaceFiles {
    /// The files in the form in which they are recorded; nil when one of them is not UTF-8.
    ///
    /// Files that differ in contact details alone, or in a byte order mark, have the same recorded form. Mappings are left
    /// out: they say how another system writes, and nothing that was agreed.
    public func recorded() -> RecordedDefinitions? {
        var bytes = Array(#"{"files":{"#.utf8)
        bytes.reserveCapacity(files.reduce(64) { $0 + $1.bytes.count + $1.bytes.count / 16 })
        for (index, file) in files.filter({ FileKind(path: $0.path) != .taskMapping }).enumerated() {
            var text = TextLines.withoutMark(file.bytes)
            if let list = FileKind(path: file.path).flatMap(ContactRemoval.list) {
                text = ContactRemoval(text, list: list, file: file.path).text
            }
            guard let string = String(validating: text, as: UTF8.self) else { return nil }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.append(file.path, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            JSONText.append(string, to: &bytes)
        }
        bytes += Array("}}".utf8)
        return RecordedDefinitions(bytes: bytes, digest: Digest(of: bytes))
    }

    /// The files that `RecordedDefinitions.bytes` holds; nil when the bytes are not such a blob.
    public init?(recorded bytes: [UInt8]) {
        var reader = RecordedReader(bytes)
        guard let files = reader.files() else { return nil }
        self.init(files)
    }
}
