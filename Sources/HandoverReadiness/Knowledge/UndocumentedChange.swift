public import HandoverModel

/// A document that does not tell of a technical change whose time is over, as the ledger says.
public struct UndocumentedChange: Hashable, Sendable {
    public var change: TechnicalChange.ID
    public var document: KnowledgeDocument.ID
    /// The day of the change.
    public var day: Day

    public init(change: TechnicalChange.ID, document: KnowledgeDocument.ID, day: Day) {
        self.change = change
        self.document = document
        self.day = day
    }

    /// Nil where the head of the file says that it was changed on the day or later: that it tells of the change only nobody said.
    func fault(of file: MarkdownFile) -> KnowledgeFinding? {
        if case .read(let head) = file.head, let updated = head.updated, updated >= day { return nil }
        return KnowledgeFinding(.changeNotDocumented(change, on: day), path: file.path)
    }
}

extension TechnicalChangeRegister {
    /// What is overdue, a document at a time.
    public func undocumented(in zone: Zone) -> [UndocumentedChange] {
        changes.filter { $0.standing == .overdue }.flatMap { change in
            change.open.map {
                UndocumentedChange(change: change.id, document: $0, day: zone.day(of: change.notice.when))
            }
        }
    }
}
