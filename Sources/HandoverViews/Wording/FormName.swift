internal import HandoverModel

/// A form as refusals know it: the first part of its page's address, and what it does.
public struct FormName: Hashable, Sendable {
    public var page: String
    public var does: String

    /// `path`: the page to which the form is sent; `does`: the value of its `do` field.
    public init(_ path: Path, does: String) {
        page = path.parts.first ?? ""
        self.does = does
    }

    /// The field in which what the rules call otherwise was typed; rules name what is recorded, and some forms have another
    /// field for it.
    func field(_ name: String) -> String {
        switch (page, does, name.replacing("_", with: "-")) {
        case ("tasks", "resolve", "document"), ("questions", "answer", "document"): "words"
        case ("tasks", "review", "document"): "case"
        case ("items", "evidence", "note"): "text"
        case (_, _, let other): other
        }
    }

    /// The field in which it is said when something happened.
    var time: String {
        switch (page, does) {
        case ("actions", "done"): "on"
        case ("me", _): "closed"
        default: "when"
        }
    }

    /// What a field is called in this form; nil where it is called as it is everywhere (`FieldWords`).
    func words(_ field: String, _ language: Language) -> String? {
        switch page {
        case "service": claim(field, language) ?? outage(field, language)
        case "actions": action(field, language)
        case "kb": change(field, language)
        case "tasks", "tickets": task(field, language)
        case "acceptance": acceptance(field, language)
        case "me", "questions", "review": own(field, language)
        case "items": item(field, language)
        default: nil
        }
    }

    private func item(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("evidence", "text"): language("说明", "Remark")
        case ("refuse", "reason"): language("哪里不合要求，怎样才行", "What is not good enough, and what would be")
        case ("revoke", "reason"): language("为什么撤销", "Why it is taken back")
        case ("waive", "reason"): language("为什么可以留到以后", "Why it may stay open")
        case ("not-applicable", "reason"): language("为什么不适用", "Why it is out of scope")
        case ("reopen", "reason"): language("为什么重开", "Why it is opened again")
        default: nil
        }
    }

    private func claim(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("claim", "task"): language("工单", "Tasks")
        case ("claim", "reason"): language("事实是什么", "The facts")
        case ("review", "reason"): language("为什么", "Why")
        case ("offer", "service"): language("额外免费服务", "Free service")
        case ("settle", "note"): language("怎么兑现的", "How it was given")
        default: nil
        }
    }

    private func outage(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("over", "when"): language("什么时候恢复的", "When it was over")
        case ("outage", "when"): language("从什么时候起", "Since when")
        default: nil
        }
    }

    private func action(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("open", "title"), ("propose", "title"): language("要做什么", "What is to be done")
        case ("done", "note"): language("做了什么，有什么为证", "What was done, and what shows it")
        case ("done", "on"): language("哪天完成的", "On which day")
        case ("move", "due"): language("新的期限", "The new last day")
        case ("move", "reason"): language("为什么", "Why")
        case ("drop", "reason"): language("为什么不做了", "Why it is not to be done")
        case ("kept", "period"): language("哪一期", "Which period")
        case ("kept", "when"): language("什么时候完成的", "When")
        default: nil
        }
    }

    private func change(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("change", "title"): language("改了什么", "What was changed")
        case ("change", "documents"): language("涉及哪些文档", "Which documents it touches")
        case (_, "source"): language("提交号或网址", "A commit or an address")
        case ("change", "when"): language("什么时候变更的", "When")
        case ("documented", "when"): language("什么时候更新的", "Since when")
        case ("documented", "document"): language("哪份文档", "Which document")
        default: nil
        }
    }

    private func task(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("open", "when"): language("受理时间", "Opened")
        case ("open", "asked-of"): language("谁的服务台受理", "Whose desk got it")
        case ("resolve", "person"): language("谁完成的", "Who did it")
        case ("resolve", "no-document"): language("没有更新文档的，写明原因", "Why none was, where none was")
        case ("escalate", "to"): language("叫谁", "Whom to call")
        case ("duplicate", "original"): language("重复于哪一张", "Of which task")
        case ("severity", "severity"): language("改为", "To")
        case ("revoke", "reason"): language("为什么撤销", "Why it is taken back")
        case (_, "when"): language("什么时候", "When")
        default: nil
        }
    }

    private func acceptance(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("decline", "reason"): language("为什么不签", "Why it is not signed")
        case ("revoke", "reason"): language("为什么撤销", "Why it is taken back")
        case ("waive", "reason"): language("为什么可以留到以后", "Why it may stay open")
        case ("waive", "subject"), ("fails", "item"): language("哪一项", "Which")
        case ("fails", "note"): language("看到了什么", "What was seen")
        default: nil
        }
    }

    private func own(_ field: String, _ language: Language) -> String? {
        switch (does, field) {
        case ("log", "level"): SupervisionLevel.question(language)
        case ("overturn", "reason"): language("为什么改判", "Why it is overturned")
        case ("self", "level"): language("你觉得自己到哪一级", "Where you see yourself")
        case ("log", "capability"): nil
        case (_, "capability"): language("能力", "Capability")
        case ("ask", "question"): language("你问了移交方什么", "What you asked the delivering team")
        case ("withdraw", "reason"): language("为什么撤回", "Why it is taken back")
        default: nil
        }
    }
}
