internal import HandoverModel

/// What the fields of forms and tables are called where people see them.
enum FieldWords {
    /// By its name in a command, a table or a form, where `_` and `-` are one; nil for a field that nobody sees.
    static func words(_ field: String, _ language: Language) -> String? {
        switch field.replacing("_", with: "-") {
        case "task": language("工单号", "Task number")
        case "title": language("标题", "Title")
        case "severity": language("严重级别", "Severity")
        case "service": language("服务", "Service")
        case "capability": language("用到的能力", "Capability it took")
        case "channel": language("渠道", "Channel")
        case "reporter": language("报告人", "Reporter")
        case "asked-of": language("受理方", "Asked of")
        case "kind", "supportKind": language("类别", "Kind")
        case "occurred": language("发生时间", "Occurred")
        case "opened": language("受理时间", "Opened")
        case "responded": language("首次响应时间", "Responded")
        case "resolved": language("解决时间", "Resolved")
        case "closed": language("关闭日期", "Closed on")
        case "reopened": language("重开时间", "Reopened")
        case "waiting": language("开始等待用户", "Waiting since")
        case "waited": language("等待用户的时段", "When it waited")
        case "working": language("恢复处理", "Worked on again")
        case "when": language("时间", "Time")
        case "assignee": language("处理人", "Whose it is")
        case "original": language("重复于", "Duplicate of")
        case "stage": language("环节", "Stage")
        case "reviewed": language("核实时间", "Reviewed")
        case "person": language("参与人", "Worked on by")
        case "level": language("独立程度", "Level")
        case "helped-by": language("谁帮的", "Who helped")
        case "marks": language("标记", "Marks")
        case "rating": language("用户评分", "Rating")
        case "drill": language("演练结果", "Drill")
        case "comment": language("想说的话", "Comment")
        case "answer": language("同意或不同意", "Agree or disagree")
        case "question": language("问题", "Question")
        case "document": language("文档", "Document")
        case "no-document": language("未更新文档的原因", "Why no document was updated")
        case "observed": language("依据", "What it rests on")
        case "score": language("分数", "Score")
        case "note", "text": language("说明", "Note")
        case "reason": language("理由", "Reason")
        case "phase": language("阶段", "Phase")
        case "from": language("起始日期", "First day")
        case "to": language("转给谁", "To whom")
        case "start": language("开始时间", "Begins")
        case "end": language("结束时间", "Ends")
        case "words": language("文档名称", "Document in words")
        case "due": language("期限", "Due")
        case "evidence": language("证据", "Evidence")
        case "claim": language("补偿申请", "Claim")
        case "ground": language("申请什么", "What is claimed")
        case "finding": language("审核结论", "Finding")
        case "share": language("减免比例", "Share of the fee")
        case "amount": language("金额", "Amount")
        case "owner": language("由谁负责", "Owner")
        case "term": language("期限类别", "Term")
        case "tasks": language("起因的工单", "Tasks that gave rise to it")
        case "on": language("完成日期", "Done on")
        case "period": language("周期", "Period")
        case "commitment": language("定期承诺", "Commitment")
        case "cause": language("原因", "Cause")
        case "done": language("处理", "Action taken")
        case "lesson": language("教训", "Lesson")
        case "case": language("案例", "Case")
        case "actions": language("改进措施", "Improvement actions")
        case "change": language("技术变更", "Technical change")
        case "documents": language("涉及的文档", "Documents that it touches")
        case "source": language("提交号或网址", "Commit or address")
        case "extent": language("程度", "How far")
        case "subject": language("哪一项", "Which")
        case "module": language("培训单元", "Module")
        case "until": language("豁免至", "Until")
        case "link": language("链接", "Link")
        case "file": language("上传文件", "File")
        case "name": language("名称", "Name")
        case "days": language("有效天数", "Days it holds")
        case "meaning": language("哪一个签字", "Which sign-off")
        case "holds": language("仍然成立的交接项", "Items that hold")
        case "item": language("交接项", "Item")
        case "sign": language("要签的交接项", "Items to sign")
        default: field.hasPrefix("level-") ? language("独立程度", "Level") : nil
        }
    }
}

extension PageProblem {
    /// Of a field that cannot be read.
    ///
    /// `allowed`: How it is written.
    public init(unreadable field: String, allowed: String, names: Names) {
        var names = names
        names.showsIDs = false
        let (label, language) = (names.field(field), names.language)
        self.init(
            says: language("\(label)填得不对", "\(label) is not as it should be"),
            remedy: language("请写成 \(allowed)。", "Write it as \(allowed)."), field: field)
    }

    /// Of some fields one is to be filled in, and none was, or several were; the first of them, or the second, is marked.
    public init(oneOf fields: [String], isNone: Bool, names: Names) {
        var names = names
        names.showsIDs = false
        let (labels, language) = (names.language.list(fields.map(names.field)), names.language)
        self.init(
            says: isNone
                ? language("\(labels)都没有填写", "None of \(labels) is filled in")
                : language("\(labels)同时填写了", "More than one is filled in: \(labels)"),
            remedy: isNone
                ? language("填其中一项再提交。", "Fill in one of them, and send it again.")
                : language("只留一项再提交。", "Leave one, clear the others, and send it again."),
            field: isNone ? fields.first : fields.dropFirst().first)
    }
}

extension Names {
    /// A field as its reader knows it: by name where commands and tables are written, in Chinese beside its label; by its label
    /// on pages.
    func field(_ name: String) -> String {
        let typed = form?.field(name) ?? name
        guard let words = form?.words(typed, language) ?? FieldWords.words(typed, language) else {
            return language.quote(name)
        }
        guard showsIDs else { return language.quote(words) }
        return language(language.remark(language.quote(words), name), language.quote(name))
    }
}
