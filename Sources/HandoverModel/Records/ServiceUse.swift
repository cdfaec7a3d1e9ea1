/// A service that tasks are about, with the capability that the newest of them took.
public struct ServiceUse: Hashable, Sendable, Codable {
    public var service: String
    /// Nil when none of them named one.
    public var capability: Capability.ID?

    public init(service: String, capability: Capability.ID?) {
        self.service = service
        self.capability = capability
    }
}
