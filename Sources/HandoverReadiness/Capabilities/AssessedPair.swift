public import HandoverModel

/// A person and a capability in which they were assessed, or assessed themselves.
public struct AssessedPair: Hashable, Sendable {
    public let person: Person.ID
    public let capability: Capability.ID
}
