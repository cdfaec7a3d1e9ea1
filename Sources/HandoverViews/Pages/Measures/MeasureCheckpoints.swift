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
        let table = CheckpointTable.table(measure.recorded.suffix(limit).reversed(), frame.names)
        let links: ReportHTML.Links = ["entry": { Int($0).map(Path.entry) }]
        let list: HTML =
            measure.recorded.isEmpty
            ? .empty(language("还没有记录。", "None yet."))
            : .wide(title, ReportHTML.html(table, links))
        return .section(
            title, id: "checkpoints", list + (form ?? "") + .rule(RuleWords.checkpoints(language), language))
    }

    /// For a lead, where the newest checkpoint is not recorded, or is not as it was recorded.
    private static func form(_ measure: Measure, _ model: MeasurePage.Model, _ frame: PageFrame) -> HTML? {
        guard frame.reader?.rights.contains(.lead) == true, let looked = measure.looked?.checkpoint else { return nil }
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
