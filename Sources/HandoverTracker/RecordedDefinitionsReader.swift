import HandoverDefinitions
public import HandoverModel
import Synchronization

extension DefinitionsReader {
    /// Reads what `apply` recorded; the newest few are kept as they were read.
    public static func recorded() -> DefinitionsReader {
        let known = ReadDefinitions()
        return DefinitionsReader { digest, bytes in known.definitions(digest, bytes) }
    }
}

/// Definitions already read, by their digest: they never change.
private final class ReadDefinitions: Sendable {
    private let known = Mutex<[(digest: Digest, definitions: Definitions)]>([])
    private static let capacity = 8

    func definitions(_ digest: Digest, _ bytes: [UInt8]) -> Definitions? {
        if let found = known.withLock({ $0.first { $0.digest == digest }?.definitions }) { return found }
        guard let read = Workspace.load(recorded: bytes) else { return nil }
        known.withLock {
            $0.insert((digest, read), at: 0)
            $0 = Array($0.prefix(Self.capacity))
        }
        return read
    }
}
