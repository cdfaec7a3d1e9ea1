public import HandoverModel

/// A file kept beside the ledger.
public struct StoredFile: Hashable, Sendable, Codable {
    public var digest: Digest
    public var size: Int

    public init(digest: Digest, size: Int) {
        self.digest = digest
        self.size = size
    }
}
