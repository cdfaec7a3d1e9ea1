internal import HandoverModel
internal import HandoverReadiness

/// Recorded checkpoints on the page of independence, and the form with which a lead records the newest.
enum MeasureCheckpoints {
    /// The page stays small; the command line and the API have all.
    private static let limit = 12

    static func section(_ model: MeasurePage.Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let measure = model.detail.measure
        let form = form(measure, model, frame)
        guard !measure.recorded.isEmpty || form != nil else { return "" }
        let title = CheckpointTable.title(language)
        let list: HTML =
            measure.recorded.isEmpty
            ? .empty(language("还没有记录。", "None yet."))
            : .wide(title, table(measure.recorded.suffix(limit).reversed(), language))
        return .section(
            title, id: "checkpoints", list + (form ?? "") + .rule(RuleWords.checkpoints(language), language))
    }

    private static func table(_ states: [CheckpointState], _ language: Language) -> HTML {
        let heads = [
            language("检查点", "Checkpoint"), language("记录值", "As recorded"), language("现在", "Now"),
            language("工单摘要", "Digest of the tasks"),
        ]
        return PageTable(
            columns: heads.map { .init(title: $0) },
            rows: states.map { state in
                [
                    .init("<a\(href: Path.entry(state.entry))>\(state.recorded.day.description)</a>", style: "date"),
                    .init("\(state.recorded.told(language))"),
                    .init("\(state.standing(language))", style: state.style.rawValue),
                    .init("<code>\(CheckpointTable.rows(state))</code>"),
                ]
            }
        ).html
    }

    /// For a lead, where the newest checkpoint is not recorded, or is not as it was recorded.
    private static func form(_ measure: Measure, _ model: MeasurePage.Model, _ frame: PageFrame) -> HTML? {
        guard frame.asked == .now, frame.reader?.rights.contains(.lead) == true, let looked = measure.looked?.checkpoint
        else { return nil }
        let newest = measure.recorded.last { $0.recorded.day == looked.day }
        guard newest?.isChanged ?? true else { return nil }
        let language = frame.language
        let form = Form("record", to: .why(.measure(.independence)), in: frame, draft: model.draft)
        let ratio = Measure.Ratio(numerator: looked.numerator, denominator: looked.denominator).words(language)
        let words = language("记录 \(looked.day) 检查点（\(ratio)）", "Record the checkpoint of \(looked.day): \(ratio)")
        return form.html(
            "\(FormSeal.hidden("day", looked.day.description))\(form.button(words, second: true))")
    }
}
