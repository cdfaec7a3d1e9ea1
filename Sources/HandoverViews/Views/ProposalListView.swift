public import HandoverModel

/// Definitions that a lead put forward and that wait for the other side: who, when, and what they would change.
public enum ProposalListView {
    public static func report(_ proposals: [ProposedChange], names: Names) -> Report {
        let language = names.language
        let none = language("没有等待对方同意的定义。", "No definitions wait for the other side.")
        let sections = proposals.flatMap { proposal in
            let title = language(
                "第 \(proposal.entry) 条，\(names.person(proposal.by)) 提出",
                "Entry \(proposal.entry), put forward by \(names.person(proposal.by))")
            return [Report.Section(title, [])]
                + PlanView.report(proposal.planned, ofProposal: proposal.entry, names: names).sections
        }
        return Report(
            sections: proposals.isEmpty ? [.init(nil, [.line(Phrase(none))])] : sections,
            json: .array(proposals.map { json($0, names) }))
    }

    private static func json(_ proposal: ProposedChange, _ names: Names) -> JSONText {
        .object([
            .init("entry", .int(proposal.entry)),
            .init("by", .string(names.id(proposal.by))),
            .init("team", .string(proposal.side.rawValue)), .init("at", .string(proposal.at.description)),
            .init("plan", PlanJSON.json(proposal.planned, names)),
        ])
    }
}
