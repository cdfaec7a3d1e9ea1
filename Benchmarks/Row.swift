import Foundation

/// One line of the table: what was measured, beside its floor.
struct Row {
    enum Unit: String {
        case milliseconds = "ms"
        case seconds = "s"
        case perSecond = "/s"
        case kilobytes = "kB"
        case megabytes = "MB"
    }

    /// What is to be reached.
    enum Reach {
        /// The figure is at most so many times the floor.
        case atMost(Double)
        /// The figure is at least so many times the floor.
        case atLeast(Double)
        /// The figure is above the floor by no more.
        case within(Double)
        /// The figure itself is no more.
        case below(Double)
        /// Measured for the record.
        case none
    }

    var work: String
    var unit: Unit
    var figure: Double
    var floor: Double?
    var reach: Reach

    var ratio: Double? { floor.map { figure / $0 } }

    var isReached: Bool? {
        switch reach {
        case .atMost(let limit): ratio.map { $0 <= limit }
        case .atLeast(let limit): ratio.map { $0 >= limit }
        case .within(let limit): floor.map { figure - $0 <= limit }
        case .below(let limit): figure <= limit
        case .none: nil
        }
    }

    private var reachText: String {
        switch reach {
        case .atMost(let limit) where limit < 1: "≤ 1/\(Row.text(1 / limit)) of it"
        case .atMost(let limit): "≤ \(Row.text(limit)) ×"
        case .atLeast(let limit): "≥ \(Row.text(limit)) ×"
        case .within(let limit): "+ ≤ \(Row.text(limit)) \(unit.rawValue)"
        case .below(let limit): "≤ \(Row.text(limit)) \(unit.rawValue)"
        case .none: ""
        }
    }

    private var comparison: String {
        guard let floor, let ratio else { return "" }
        if case .within = reach { return "+ \(Row.text(figure - floor)) \(unit.rawValue)" }
        if case .atMost(let limit) = reach, limit < 1 { return "1/\(Row.text(1 / ratio))" }
        return "\(Row.text(ratio)) ×"
    }

    private var cells: [String] {
        [
            work, "\(Row.text(figure)) \(unit.rawValue)", floor.map { "\(Row.text($0)) \(unit.rawValue)" } ?? "",
            comparison,
            reachText, isReached.map { $0 ? "yes" : "NO" } ?? "",
        ]
    }

    var line: String { cells.filter { !$0.isEmpty }.joined(separator: " | ") }

    static func table(_ rows: [Row]) -> String {
        let cells = [["work", "figure", "floor", "against it", "reach", "reached"]] + rows.map(\.cells)
        let widths = (0..<6).map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { line in
            zip(line, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    static func json(_ rows: [Row]) throws -> Data {
        let values = rows.map { row -> [String: Any] in
            var value: [String: Any] = [
                "work": row.work, "figure": rounded(row.figure), "unit": row.unit.rawValue, "reach": row.reachText,
            ]
            value["floor"] = row.floor.map(rounded)
            value["ratio"] = row.ratio.map(rounded)
            value["reached"] = row.isReached
            return value
        }
        return try JSONSerialization.data(
            withJSONObject: values, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// Three digits are all that a measurement on a machine with other work has.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private static func text(_ value: Double) -> String {
        let digits = abs(value) >= 100 ? 0 : abs(value) >= 10 || value == value.rounded() ? 1 : 2
        let text = String(format: "%.\(digits)f", value)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
