import HandoverModel
import HandoverTracker

/// What is sent to be recorded: the command line's message of many commands, or one command as another program writes it.
enum RecordsBody: Decodable {
    case message(SubmissionMessage)
    case command(Command)

    private enum Field: CodingKey {
        case submissions
    }

    /// Each command is checked against what the OpenAPI document says of it, so that a misspelt field is not overlooked.
    ///
    /// - Throws: `Schema.Mismatch`, `DecodingError`.
    init(from decoder: any Decoder) throws {
        if try decoder.container(keyedBy: Field.self).contains(.submissions) {
            try Schema.named("Submissions").check(try JSONValue(from: decoder))
            self = .message(try SubmissionMessage(from: decoder))
        } else {
            try Schema.named("Command").check(try JSONValue(from: decoder))
            self = .command(try Command(from: decoder))
        }
    }
}
