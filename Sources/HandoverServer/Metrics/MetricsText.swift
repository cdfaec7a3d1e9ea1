import Foundation
import HTTPTypes
import Hummingbird

/// The two forms in which figures are collected.
enum MetricsText: Sendable {
    /// OpenMetrics 1.0.0.
    case openMetrics
    /// Prometheus' own form before it, which names no info and no state set.
    case prometheus

    /// What a collector asks for; whoever asks for nothing gets OpenMetrics.
    init(accepting field: String?) {
        let accepted = (field ?? "").split(separator: ",").map { $0.prefix { $0 != ";" }.trimming(" \t").lowercased() }
        self =
            !accepted.contains("application/openmetrics-text") && accepted.contains("text/plain")
            ? .prometheus : .openMetrics
    }

    var mediaType: String {
        switch self {
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
        }
    }

    func text(of families: [MetricFamily]) -> String {
        var text = ""
        for family in families where !family.samples.isEmpty {
            let name = heading(family)
            text += "# TYPE \(name) \(word(for: family.kind))\n"
            if self == .openMetrics, let unit = family.unit { text += "# UNIT \(name) \(unit)\n" }
            text += "# HELP \(name) \(Self.escaped(family.help))\n"
            for sample in family.samples {
                text += family.name + sample.suffix + Self.text(of: sample.labels) + " \(Self.number(sample.value))\n"
            }
        }
        switch self {
        case .openMetrics: text += "# EOF\n"
        case .prometheus: break
        }
        return text
    }

    /// Prometheus' form has the suffix in the name of a counter or an info already.
    private func heading(_ family: MetricFamily) -> String {
        guard self == .prometheus else { return family.name }
        switch family.kind {
        case .counter: return family.name + "_total"
        case .info: return family.name + "_info"
        case .gauge, .histogram, .stateSet: return family.name
        }
    }

    private func word(for kind: MetricFamily.Kind) -> String {
        switch kind {
        case .gauge: "gauge"
        case .counter: "counter"
        case .histogram: "histogram"
        case .info: self == .openMetrics ? "info" : "gauge"
        case .stateSet: self == .openMetrics ? "stateset" : "gauge"
        }
    }

    private static func text(of labels: [MetricFamily.Label]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// Whole numbers without a point.
    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}
