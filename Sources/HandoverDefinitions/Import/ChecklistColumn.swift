/// What a column of a spreadsheet list says about an item.
enum ChecklistColumn: String, CaseIterable {
    case checklist, id, item
    case acceptWhen = "accept-when"
    case importance, owner, due, needs

    /// The column of a header cell, whichever of the two languages it is in; nil when there is none of that name.
    init?(header: String) {
        let name = header.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
        guard let column = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = column
    }

    private var names: [String] {
        switch self {
        case .checklist: ["checklist", "list", "清单", "清单名称", "类别"]
        case .id: ["id", "编号", "标识", "序号"]
        case .item: ["item", "title", "交接项", "名称", "标题", "事项"]
        case .acceptWhen: ["acceptwhen", "acceptance", "验收标准", "标准"]
        case .importance: ["importance", "priority", "重要性", "重要程度", "优先级"]
        case .owner: ["owner", "负责人", "责任人"]
        case .due: ["due", "deadline", "截止", "截止日期", "期限"]
        case .needs: ["needs", "dependson", "前置", "前置项", "依赖"]
        }
    }
}
