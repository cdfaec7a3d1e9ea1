/// A service that the support offers.
public struct OfferedService: Hashable, Sendable {
    public typealias ID = Identifier<OfferedService>

    public var id: ID
    public var title: LocalizedText
    /// What it is made of, each part with what it covers.
    public var parts: [Part]
    /// What whoever asks for it is given.
    public var deliverables: [LocalizedText]
    /// A response of its own.
    public var response: ServiceTarget?
    /// How soon it is done, where that is promised.
    public var turnaround: ServiceTarget?
    /// What whoever gives it must be able to do.
    public var capabilities: [Capability.ID]

    public struct Part: Hashable, Sendable {
        public var title: LocalizedText
        public var covers: [LocalizedText]

        public init(title: LocalizedText, covers: [LocalizedText]) {
            self.title = title
            self.covers = covers
        }
    }

    public init(
        id: ID, title: LocalizedText, parts: [Part] = [], deliverables: [LocalizedText] = [],
        response: ServiceTarget? = nil, turnaround: ServiceTarget? = nil, capabilities: [Capability.ID] = []
    ) {
        self.id = id
        self.title = title
        self.parts = parts
        self.deliverables = deliverables
        self.response = response
        self.turnaround = turnaround
        self.capabilities = capabilities
    }
}
