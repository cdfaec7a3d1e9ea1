public import HandoverModel

/// What a command comes to, decided with what is true inside the ledger's transaction.
public enum Decision: Sendable {
    /// A new entry. `definitions` are the bytes of the definitions it puts forward or in force, when they are not kept yet.
    case append(Record, definitions: [UInt8]?)
    /// The command was given before, and this entry is what came of it.
    case already(entry: Int)

    /// A new entry without definitions.
    public static func append(_ record: Record) -> Decision { .append(record, definitions: nil) }
}
