public import HandoverModel

/// How the documents of a tree stand to what the definitions ask of them, on a day.
public struct KnowledgeReview: Hashable, Sendable {
    public struct State: Hashable, Sendable {
        public var document: KnowledgeDocument
        public var isThere: Bool
        /// There with something in it, and reviewed by as many as are asked, since its last change and not too long ago.
        public var isReviewed: Bool
        /// Reviewed, and without any other fault.
        public var isCurrent: Bool
        public var version: String?
        public var updated: Day?
        public var reviewed: Day?
        /// The last day on which the review holds; nil where it holds until the next change, or there is none.
        public var reviewedUntil: Day?
    }

    public let day: Day
    /// In the order of the definitions.
    public let documents: [State]
    /// How many cases there are.
    public let cases: Int
    /// By path and line.
    public let findings: [KnowledgeFinding]

    /// Of the documents named, those that are there, whether anybody reviewed them or not.
    public var present: Int { documents.count(where: \.isThere) }
    /// Of the documents named, those that are there and reviewed: the numerator of the coverage (measures.md, Quality).
    public var covered: Int { documents.count(where: \.isReviewed) }
    /// Of the documents named, those that are current.
    public var current: Int { documents.count(where: \.isCurrent) }
    public var isSound: Bool { !findings.contains { $0.fault.isError } }

    /// Looks at the Markdown files of a tree on a day of the handover's zone.
    ///
    /// `paths`: everything in the tree, folders with `/` at the end. `undocumented`: Technical changes whose time is over.
    public init(
        _ knowledge: KnowledgeBase, files: [MarkdownFile], paths: Set<String>, day: Day,
        undocumented: [UndocumentedChange] = []
    ) {
        self.day = day
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let links = KnowledgeLinks(files: byPath, paths: paths)
        let casesFolder = knowledge.cases.map { $0.path + "/" }
        var found: [KnowledgeFinding] = []
        documents = knowledge.documents.map { document in
            let file = byPath[document.path]
            let own =
                file.map { file in
                    Self.faults(of: file, document, knowledge, day)
                        + undocumented.filter { $0.document == document.id }.compactMap { $0.fault(of: file) }
                        + links.faults(of: file)
                }
                ?? [KnowledgeFinding(.missing(document.id), path: document.path)]
            found += own
            return State(document, file, faults: own.map(\.fault))
        }
        let named = Set(knowledge.documents.map(\.path))
        var cases = 0
        for file in files where !named.contains(file.path) {
            found += links.faults(of: file)
            if let template = knowledge.cases, let casesFolder, file.path.hasPrefix(casesFolder) {
                cases += 1
                found += Self.faults(of: file, as: template)
            } else if knowledge.folders.contains(where: { file.path.hasPrefix($0.path + "/") }) {
                found.append(KnowledgeFinding(.unlisted, path: file.path))
            }
        }
        self.cases = cases
        findings = found.sorted { ($0.path, $0.line ?? 0, $0.fault.code) < ($1.path, $1.line ?? 0, $1.fault.code) }
    }

    private static func faults(
        of file: MarkdownFile, _ document: KnowledgeDocument, _ knowledge: KnowledgeBase, _ day: Day
    ) -> [KnowledgeFinding] {
        var faults: [KnowledgeFinding.Fault] = file.hasText ? [] : [.empty]
        switch file.head {
        case .absent: faults.append(.headMissing)
        case .unreadable(let problem, let line):
            return faults.map { KnowledgeFinding($0, path: file.path) }
                + [KnowledgeFinding(.headUnreadable(problem), path: file.path, line: line)]
        case .read(let head): faults += Self.faults(of: head, document, knowledge, day)
        }
        return faults.map { KnowledgeFinding($0, path: file.path) }
    }

    private static func faults(
        of head: KnowledgeHead, _ document: KnowledgeDocument, _ knowledge: KnowledgeBase, _ day: Day
    ) -> [KnowledgeFinding.Fault] {
        var faults: [KnowledgeFinding.Fault] = []
        let days = [("updated", head.updated), ("reviewed", head.reviewed)]
        for (key, date) in days {
            if let date, date > day { faults.append(.inFuture(key: key, day: date)) }
            if date == nil { faults.append(.notSaid(key: key)) }
        }
        if let version = head.version {
            if !head.history.contains(version) { faults.append(.versionNotInHistory(version)) }
        } else {
            faults.append(.notSaid(key: "version"))
        }
        let reviews = Set(head.reviewedBy).count
        if reviews < knowledge.reviews { faults.append(.tooFewReviews(found: reviews, needed: knowledge.reviews)) }
        if let reviewed = head.reviewed {
            if let updated = head.updated, updated > reviewed {
                faults.append(.changedSinceReview(updated: updated, reviewed: reviewed))
            }
            if let until = document.reviewHolds(from: reviewed), until < day {
                faults.append(.reviewOver(since: until))
            }
        }
        return faults
    }

    /// Each section is there, with something below it.
    private static func faults(of file: MarkdownFile, as template: KnowledgeBase.Cases) -> [KnowledgeFinding] {
        template.sections.compactMap { section in
            let names = Set(section.texts.values)
            guard let heading = file.headings.first(where: { names.contains($0.text) }) else {
                return KnowledgeFinding(.sectionMissing(section.texts.values.sorted()[0]), path: file.path)
            }
            return heading.hasText
                ? nil : KnowledgeFinding(.sectionEmpty(heading.text), path: file.path, line: heading.line)
        }
    }
}

extension KnowledgeReview.State {
    fileprivate init(_ document: KnowledgeDocument, _ file: MarkdownFile?, faults: [KnowledgeFinding.Fault]) {
        self.document = document
        isThere = file != nil
        isReviewed = !faults.contains(where: \.leavesUnreviewed)
        isCurrent = !faults.contains(where: \.isError)
        guard case .read(let head)? = file?.head else { return }
        version = head.version
        updated = head.updated
        reviewed = head.reviewed
        reviewedUntil = head.reviewed.flatMap(document.reviewHolds)
    }
}

extension KnowledgeDocument {
    /// The last day on which a review of a day holds; nil where it holds until the next change.
    func reviewHolds(from day: Day) -> Day? {
        reviewEvery.map { day.adding(days: Int($0.milliseconds / 86_400_000)) }
    }
}
