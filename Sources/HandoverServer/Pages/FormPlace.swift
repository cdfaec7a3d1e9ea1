import HandoverModel
import HandoverViews

/// A page with forms: what is sent there is recorded, and what is not taken is shown there again.
enum FormPlace: Hashable {
    case items(ItemFilter)
    case item(Item.ID)
    case me
    case review

    /// Nil for the address of a page without forms.
    init?(_ path: Path) {
        switch path.parts {
        case ["items"]: self = .items(ItemFilter(path))
        case ["me"]: self = .me
        case ["review"]: self = .review
        default:
            guard path.parts.count == 3, path.parts[0] == "items" else { return nil }
            self = .item(Item.ID(path.parts[1] + "/" + path.parts[2]))
        }
    }

    /// Its page, for whoever looks.
    func html(_ desk: PageDesk, _ visit: Visit) throws -> HTML {
        switch self {
        case .items(let filter): try desk.items(filter, visit)
        case .item(let id): try desk.item(id, visit)
        case .me: try desk.trainee(visit)
        case .review: try desk.review(visit)
        }
    }
}

extension ItemFilter {
    /// As `Path.items` writes it; what it does not write is left out.
    init(_ path: Path) {
        func value(_ name: String) -> String? { path.query.first { $0.name == name }?.value }
        self.init(
            show: value("show").flatMap { Show(rawValue: $0) } ?? .all,
            checklist: value("checklist").map { Checklist.ID($0) }, page: value("page").flatMap { Int($0) } ?? 1)
    }
}
