public import HandoverModel
public import HandoverReadiness

/// The auditor's page: whether the ledger is sound, and everything in it that is not the ordinary way.
public enum AuditPage {
    public struct Model: Hashable, Sendable {
        public var ledger: LedgerState
        /// The newest look through the whole ledger; nil when there was none yet.
        public var verification: Verification?
        public var findings: [Finding]
        public var separation: Separation

        public init(ledger: LedgerState, verification: Verification?, findings: [Finding], separation: Separation) {
            self.ledger = ledger
            self.verification = verification
            self.findings = findings
            self.separation = separation
        }
    }

    /// Entries of one kind of exception.
    public struct Finding: Hashable, Sendable {
        public var kind: Kind
        public var count: Int
        /// The newest of them.
        public var entries: [Entry]
        /// Where all of them stand, where that is a list of its own.
        public var all: Path?

        public init(_ kind: Kind, count: Int, entries: [Entry], all: Path? = nil) {
            self.kind = kind
            self.count = count
            self.entries = entries
            self.all = all
        }
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case waivers, notApplicable, backdated, editorial, osUser, imported, unconfirmed, revoked

        func words(_ language: Language) -> String {
            switch self {
            case .waivers: language("限期豁免", "Waivers")
            case .notApplicable: language("标为不适用", "Marked not applicable")
            case .backdated: language("补录（晚于发生三天以上）", "Backdated by more than three days")
            case .editorial: language("按文字修订处理的变更", "Changes called editorial")
            case .osUser: language("由本机用户记入", "Recorded by a user of the machine")
            case .imported: language("由导入记入", "Recorded by an import")
            case .unconfirmed: language("应核实而未核实的独立程度", "Levels that should be confirmed and are not")
            case .revoked: language("撤销和重开", "Revoked and reopened")
            }
        }

        func why(_ language: Language) -> String {
            switch self {
            case .waivers:
                language(
                    "须双方各一名负责人，到期前结论最多为有条件接管。",
                    "They take a lead of each side; until they end the verdict is at best ready with conditions.")
            case .notApplicable:
                language("须双方各一名负责人，该项不再计入总数。", "It takes a lead of each side, and the item leaves the total.")
            case .backdated: language("发生时间由记录人说明。", "When it happened is its author's word.")
            case .editorial:
                language(
                    "内容变了而签字保留，须双方各一名负责人。", "The wording changed and the sign-offs stayed, by a lead of each side.")
            case .osUser:
                language(
                    "记录人是谁由本机用户说明，不是登录确认的。",
                    "Who its author is was said by a user of the machine, not proved by signing in.")
            case .imported:
                language("内容来自表格文件，由导入人负责。", "What they say comes from a file of rows, on the word of who imported it.")
            case .unconfirmed:
                language("P0、P1 全部和其余五分之一由评估人核实。", "Assessors confirm every P0 and P1 and one in five of the others.")
            case .revoked: language("原记录仍在台账中。", "What was taken back stays in the ledger.")
            }
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let (names, language) = (frame.names, frame.language)
        let title = language("审计", "Audit")
        let found = model.findings.filter { $0.count > 0 }
        let clean = model.findings.filter { $0.count == 0 }.map { $0.kind.words(language) }
        let none: HTML =
            clean.isEmpty ? "" : "<p class=\"quiet lead\">\(language("没有：", "None of: ") + language.list(clean))</p>"
        let separation = StatusView.separationNote(model.separation, language).map {
            HTML.note(.caution, "<p>\($0)</p>")
        }
        let content: HTML = """
            <h1>\(title)</h1>
            \(ledger(model, names))
            <section aria-labelledby="exceptions"><h2 id="exceptions">\(language("例外", "Exceptions"))</h2>
            \(summary(found, language))\(none)\(separation)</section>
            \(found.map { finding($0, names) })
            """
        return frame.page(title, place: .audit, content)
    }

    private static func ledger(_ model: Model, _ names: Names) -> HTML {
        let language = names.language
        let state =
            model.verification.map { VerificationView.report($0, isOwn: true, names: names).sections.map(\.blocks) }
        let words: HTML =
            state.map {
                ReportHTML.html(
                    Report(sections: $0.map { .init(nil, $0) }, json: .null), label: language("核对", "Check"))
            }
            ?? .empty(
                language("还没有整本核对过。", "The whole ledger has not been looked through yet."),
                then: language("在服务器上运行 handover ledger verify。", "Run handover ledger verify on the server."))
        let size = language("台账 \(model.ledger.size) 条", "Ledger of \(counted(model.ledger.size, "entry", "entries"))")
        let ways = HTML.links([
            (language("翻阅台账", "Read the ledger"), .entries()), (language("导出", "Export"), .export),
        ])
        return """
            <section aria-labelledby="ledger"><h2 id="ledger">\(size)</h2>\(words)
            \(ways)</section>

            """
    }

    private static func summary(_ findings: [Finding], _ language: Language) -> HTML {
        let rows = findings.map { finding -> HTML in
            "<tr><th scope=\"row\"><a href=\"#\(finding.kind.rawValue)\">\(finding.kind.words(language))</a></th><td class=\"number\">\(finding.count)</td></tr>"
        }
        guard !rows.isEmpty else { return "" }
        return """
            <table><thead><tr><th scope="col">\(language("类别", "Kind"))</th><th scope="col" class="number">\(language("条数", "Entries"))</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    private static func finding(_ finding: Finding, _ names: Names) -> HTML {
        let language = names.language
        let rest = finding.count - finding.entries.count
        let all = finding.all.map { HTML.links([(language("看全部 \(finding.count) 条", "See all \(finding.count)"), $0)]) }
        let id = finding.kind.rawValue
        let more: HTML =
            rest > 0 && finding.all == nil ? "<p class=\"quiet\">\(language("另有 \(rest) 条", "\(rest) more"))</p>" : ""
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(finding.kind.words(language))\(language("（\(finding.count)）", " (\(finding.count))"))</h2>
            <p class="quiet small">\(finding.kind.why(language))</p>\(HistoryList.list(finding.entries, names))\(all)\(more)</section>

            """
    }
}
