import HandoverModel
import HandoverReadiness

/// Open alerts as figures, by their rules; nothing where there are neither rules nor alerts.
struct AlertFigures {
    /// In the order of the definitions; each has its figure, also of no alert.
    let rules: [AlertRule.ID]
    let counts: [AlertList.Count]

    var families: [MetricFamily] {
        let shown = rules + counts.map(\.rule).filter { !rules.contains($0) }
        guard !shown.isEmpty else { return [] }
        let open = Dictionary(counts.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
        func family(_ name: String, _ help: String, _ count: (AlertList.Count) -> Int) -> MetricFamily {
            MetricFamily(
                name, .gauge, help,
                shown.map { rule in
                    .init(
                        labels: [.init("rule", rule.rawValue)], value: Double(open[rule].map(count) ?? 0))
                })
        }
        return [
            family("handover_alerts_open", "Open alerts, by their rules.", \.open),
            family(
                "handover_alerts_unacknowledged", "Open alerts that nobody said they know of, by their rules.",
                \.unacknowledged),
        ]
    }
}
