internal import HandoverModel

extension Form {
    /// More than these are not chosen from a list.
    private static let mostDocuments = 60

    /// One of the documents of the knowledge base, or one of the items of the checklist of documents, of all lists where none is
    /// called so; typed where they are too many.
    ///
    /// A document is sent by its id, an item by its address.
    func document(_ name: String, _ label: String, value: String? = nil) -> HTML {
        let names = frame.names
        let items = names.definitions?.items ?? []
        let documents = items.filter { $0.checklist == "documents" }
        let kept = (names.definitions?.knowledge?.documents ?? []).map { document in
            (document.id.rawValue, document.title.text(in: language))
        }
        let all = kept + (documents.isEmpty ? items : documents).map { ($0.id.rawValue, names.itemTitle($0.id)) }
        guard all.count <= Self.mostDocuments else {
            return input(name, label, value: value ?? "")
        }
        let none = language("没有，或不清楚", "None, or not known")
        // What is no document of either is a text of its own.
        let chosen = value.flatMap { value in all.first { $0.0 == value }?.0 }
        return select(name, label, [("", none)] + all, value: chosen ?? "")
    }
}
