internal import HandoverModel
internal import HandoverReadiness

/// How far each checklist has come: a bar with its numerator, and the figures behind it.
enum DirectorChecklists {
    static func section(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let title = language("清单进度", "Checklists")
        guard readiness.checklists.contains(where: { $0.total > 0 }) else {
            let words = language("还没有交接项。", "There are no items yet.")
            let advice = language(
                "在 checklists 文件夹里写下清单，再使其生效。", "Write checklists in the folder of that name, then put them in force.")
            return .section(title, id: "checklists", .empty(words, then: advice))
        }
        let rows = readiness.checklists.map { row($0, names) }
        return .section(
            title, id: "checklists",
            """
            <ul class="progress">\(rows)</ul>\(legend(readiness.checklists, language))\(path(readiness, names))\
            \(HTML.rule(RuleWords.checklists(language), language, figures: .wide(language("各清单的数字", "Figures of each checklist"), table(readiness.checklists, names))))
            """)
    }

    /// What is late, and the items that the date rests on, one after the other.
    private static func path(_ readiness: Readiness, _ names: Names) -> HTML {
        let language = names.language
        let late = readiness.items.count(where: \.isLate)
        let all: HTML =
            late > 0
            ? .links([(language("已逾期 \(late) 项", "\(counted(late, "item")) late"), .items(.init(show: .late)))]) : ""
        guard let path = readiness.criticalPath else { return all }
        let chain = path.chain.map { "<li><a\(href: Path.item($0))>\(names.itemTitle($0))</a></li>" as HTML }
        let words = RuleWords.plan(language).map { "<p>\($0)</p>" as HTML }
        let steps = HTML.more(
            language("关键路径（\(path.chain.count) 项）", "Critical path (\(counted(path.chain.count, "item")))"),
            "<ol class=\"list\">\(chain)</ol><div class=\"rule\">\(words)</div>")
        return "\(all)<div id=\"path\">\(steps)</div>"
    }

    /// A number of a checklist's items with the way to them; without a status all that count.
    private static func number(_ count: Int, _ progress: ChecklistProgress, _ status: ItemQuery.Status? = nil) -> HTML {
        .rows(count, .items(.init(checklist: progress.id, rows: .init(counted: status == nil, status: status))))
    }

    private static func row(_ progress: ChecklistProgress, _ names: Names) -> HTML {
        """
        <li><a\(href: Path.items(.init(checklist: progress.id)))>\(names.checklistTitle(progress.id))</a>\
        <span class="number of"><span class="strong">\(number(progress.done, progress, .done))</span>/\(number(progress.total, progress))</span>\
        <div class="wide">\(Bar.svg(progress, names))</div></li>

        """
    }

    /// The kinds of stretches that are on the page.
    private static func legend(_ checklists: [ChecklistProgress], _ language: Language) -> HTML {
        var parts: [HTML] = []
        func add(_ kind: HTML, _ words: String, _ count: Int, _ status: ItemQuery.Status) {
            guard count > 0 else { return }
            let number = HTML.rows(count, .items(.init(rows: .init(status: status))))
            parts.append("<span><span class=\"key \(kind)\"></span>\(words) \(number)</span>")
        }
        add("done", language("已完成", "done"), checklists.reduce(0) { $0 + $1.done }, .done)
        add(
            "wait", language("已签，等前置事项", "signed, waiting"), checklists.reduce(0) { $0 + $1.signedAndWaiting },
            .signed)
        add("left", language("遗留项", "waived"), checklists.reduce(0) { $0 + $1.waived }, .waived)
        return "<p class=\"small quiet\">\(parts.joined(separator: " &nbsp; "))</p>"
    }

    private static func table(_ checklists: [ChecklistProgress], _ names: Names) -> HTML {
        let language = names.language
        let heads = [
            language("完成", "Done"), language("权重", "Weight"), language("已签在等", "Waiting"), language("遗留", "Waived"),
            language("不适用", "N/A"),
        ]
        return PageTable(
            columns: [.init(title: language("清单", "Checklist"))] + heads.map { .init(title: $0, isNumber: true) },
            rows: checklists.map { progress in
                [
                    .init("\(names.checklistTitle(progress.id))"),
                    .init("\(number(progress.done, progress, .done))/\(number(progress.total, progress))", style: "of"),
                    .init("\(progress.doneWeight)/\(progress.totalWeight)"),
                    .init(number(progress.signedAndWaiting, progress, .signed)),
                    .init(number(progress.waived, progress, .waived)),
                    .init(number(progress.notApplicable, progress, .notApplicable)),
                ]
            }
        ).html
    }
}
