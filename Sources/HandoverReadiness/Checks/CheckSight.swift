public import HandoverModel

/// What was seen beside the ledger by the process that runs a check.
///
/// No message carries it, so that nobody can send what they wish had been seen (decision 0068).
public enum CheckSight: Hashable, Sendable {
    /// The ledger alone is looked at.
    case nothing
    case details(ContactDetails)
    /// The Markdown files of a tree, and everything in it by its path.
    case documents([MarkdownFile], paths: Set<String>)
    /// A file's size in bytes and its last change; nil where there is none.
    case file(SeenFile?)
    case answer(SeenAnswer)
    /// A program ended.
    case exit(status: Int)
    /// It was looked at, and is not as it should be.
    case fault(CheckReason)
    /// It could not be looked at.
    case trouble(CheckReason)

    public struct SeenFile: Hashable, Sendable {
        public var size: Int
        public var changed: Instant

        public init(size: Int, changed: Instant) {
            self.size = size
            self.changed = changed
        }
    }

    public struct SeenAnswer: Hashable, Sendable {
        public var status: Int
        /// Until when the certificate holds; nil without TLS.
        public var certificateEnds: Instant?

        public init(status: Int, certificateEnds: Instant? = nil) {
            self.status = status
            self.certificateEnds = certificateEnds
        }
    }
}
