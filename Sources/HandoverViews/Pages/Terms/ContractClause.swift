public import HandoverModel

/// A clause of the customer's document: what it is about, where it lives, and what it says today.
public struct ContractClause: Sendable {
    public var section: ContractSection
    /// What it is about, in our words.
    public var title: LocalizedText
    /// Where in the files it is said; empty for what no file says.
    public var places: [Place]
    /// Where it is to be seen at work.
    public var page: Path?
    /// What both sides are asked about it, since the document leaves it open or says it twice.
    public var question: Identifier<OpenQuestion>?
    /// The measure that says how it is kept.
    public var measure: MeasureID?
    /// What is promised again and again by it, which the page tells how it was kept.
    public var commitments: [Commitment.ID] = []
    /// What stands behind the definitions' value: how it is kept now.
    public var today: ContractToday?
    /// What the program does about it, or leaves to people; nil where there is nothing to say.
    public var does: LocalizedText?
    /// What the definitions say; nil where they say nothing of it.
    public var value: @Sendable (Definitions, Names) -> String?

    /// A value in a file of the workspace.
    ///
    /// Its key has a dot before each name; an entry of a list is named by its id in brackets: `severities[P0].response`.
    public struct Place: Hashable, Sendable {
        public var file: String
        public var key: String

        public init(_ file: String, _ key: String) {
            self.file = file
            self.key = key
        }
    }

    init(
        _ section: ContractSection, _ zh: String, _ en: String, at places: [Place] = [], on page: Path? = nil,
        asks question: Identifier<OpenQuestion>? = nil, measure: MeasureID? = nil, today: ContractToday? = nil,
        does: LocalizedText? = nil,
        _ value: @escaping @Sendable (Definitions, Names) -> String?
    ) {
        self.section = section
        title = LocalizedText(zh: zh, en: en)
        self.places = places
        self.page = page
        self.question = question
        self.measure = measure
        self.today = today
        self.does = does
        self.value = value
    }

    /// One that no file says: the program does something about it, or both sides see to it without it.
    init(
        _ section: ContractSection, _ zh: String, _ en: String, on page: Path? = nil,
        asks question: Identifier<OpenQuestion>? = nil, today: ContractToday? = nil, does: LocalizedText? = nil
    ) {
        self.init(section, zh, en, on: page, asks: question, today: today, does: does) { _, _ in nil }
    }
}

/// The sections of the customer's document, in its order.
public enum ContractSection: String, CaseIterable, Hashable, Sendable {
    case overview, goals, organisation, process, services, levels, knowledge, quality, checklists, contacts

    public func words(_ language: Language) -> String {
        switch self {
        case .overview: language("支持机制概述", "The mechanism as a whole")
        case .goals: language("支持目标", "Goals")
        case .organisation: language("支持组织架构", "Organisation")
        case .process: language("支持流程", "Process")
        case .services: language("支持服务内容", "Services")
        case .levels: language("服务水平协议", "Service level agreement")
        case .knowledge: language("知识管理", "Knowledge")
        case .quality: language("支持质量监控", "Quality")
        case .checklists: language("支持交接清单", "Handover checklists")
        case .contacts: language("联系方式", "Contacts")
        }
    }
}
