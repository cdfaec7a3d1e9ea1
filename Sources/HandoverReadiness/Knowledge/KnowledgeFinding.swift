public import HandoverModel

/// Something that is not as it should be in the knowledge base.
public struct KnowledgeFinding: Hashable, Sendable {
    /// From the root of the tree.
    public var path: String
    public var line: Int?
    public var fault: Fault

    public init(_ fault: Fault, path: String, line: Int? = nil) {
        self.path = path
        self.line = line
        self.fault = fault
    }

    public enum Fault: Hashable, Sendable {
        /// A document that the definitions name is not there.
        case missing(KnowledgeDocument.ID)
        /// Nothing stands in it but headings.
        case empty
        case headMissing
        case headUnreadable(Problem)
        /// A line of the head: `version`, `updated`, `reviewed`, `reviewed-by`, `history`.
        case notSaid(key: String)
        /// A day of the head that has not come.
        case inFuture(key: String, day: Day)
        case tooFewReviews(found: Int, needed: Int)
        case changedSinceReview(updated: Day, reviewed: Day)
        /// A technical change of this day touches it; its time is over, and neither its head nor anybody says that it tells of it.
        case changeNotDocumented(TechnicalChange.ID, on: Day)
        /// The review held until this day.
        case reviewOver(since: Day)
        /// The history does not tell of the version that the head names.
        case versionNotInHistory(String)
        case brokenLink(String)
        case noSuchHeading(String)
        case sectionMissing(String)
        case sectionEmpty(String)
        /// A Markdown file in a folder of the knowledge base that no definition names; nothing is wrong with it.
        case unlisted
    }
}

extension KnowledgeFinding.Fault {
    /// Whether the document counts as current with it.
    public var isError: Bool { self != .unlisted }

    /// Whether no review of the document counts with it: none is said, it is over or older than the last change, or there is nothing
    /// to review.
    ///
    /// Of a head that does not say when the document was changed nobody can tell whether the review came after.
    public var leavesUnreviewed: Bool {
        switch self {
        case .missing, .empty, .headMissing, .headUnreadable, .inFuture, .tooFewReviews, .changedSinceReview,
            .reviewOver:
            true
        case .notSaid(let key): key != "version"
        case .changeNotDocumented, .versionNotInHistory, .brokenLink, .noSuchHeading, .sectionMissing, .sectionEmpty,
            .unlisted:
            false
        }
    }

    /// The stable name.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .empty: "empty"
        case .headMissing: "head-missing"
        case .headUnreadable: "head-unreadable"
        case .notSaid: "not-said"
        case .inFuture: "in-future"
        case .tooFewReviews: "too-few-reviews"
        case .changedSinceReview: "changed-since-review"
        case .changeNotDocumented: "change-not-documented"
        case .reviewOver: "review-over"
        case .versionNotInHistory: "version-not-in-history"
        case .brokenLink: "broken-link"
        case .noSuchHeading: "no-such-heading"
        case .sectionMissing: "section-missing"
        case .sectionEmpty: "section-empty"
        case .unlisted: "unlisted"
        }
    }
}
