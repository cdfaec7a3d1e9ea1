/// Reads definitions as they are recorded.
///
/// The ledger knows no files: whoever opens it says how they are read. What a ledger derives from the promises that were in
/// force when a task was closed is the same for everybody who reads definitions in the same way.
public struct DefinitionsReader: Sendable {
    private let body: @Sendable (Digest, [UInt8]) -> Definitions?

    /// `body`: Nil for what are no definitions.
    ///
    /// It may be asked for the same ones again and again.
    public init(_ body: @escaping @Sendable (Digest, [UInt8]) -> Definitions?) {
        self.body = body
    }

    public func read(_ digest: Digest, _ bytes: [UInt8]) -> Definitions? { body(digest, bytes) }

    /// Takes no bytes for definitions: of a ledger of which nothing is promised.
    public static let none = DefinitionsReader { _, _ in nil }
}
