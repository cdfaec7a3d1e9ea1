public import HandoverModel

/// How a document of the knowledge base stands, in a word: the worst that was found of it.
public enum KnowledgeStanding: String, CaseIterable, Hashable, Sendable {
    case missing
    /// There, and not reviewed by as many as are asked.
    case unreviewed
    /// Changed since its review, or the review is over.
    case outOfDate = "out-of-date"
    /// Reviewed, with another fault: a link that leads nowhere, a line of the head that is missing.
    case faulty
    case fine
}

extension KnowledgeReview {
    public func standing(of document: KnowledgeDocument) -> KnowledgeStanding {
        let found = findings.filter { $0.path == document.path }.compactMap { Self.standing($0.fault) }
        return KnowledgeStanding.allCases.first(where: found.contains) ?? .fine
    }

    /// Nil for what is no error.
    private static func standing(_ fault: KnowledgeFinding.Fault) -> KnowledgeStanding? {
        switch fault {
        case .missing: .missing
        case .tooFewReviews: .unreviewed
        case .notSaid(let key): key.hasPrefix("reviewed") ? .unreviewed : .faulty
        case .headMissing, .headUnreadable: .unreviewed
        case .changedSinceReview, .reviewOver, .changeNotDocumented: .outOfDate
        case .empty, .inFuture, .versionNotInHistory, .brokenLink, .noSuchHeading, .sectionMissing, .sectionEmpty:
            .faulty
        case .unlisted: nil
        }
    }
}
