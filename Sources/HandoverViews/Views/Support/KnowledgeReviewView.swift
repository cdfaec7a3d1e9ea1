internal import HandoverModel
public import HandoverReadiness

/// What `kb check` found: each fault with its place, then how many of the documents are there, how many are there and reviewed
/// (the coverage), how many of these have no fault, and how many technical changes were documented in time.
public enum KnowledgeReviewView {
    /// Each part where something is to be said.
    ///
    /// `changes`: Nil where they were not asked for. `gaps`: What was asked that no document answers.
    public static func report(
        _ review: KnowledgeReview?, changes: TechnicalChangeRegister? = nil, gaps: [QuestionGap] = [], names: Names
    ) -> Report {
        let language = names.language
        guard let review else { return KnowledgeListView.none(language) }
        let findings = review.findings.map { Report.Bullet(Phrase(line($0, language), style($0))) }
        var sections = [Report.Section(nil, [.list(findings)])]
        if let section = KnowledgeListView.gapSection(gaps, names) { sections.append(section) }
        sections.append(.init(nil, [.facts(facts(review, changes, language))]))
        return Report(
            sections: sections, data: data(review, language), json: json(review, changes, gaps, names))
    }

    /// `02-运维指南/部署操作指南.md:14: 链接 a.md 找不到目标`.
    private static func line(_ finding: KnowledgeFinding, _ language: Language) -> String {
        let place = finding.path.printable + (finding.line.map { ":\($0)" } ?? "")
        return "\(place)\(language("：", ": "))\(finding.fault.words(language))"
    }

    private static func style(_ finding: KnowledgeFinding) -> Style { finding.fault.isError ? .bad : .faint }

    private static func facts(
        _ review: KnowledgeReview, _ changes: TechnicalChangeRegister?, _ language: Language
    ) -> [Report.Fact] {
        let total = review.documents.count
        let share = { (count: Int) in Phrase("\(count)/\(total)\(percent(count, total))") }
        var facts: [Report.Fact] = [
            .init(language("已有文件", "Present"), share(review.present)),
            .init(language("覆盖率（已审核）", "Coverage (reviewed)"), share(review.covered)),
            .init(language("有效", "Current"), share(review.current)),
        ]
        if let changes {
            facts.append(.init(language("变更及时写入", "Changes in time"), Phrase(currency(changes, language))))
        }
        facts.append(.init(language("案例", "Cases"), Phrase("\(review.cases)")))
        facts.append(.init(language("截至", "As of"), Phrase(review.day.description)))
        return facts
    }

    /// `9/10 (90.0%)` of the technical changes that count, or that none does.
    static func currency(_ changes: TechnicalChangeRegister, _ language: Language) -> String {
        guard changes.currency.denominator > 0 else {
            return changes.changes.isEmpty
                ? language("没有登记过技术变更", "no technical change was recorded")
                : language("还没有可计的技术变更", "no technical change counts yet")
        }
        return changes.currency.words(language)
    }

    private static func percent(_ count: Int, _ total: Int) -> String {
        total == 0 ? "" : " (\(Decimals.percent(Double(count) / Double(total))))"
    }

    private static func data(_ review: KnowledgeReview, _ language: Language) -> ReportTable {
        let keys = ["path", "line", "code", "message"]
        return ReportTable(
            keys.map { .init($0, $0) },
            rows: review.findings.map { finding in
                [
                    finding.path, finding.line.map(String.init) ?? "", finding.fault.code,
                    finding.fault.words(language),
                ].map { Phrase($0) }
            })
    }

    private static func json(
        _ review: KnowledgeReview, _ changes: TechnicalChangeRegister?, _ gaps: [QuestionGap], _ names: Names
    ) -> JSONText {
        let language = names.language
        return .object([
            .init("as_of", .string(review.day.description)),
            .init("documents", .int(review.documents.count)), .init("present", .int(review.present)),
            .init("covered", .int(review.covered)), .init("current", .int(review.current)),
            .init("cases", .int(review.cases)),
            .init(
                "changes",
                changes.map { changes in
                    .object([
                        .init("in_time", .int(changes.currency.numerator)),
                        .init("counted", .int(changes.currency.denominator)), .init("open", .int(changes.open.count)),
                    ])
                } ?? .null),
            .init("gaps", .array(gaps.map { $0.json(names) })),
            .init(
                "states",
                .array(
                    review.documents.map { state in
                        .object([
                            .init("id", .string(state.document.id.rawValue)),
                            .init("path", .string(state.document.path)), .init("present", .bool(state.isThere)),
                            .init("covered", .bool(state.isReviewed)), .init("current", .bool(state.isCurrent)),
                            .init("version", .string(orNull: state.version)),
                            .init("updated", .string(orNull: state.updated?.description)),
                            .init("reviewed", .string(orNull: state.reviewed?.description)),
                            .init("reviewed_until", .string(orNull: state.reviewedUntil?.description)),
                        ])
                    })),
            .init(
                "findings",
                .array(
                    review.findings.map { finding in
                        .object([
                            .init("path", .string(finding.path)), .init("line", .int(orNull: finding.line)),
                            .init("code", .string(finding.fault.code)),
                            .init("message", .string(finding.fault.words(language))),
                        ])
                    })),
        ])
    }
}
