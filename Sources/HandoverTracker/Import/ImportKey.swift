public import HandoverModel

extension TaskCommand {
    /// The idempotency key of an imported row: made from its content, so that the same row counts once.
    public func importKey() throws -> String {
        Record.importKeyPrefix + (try Digest.canonical(of: self)).hex.prefix(40)
    }
}

extension Refusal {
    /// Whether it says that somebody recorded something else, which outranks what an import says.
    public var outranksImports: Bool {
        switch self {
        case .taskContradicts, .taskWithdrawn, .takenBack: true
        default: false
        }
    }
}
