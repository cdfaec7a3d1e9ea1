/// Figures of one name, as Prometheus and others collect them.
struct MetricFamily: Sendable {
    enum Kind: Sendable {
        /// What is there now.
        case gauge
        /// What only grows, since the process began.
        case counter
        /// How often something took no longer than each of some times.
        case histogram
        /// What does not change, in its labels.
        case info
        /// Which one of some states it is.
        case stateSet
    }

    struct Label: Hashable, Sendable {
        var name: String
        var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    struct Sample: Sendable {
        /// What stands behind the family's name.
        var suffix = ""
        var labels: [Label] = []
        var value: Double
    }

    /// Without the suffix that its kind brings.
    var name: String
    var kind: Kind
    var help: String
    /// Stands at the end of the name too.
    var unit: String?
    var samples: [Sample]

    init(_ name: String, _ kind: Kind, _ help: String, unit: String? = nil, _ samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.help = help
        self.unit = unit
        self.samples = samples
    }

    static func gauge(_ name: String, _ help: String, unit: String? = nil, _ value: Double) -> MetricFamily {
        MetricFamily(name, .gauge, help, unit: unit, [Sample(value: value)])
    }

    static func counter(_ name: String, _ help: String, unit: String? = nil, _ value: Double) -> MetricFamily {
        MetricFamily(name, .counter, help, unit: unit, [Sample(suffix: "_total", value: value)])
    }

    /// One state of all is 1, the others 0.
    static func states(_ name: String, _ help: String, _ states: [String], is state: String) -> MetricFamily {
        MetricFamily(
            name, .stateSet, help, states.map { Sample(labels: [Label(name, $0)], value: $0 == state ? 1 : 0) })
    }
}
