internal import HandoverModel

/// The main pages, as the navigation names them.
public enum Place: CaseIterable, Hashable, Sendable {
    case director, items, me, review, audit, accounts

    public var path: Path {
        switch self {
        case .director: .director
        case .items: .items()
        case .me: .me
        case .review: .review
        case .audit: .audit
        case .accounts: .accounts()
        }
    }

    func words(_ language: Language) -> String {
        switch self {
        case .director: language("总览", "Overview")
        case .items: language("交接项", "Items")
        case .me: language("我的", "Mine")
        case .review: language("评估", "Review")
        case .audit: language("审计", "Audit")
        case .accounts: language("账号", "Accounts")
        }
    }

    /// Where a reader's rights lead, the page they come for first.
    public static func places(for reader: PageFrame.Reader) -> [Place] {
        var places: [Place] = []
        if reader.rights.contains(.trainee) { places.append(.me) }
        if reader.rights.contains(.lead) { places.append(.items) }
        if reader.rights.contains(.assessor) { places.append(.review) }
        if reader.rights.contains(.auditor) { places.append(.audit) }
        if reader.rights.contains(.director) { places = [.director, .items, .audit] + places }
        var seen: Set<Place> = []
        let administration: [Place] = reader.isAdministrator ? [.accounts] : []
        return (places + [.director, .items] + administration).filter { seen.insert($0).inserted }
    }

    /// The page that `/` is to a reader.
    public static func home(for reader: PageFrame.Reader) -> Place { places(for: reader).first ?? .director }
}
