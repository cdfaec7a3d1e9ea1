public import HandoverModel

/// Who asks the tracker.
public enum Asker: Hashable, Sendable {
    /// Whoever holds the ledger's files, and could read them without the tracker: sees everything.
    case machine
    /// Somebody who signed in: sees what their roles of today let them.
    case person(Person.ID)
}
