public import HandoverModel

/// A capability about which the receiving team asked what no document answers; nobody is named.
public struct QuestionGap: Hashable, Sendable, Codable {
    public var capability: Capability.ID
    /// The entries of the questions that nobody has answered, in their order.
    public var unanswered: [Int]
    /// Those of the questions that were answered without a document: by a link that leads elsewhere than into the knowledge base.
    public var undocumented: [Int]
    /// The day on which the first of them was asked.
    public var since: Day

    public init(capability: Capability.ID, unanswered: [Int], undocumented: [Int], since: Day) {
        self.capability = capability
        self.unanswered = unanswered
        self.undocumented = undocumented
        self.since = since
    }

    /// By their first question.
    static func all(of questions: [HelpQuestion], _ definitions: Definitions) -> [QuestionGap] {
        let bases = definitions.channels.filter(\.isSelfService).compactMap { $0.address?.texts.values }.flatMap { $0 }
        var gaps: [QuestionGap] = []
        for question in questions {
            let answer = question.answer
            let isDocumented = answer.map { $0.item != nil || $0.document != nil || $0.leads(into: bases) } ?? false
            guard !isDocumented else { continue }
            var gap = QuestionGap(
                capability: question.capability, unanswered: [], undocumented: [], since: question.day)
            let known = gaps.firstIndex { $0.capability == question.capability }
            if let known { gap = gaps[known] }
            gap.since = min(gap.since, question.day)
            if answer == nil { gap.unanswered.append(question.entry) } else { gap.undocumented.append(question.entry) }
            if let known { gaps[known] = gap } else { gaps.append(gap) }
        }
        return gaps
    }
}

extension HelpQuestion.Answer {
    /// Whether its link leads to one of some addresses or below it.
    fileprivate func leads(into addresses: [String]) -> Bool {
        guard let link else { return false }
        return addresses.contains { link == $0 || link.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }
}

extension QuestionGap {
    /// `statements` as in `Facts`.
    public static func all(in statements: [Entry], of definitions: Definitions, asOf: Instant) -> [QuestionGap] {
        all(of: HelpQuestion.all(Timeline(statements, asOf: asOf), zone: definitions.handover.zone), definitions)
    }
}
