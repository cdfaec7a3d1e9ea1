import HandoverModel
import Testing

@testable import HandoverViews

/// Refusals call the fields of a form as its labels do.
@Suite struct FieldLabelTests {
    private struct Field {
        var form: FormName
        var name: String
        var label: String
    }

    /// The fields of all forms of all pages that people fill in, with their labels.
    private static func fields(_ language: Language) -> [Field] {
        EveryPage.all(language).flatMap { page in
            page.html.text.split(separator: "<form ").dropFirst().flatMap { rest -> [Field] in
                let form = rest.firstRange(of: "</form>").map { rest[..<$0.lowerBound] } ?? rest
                return fields(of: Markup("<!doctype html>\n<form \(form)</form>"))
            }
        }
    }

    private static func fields(of form: Markup) -> [Field] {
        let elements = form.elements
        guard elements[0]["method"] == "post", let address = elements[0]["action"],
            let does = elements.first(where: { $0["name"] == "do" })?["value"]
        else { return [] }
        let name = FormName(Path(address: address), does: does)
        return elements.indices.compactMap { index in
            let element = elements[index]
            let control: Markup.Element? =
                switch element.name {
                case "label": elements.first { $0["id"] != nil && $0["id"] == element["for"] }
                case "legend": elements[index...].first { $0.name == "input" }
                default: nil
                }
            guard let control, let field = control["name"] else { return nil }
            if element.name == "label", ["radio", "checkbox"].contains(control["type"] ?? "") { return nil }
            return Field(form: name, name: field, label: element.text)
        }
    }

    /// Those of accounts have refusals of their own.
    private static let accounts: Set = ["sign-in", "account", "accounts", "invitation"]

    @Test(arguments: Language.allCases)
    func isCalledByItsLabelEverywhere(language: Language) {
        let all = Self.fields(language).filter { !Self.accounts.contains($0.form.page) && $0.name != "password" }
        #expect(all.count > 60)
        var wrong: Set<String> = []
        for field in all {
            let words = field.form.words(field.name, language) ?? FieldWords.words(field.name, language)
            let said = words?.lowercased() ?? field.name
            guard !field.label.lowercased().contains(said) else { continue }
            wrong.insert("\(field.form.page)/\(field.form.does) \(field.name): \(said) for \(field.label)")
        }
        #expect(wrong.sorted() == [])
    }

    @Test(arguments: [
        ("/service", "claim", Refusal.reasonMissing, "没有填写“事实是什么”", "\"The facts\" is missing", "reason"),
        (
            "/service", "settle", .textMissing(field: "note"), "没有填写“怎么兑现的”", "\"How it was given\" is missing", "note"
        ),
        (
            "/service", "settle", .textTooLong(field: "note", limit: 4000), "“怎么兑现的”太长",
            "The text of \"How it was given\" is too long", "note"
        ),
        (
            "/tasks/T-1", "resolve", .textTooLong(field: "document", limit: 4000), "“文档名称”太长",
            "The text of \"Document in words\" is too long", "words"
        ),
        (
            "/items/team/rota", "evidence", .textTooLong(field: "note", limit: 4000), "“说明”太长",
            "The text of \"Remark\" is too long", "text"
        ),
        ("/actions", "drop", .reasonMissing, "没有填写“为什么不做了”", "\"Why it is not to be done\" is missing", "reason"),
        ("/phases", "set", .reasonMissing, "没有填写“理由”", "\"Reason\" is missing", "reason"),
    ])
    func aRefusalNamesTheLabel(
        page: String, does: String, refusal: Refusal, zh: String, en: String, field: String
    ) {
        for (language, words) in [(Language.zh, zh), (.en, en)] {
            var names = Names(PageSamples.plain.definitions, language: language)
            names.form = FormName(Path(address: page), does: does)
            let problem = PageProblem(refusal, names: names)
            #expect(problem.says == words && problem.field == field)
        }
    }

    /// What happened later than now is marked where it was typed.
    @Test func aTimeIsMarkedInItsOwnField() {
        var names = Names(PageSamples.plain.definitions, language: .en)
        let refusal = Refusal.inTheFuture(.day(Day("2026-02-01")!), now: Instant(milliseconds: 0))
        let fields = [("/me", "log", "closed"), ("/actions", "done", "on"), ("/tasks/T-1", "respond", "when")]
        for (page, does, field) in fields {
            names.form = FormName(Path(address: page), does: does)
            #expect(PageProblem(refusal, names: names).field == field)
        }
    }
}
