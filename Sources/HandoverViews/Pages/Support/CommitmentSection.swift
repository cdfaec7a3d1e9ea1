internal import HandoverModel
internal import HandoverReadiness

/// What is promised again and again: how the period that goes on stands, which passed without it, and the form to say it done.
struct CommitmentSection {
    private let model: ImprovementsPage.Model
    private let register: CommitmentRegister
    private let frame: PageFrame

    /// How many of the periods that passed without it are named; the form has them all.
    private static let mostNamed = 6

    /// Nil where nothing is promised so.
    init?(_ model: ImprovementsPage.Model, _ frame: PageFrame) {
        guard let register = model.commitments.register, !register.commitments.isEmpty else { return nil }
        self.model = model
        self.register = register
        self.frame = frame
    }

    private var names: Names { frame.names }
    private var language: Language { frame.language }

    var html: HTML {
        let summary = language(
            "按时完成：\(register.summary(.zh))", "Done in time: \(register.summary(.en))")
        return .section(
            language("定期承诺", "Commitments"), id: "commitments",
            "<p>\(summary)</p><ul class=\"list\">\(register.commitments.map(row))</ul>\(rule)")
    }

    private func row(_ state: CommitmentState) -> HTML {
        let details = language.clauses {
            state.every.interval(language)
            names.role(state.owner)
            state.share(language)
        }
        let now = state.current.map { period -> HTML in
            let tag = HTML.tag(
                "\(period.period) \(period.words(names))", period.standing.style, period.standing.sign)
            guard let entry = period.done?.entry else { return tag }
            return "<a\(href: Path.entry(entry))>\(tag)</a>"
        }
        let missed = state.missed.suffix(Self.mostNamed).map {
            HTML.tag($0.description, .bad, .cross)
        }
        let count = state.missed.count
        let passed: HTML? =
            count == 0
            ? nil
            : """
            <p class="small">\(language("\(count) 期未完成", counted(count, "period") + " passed without it")) \
            \(missed.joined(separator: " "))</p>
            """
        return """
            <li><p id="kept-\(state.id.rawValue)-about"><span class="subject">\(names.commitment(state.id))</span> \(now)</p>\
            <p class="small quiet say">\(details)</p>\(passed)\(form(state))</li>

            """
    }

    private func form(_ state: CommitmentState) -> HTML {
        guard model.commitments.mayRecord.contains(state.id) else { return "" }
        let form = Form(
            "kept", to: .actions, in: frame, draft: model.draft, about: .init("commitment", state.id.rawValue),
            scope: "kept-\(state.id.rawValue)")
        let choices = state.undone.reversed().map { (value: $0.description, words: $0.description) }
        let words = language("登记完成", "Say it done")
        return SupportForms.folded(
            form, words,
            form.html(
                """
                \(form.select("period", language("哪一期", "Which period"), choices))\
                \(form.input("when", language("什么时候完成的", "When"), .time, hint: SupportForms.now(names)))\
                \(form.input("link", language("证明材料的链接（可不填）", "A link to what shows it (optional)"), .link))\
                \(form.input("note", language("说明（可不填）", "Note (optional)")))\
                \(form.button(words, second: true))
                """))
    }

    private var rule: HTML {
        .rule(
            [
                language(
                    "只计完整的周、月、季度：不早于起计日开始，不晚于交接结束日结束。最后一天当天完成的算按时，之后完成的算逾期。计的是已完成的和已经过去的各期；本期还没完成的不计。",
                    "Whole weeks, months and quarters count, that begin no sooner than the day counted from and end no later than the handover. Done on the last day of one it is in time, on a day after it late. Counted are the periods in which it was done and those that are over, not the one that goes on without it."
                )
            ], language)
    }
}

extension CommitmentState.Standing {
    fileprivate var sign: Mark {
        switch self {
        case .missed: .cross
        case .open: .clock
        case .inTime: .tick
        case .late: .attention
        }
    }
}
