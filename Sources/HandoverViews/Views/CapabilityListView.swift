internal import HandoverModel
public import HandoverReadiness

/// Who can do what: each capability against each person of the receiving team, what hangs on whom, and the two shares of
/// independence side by side.
public enum CapabilityListView {
    /// `departure`: Shows how it would be without some people, and what that changes.
    public static func report(
        _ now: Readiness, departure: Departure? = nil, onlyCritical: Bool = false, covered: Bool? = nil,
        names: Names
    ) -> Report {
        let language = names.language
        let readiness = departure?.after ?? now
        let capabilities = readiness.coverage.capabilities.filter { state in
            (!onlyCritical || state.isCritical) && covered.map { $0 == state.isCovered } ?? true
        }
        let title = language("能力覆盖，截至 \(readiness.day)", "Who can do what, as of \(readiness.day)")
        let none = language("没有定义能力", "No capabilities are defined")
        let facts = CoverageFacts.facts(Coverage(capabilities), readiness.people, names)
        return Report(
            title: Phrase(title),
            sections: [departure.map { DepartureView.section($0, names) } ?? .init(nil, [])]
                + (capabilities.isEmpty
                    ? [.init(nil, [.line(Phrase(none))])]
                    : CapabilityMatrix.sections(capabilities, readiness.people, names))
                + [.init(nil, facts.isEmpty ? [] : [.facts(facts)]), .init(nil, shares(readiness, names))],
            data: CapabilityRows.table(readiness, capabilities, names),
            json: CapabilityJSON.list(readiness, capabilities, departure, names))
    }

    /// Assessed independence beside the tasks done independently, each against its target.
    private static func shares(_ readiness: Readiness, _ names: Names) -> [Report.Block] {
        let facts = readiness.independence.map { measure in
            Report.Fact(measure.id.words(names.language), Phrase(measure.words(names), measure.state.style))
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }
}

extension Readiness {
    /// The two measures of independence: by what assessors say, and by the tasks.
    var independence: [Measure] {
        [MeasureID.assessedIndependence, .independence].compactMap { id in measures.first { $0.id == id } }
    }
}
