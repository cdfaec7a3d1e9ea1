/// Which labels of Prometheus' alerts say which service is away, and how badly.
public struct AlertmanagerMapping: Hashable, Sendable {
    /// The label that names the service.
    public var service: String
    /// What its values stand for here; one that is not among them stands for itself.
    public var services: [String: String]
    /// The label that says how bad it is.
    public var severity: String
    /// What its values stand for; others are not taken.
    public var severities: [String: Severity]
    /// What tells that a service is slow and not away; nil: nothing does.
    public var degraded: Degraded?

    /// A label with the values by which it says so.
    public struct Degraded: Hashable, Sendable {
        public var label: String
        public var values: [String]

        public init(label: String, values: [String]) {
            self.label = label
            self.values = values
        }
    }

    /// What the labels of an alert say.
    public struct Reading: Hashable, Sendable {
        public var service: String
        public var severity: Severity
        public var extent: OutageExtent
    }

    /// A label that is missing, or whose value stands for nothing here; `known` are those that do.
    public struct Unmapped: Error, Hashable {
        public var label: String
        public var known: [String]
    }

    public init(
        service: String, services: [String: String] = [:], severity: String, severities: [String: Severity],
        degraded: Degraded? = nil
    ) {
        self.service = service
        self.services = services
        self.severity = severity
        self.severities = severities
        self.degraded = degraded
    }

    public func read(_ labels: [String: String]) throws(Unmapped) -> Reading {
        guard let named = labels[service], !named.isEmpty else {
            throw Unmapped(label: service, known: services.keys.sorted())
        }
        guard let severity = labels[severity].flatMap({ severities[$0] }) else {
            throw Unmapped(label: self.severity, known: severities.keys.sorted())
        }
        let isDegraded = degraded.map { degraded in degraded.values.contains { labels[degraded.label] == $0 } } ?? false
        return Reading(
            service: services[named] ?? named, severity: severity, extent: isDegraded ? .degraded : .away)
    }
}
