public import HandoverModel
public import HandoverReadiness

extension KnowledgeFinding.Fault {
    /// What is wrong, and what to do; no full stop.
    public func words(_ language: Language) -> String {
        switch self {
        case .missing(let id): language("缺少文档 \(id)，请在这里编写", "the document \(id) is missing; write it here")
        case .empty: language("只有标题，没有正文", "nothing stands in it but headings")
        case .headMissing:
            language(
                "缺少文件头：首行写 ---，下面写 version、updated、reviewed、reviewed-by、history，再写 ---",
                "it has no head: between two lines --- say version, updated, reviewed, reviewed-by and history")
        case .headUnreadable(let problem):
            language("文件头无法读取：\(problem.words(.zh))", "its head cannot be read: \(problem.words(.en))")
        case .notSaid(let key): language("文件头没有 \(key)", "its head does not say \(key)")
        case .inFuture(let key, let day):
            language("文件头的 \(key) \(day) 是将来的日期", "the day of \(key) in its head, \(day), is in the future")
        case .tooFewReviews(let found, let needed):
            language(
                "reviewed-by 有 \(found) 人，须 \(needed) 人审核",
                "reviewed-by names \(counted(found, "person", "people")), and \(needed) must review it")
        case .changedSinceReview(let updated, let reviewed):
            language(
                "\(reviewed) 审核之后于 \(updated) 改过，须重新审核",
                "it changed on \(updated), after the review of \(reviewed); have it reviewed again")
        case .changeNotDocumented(let change, let day):
            language(
                "\(day) 的技术变更 \(change) 还没有写进去", "it does not tell of the technical change \(change) of \(day) yet")
        case .reviewOver(let since):
            language("审核已于 \(since) 到期，须重新审核", "its review held until \(since); have it reviewed again")
        case .versionNotInHistory(let version):
            language("history 没有当前版本 \(version)", "history does not tell of its version, \(version)")
        case .brokenLink(let target):
            language("链接 \(target.printable) 找不到目标", "the link to \(target.printable) leads nowhere")
        case .noSuchHeading(let target):
            language(
                "链接 \(target.printable) 指向的标题不存在", "the link to \(target.printable) names a heading that is not there")
        case .sectionMissing(let title): language("缺少章节“\(title)”", "the section \"\(title)\" is missing")
        case .sectionEmpty(let title): language("章节“\(title)”是空的", "the section \"\(title)\" is empty")
        case .unlisted:
            language(
                "support/knowledge.yaml 没有列出它，不计入覆盖率", "support/knowledge.yaml does not name it, so it does not count")
        }
    }
}

extension CaseKind {
    public func words(_ language: Language) -> String {
        switch self {
        case .fault: language("故障案例", "fault")
        case .optimisation: language("优化案例", "optimisation")
        case .security: language("安全案例", "security")
        case .development: language("开发案例", "development")
        }
    }
}
