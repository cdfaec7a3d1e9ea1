internal import HandoverModel
internal import HandoverReadiness

/// The ledger as a whole: its newest check, a new one, and the ways into it.
enum AuditLedger {
    static func section(_ model: AuditPage.Model, _ frame: PageFrame) -> HTML {
        let language = frame.language
        let size = language("台账 \(model.ledger.size) 条", "Ledger of \(counted(model.ledger.size, "entry", "entries"))")
        let ways = HTML.links([
            (language("翻阅台账", "Read the ledger"), .entries()), (language("导出", "Export"), .export),
        ])
        return """
            <section aria-labelledby="ledger"><h2 id="ledger">\(size)</h2>\(newest(model, frame.names))
            \(action(model.check, frame))\(ways)</section>

            """
    }

    private static func newest(_ model: AuditPage.Model, _ names: Names) -> HTML {
        let language = names.language
        guard let verification = model.check.verification else {
            return .empty(
                language("服务器启动以来还没有整本核对过。", "The whole ledger has not been looked through since the server started."),
                then: language(
                    "核对会逐条重算哈希，并重建派生表来比较。",
                    "A check hashes every entry anew, and makes the derived tables again to compare."))
        }
        let lines = VerificationView.report(verification, isOwn: true, names: names).sections.flatMap(\.blocks)
        let since = model.ledger.size - verification.entries
        let when = language.clauses {
            model.check.at.map { language("核对于 \(names.time($0))", "looked through at \(names.time($0))") }
            if verification.isSound, since > 0 {
                language("此后新增 \(since) 条", "\(counted(since, "entry", "entries")) more since")
            }
        }
        return ReportHTML.html(Report(sections: [.init(nil, lines)], json: .null), label: language("核对", "Check"))
            + "<p class=\"small quiet say\">\(when)</p>"
    }

    /// One look at a time.
    private static func action(_ check: AuditPage.Check, _ frame: PageFrame) -> HTML {
        let language = frame.language
        if let since = check.since {
            let words = language(
                "\(frame.names.time(since)) 开始的核对还在进行，稍后刷新本页。",
                "A check that began at \(frame.names.time(since)) is under way: open this page again in a while.")
            return .note(nil, "<p>\(words)</p>")
        }
        let form = Form("verify", to: .verify, in: frame, draft: nil)
        return form.html(form.button(language("现在核对", "Verify now"), second: true))
    }
}
