internal import HandoverModel

/// Everybody's way in, for administrators: who is invited, who is in, who is out, and who manages that.
public enum AccountsPage {
    public struct Model: Hashable, Sendable {
        /// Everybody who takes part today, in the order of the definitions, then whoever else has an account.
        public var rows: [AccountRow]
        /// Counted from 1.
        public var page: Int

        public init(rows: [AccountRow], page: Int = 1) {
            self.rows = rows
            self.page = max(1, page)
        }
    }

    /// Rows on a page.
    private static let pageSize = 100

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("人员账号", "Accounts")
        let shown = model.rows.dropFirst((model.page - 1) * pageSize).prefix(pageSize)
        let rows = shown.map { row($0, names) }
        let waiting = model.rows.count { $0.state == .none }
        let advice =
            waiting > 0
            ? language(
                "还有 \(waiting) 人没有邀请：打开其账号，生成邀请链接发给本人。",
                "\(counted(waiting, "person", "people")) not invited yet: open the account, make the link, and send it to the person."
            )
            : language("所有人都已邀请。", "Everybody is invited.")
        let none = HTML.empty(
            language("没有参与人员。", "Nobody takes part."),
            then: language(
                "在 handover.yaml 的 people 下写入人员，再使其生效。", "Write people in handover.yaml, then put it in force."))
        let content: HTML = """
            <h1>\(title)</h1>
            <p class="quiet lead">\(advice)</p>
            <section aria-label="\(title)">\(rows.isEmpty ? none : "<ul class=\"list\">\(rows)</ul>")</section>
            \(pages(model, language))
            """
        return frame.page(title, place: .accounts, content)
    }

    private static func row(_ row: AccountRow, _ names: Names) -> HTML {
        """
        <li><p><a class="strong"\(href: Path.account(of: row.person))>\(names.person(row.person))</a> \(row.tags(names))</p>\
        <p class="small quiet say">\(row.duties(names))</p></li>

        """
    }

    private static func pages(_ model: Model, _ language: Language) -> HTML {
        let last = (model.rows.count + pageSize - 1) / pageSize
        guard last > 1 else { return "" }
        var links: [(words: String, path: Path)] = []
        if model.page > 1 { links.append((language("上一页", "Previous page"), .accounts(page: model.page - 1))) }
        if model.page < last { links.append((language("下一页", "Next page"), .accounts(page: model.page + 1))) }
        let here = language("第 \(model.page) 页，共 \(last) 页", "Page \(model.page) of \(last)")
        return "<p class=\"quiet\">\(here)</p>\(HTML.links(links))"
    }
}
