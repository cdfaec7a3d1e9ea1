import HandoverDefinitions
public import HandoverModel

/// A reply as it crosses a socket: the definitions travel as the files they were recorded from.
public struct ReplyMessage: Sendable, Codable {
    public var answer: Answer
    /// The recorded form of the definitions, text of UTF-8.
    public var definitions: String?
    public var now: Instant
    public var isDemonstration: Bool

    public init(_ reply: Reply) {
        answer = reply.answer
        definitions = reply.recordedDefinitions
        now = reply.now
        isDemonstration = reply.isDemonstration
    }

    /// - Throws: `LedgerError.definitionsUnreadable` when the sender's definitions cannot be read here.
    public func reply() throws -> Reply {
        guard let text = definitions else {
            return Reply(answer: answer, definitions: nil, now: now, isDemonstration: isDemonstration)
        }
        guard let read = Workspace.load(recorded: Array(text.utf8)) else {
            throw LedgerError.definitionsUnreadable(nil)
        }
        return Reply(
            answer: answer, definitions: read, recordedDefinitions: text, now: now, isDemonstration: isDemonstration)
    }
}

/// Commands as they cross a socket.
public struct SubmissionMessage: Sendable, Codable {
    public var submissions: [Submission]
    public var clock: Instant?

    /// `clock`: a scripted time, which only a demonstration takes.
    public init(_ submissions: [Submission], clock: Instant?) {
        self.submissions = submissions
        self.clock = clock
    }
}

/// A question as it crosses a socket.
public struct QuestionMessage: Sendable, Codable {
    public var question: Question
    public var clock: Instant?

    public init(_ question: Question, clock: Instant?) {
        self.question = question
        self.clock = clock
    }
}

/// What became of each command of a message, in the same order.
public enum SubmissionResult: Sendable, Codable {
    case recorded(Recorded)
    case failed(Failure)
}

/// An error as it crosses a socket.
public enum Failure: Error, Hashable, Sendable, Codable {
    case refused(Refusal)
    case ledger(LedgerError)
    case access(AccessProblem)
    /// Anything else: the reference under which the server's log has it.
    case other(reference: String)
}
