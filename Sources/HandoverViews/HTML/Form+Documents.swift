internal import HandoverModel

extension Form {
    /// More than these are not chosen from a list.
    private static let mostDocuments = 60

    /// One of the items of the checklist of documents, of all lists where none is called so; typed where they are too many.
    func document(_ name: String, _ label: String, value: Item.ID? = nil) -> HTML {
        let names = frame.names
        let items = names.definitions?.items ?? []
        let documents = items.filter { $0.checklist == "documents" }
        let all = (documents.isEmpty ? items : documents).map { ($0.id.rawValue, names.itemTitle($0.id)) }
        guard all.count <= Self.mostDocuments else {
            return input(name, label, value: value?.rawValue ?? "")
        }
        let none = language("没有，或不清楚", "None, or not known")
        return select(name, label, [("", none)] + all, value: value?.rawValue ?? "")
    }
}
