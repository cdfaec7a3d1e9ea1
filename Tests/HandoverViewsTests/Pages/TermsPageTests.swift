import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// What the contract says, clause by clause.
@Suite struct TermsPageTests {
    private let sample = PageSamples.plain

    /// No figure stands in the clauses themselves: of a handover that defines nothing they say nothing.
    @Test func everyValueComesOutOfTheDefinitions() throws {
        var bare = sample.definitions
        (bare.roles, bare.people, bare.checklists, bare.targets) = ([], [], [], [:])
        (bare.handover.acceptBy, bare.handover.teams, bare.plans) = (nil, [:], [])
        let names = Names(bare, language: .en, showsIDs: false)
        let said = ContractTerms.clauses.filter { $0.value(bare, names) != nil }.map { $0.title.text(in: .en) }
        #expect(said == ["When it begins and ends"])
    }

    @Test func aValueFollowsTheDefinitionInForce() throws {
        var definitions = sample.support
        let clause = try #require(
            ContractTerms.clauses.first { $0.title.text(in: .en) == "P1: response, resolution and escalation" })
        func value() -> String? { clause.value(definitions, Names(definitions, language: .zh, showsIDs: false)) }
        #expect(value() == "响应 30 分钟、解决 4 小时、升级 2 小时")
        definitions.services?.levels[0].response = .init(7, .minutes)
        definitions.services?.levels[0].escalation = nil
        #expect(value() == "响应 7 分钟、解决 4 小时")
    }

    /// What no file says is told so, and nothing else.
    @Test func whatNoFileSaysIsTold() {
        let page = TermsPage.html(.init(), in: sample.frame(.zh, .terms)).text
        #expect(page.contains("每周的技术文章") && page.contains("<code>support/commitments.yaml</code>"))
        #expect(page.contains("</svg>未写明</span>"))
        let full = TermsPage.html(.init(measures: sample.readiness.measures), in: sample.supportFrame(.en, .terms)).text
        #expect(full.contains("<code>support/credits.yaml</code> <code>tiers.response</code>"))
        // Whoever opens no files finds what they are called, and where they are seen.
        let rules =
            "<a href=\"/alerts\">Rules of alerts</a><br><span class=\"small quiet\"><code>support/alerts.yaml</code>"
        #expect(full.contains(rules))
        #expect(page.contains("<a href=\"/service\">级别与时限</a><br>"))
        #expect(full.contains("by more than 50%: 10%, by more than 100%: 20%"))
        #expect(full.contains("Open between the sides") && full.contains("For now: All of it."))
        #expect(full.contains("<a href=\"/why/measures/independence\">"))
        for section in ContractSection.allCases {
            #expect(full.contains("<h2 id=\"\(section.rawValue)\">"), "\(section)")
        }
    }

    /// What is promised again and again stands with how often, who sees to it, and how it was kept.
    @Test func promisesStandWithHowTheyWereKept() {
        var model = TermsPage.Model()
        model.commitments = sample.commitments
        let zh = TermsPage.html(model, in: sample.supportFrame(.zh, .terms)).text
        #expect(
            zh.contains(
                "每月、移交方支持经理<br><span class=\"small\">按时 1/2 <span class=\"tag\">2026-01 待完成，至 2026-01-31</span></span>"),
            "\(zh)")
        let en = TermsPage.html(model, in: sample.supportFrame(.en, .terms)).text
        #expect(en.contains("every month, ") && en.contains("in time 1 of 2"), "\(en)")
    }

    /// What the program does is told in words, and what neither it nor a file says is left to both sides.
    @Test func whatTheProgramDoesIsTold() throws {
        func clause(_ title: String) throws -> ContractClause {
            try #require(ContractTerms.clauses.first { $0.title.text(in: .zh) == title })
        }
        let page = TermsPage.html(.init(), in: sample.supportFrame(.zh, .terms)).text
        #expect(page.contains("不向用户发确认通知") && !page.contains("由程序完成"))
        for title in ["因支持方原因造成损失时的责任", "用户行为监控", "机制文档的版本和日期"] {
            let own = try clause(title)
            #expect(own.places.isEmpty && own.does == nil && own.today == nil, "\(title)")
        }
        for severity in ["P0", "P1", "P2"] {
            let keys = try clause("\(severity) 的响应、解决和升级时限").places.map(\.key)
            #expect(keys.contains("severities[\(severity)].escalation"))
        }
        #expect(
            try clause("多久告诉用户一次进展").places.map(\.key)
                == ["P0", "P1", "P2"].map { "severities[\($0)].next-update" })
        #expect(
            ContractTerms.clauses.allSatisfy { clause in
                clause.does.map { Set($0.texts.keys) == [.zh, .en] } ?? true
            })
    }

    private func figures(_ title: String, _ model: TermsPage.Model, _ language: Language = .zh) throws -> [String] {
        let clause = try #require(ContractTerms.clauses.first { $0.title.text(in: .zh) == title })
        return model.figures(clause, Names(sample.support, language: language, showsIDs: false)).map(\.words)
    }

    @Test func valuesOfTodayStandWithTheClauses() throws {
        let month = SupportSamples.content(.month, said: "ERP")
        let model = TermsPage.Model(
            measures: sample.readiness.measures, checklists: sample.readiness.checklists, month: month,
            quarter: SupportSamples.content(.quarter, said: "ERP"), alerts: sample.alerts, review: sample.review,
            claims: sample.claims, actions: sample.improvements)
        let review = try #require(sample.review)
        #expect(try figures("告警规则", model) == ["现在未解除 2 条，其中无人确认 1 条"])
        #expect(try figures("用户满意度告警", model) == ["现在没有未解除的告警"])
        #expect(
            try figures("知识库覆盖率", model) == ["现在已有且已审核 \(review.covered)/\(review.documents.count)"])
        #expect(
            try figures("知识库的文件夹和文档", model).first == "现在已有文件 \(review.present)/\(review.documents.count)")
        let team = try #require(sample.readiness.checklists.first { $0.id == "team" })
        #expect(try figures("支持团队交接", model, .en) == ["now done: \(team.done) of \(team.total)"])
        let open = sample.claims.open.count
        #expect(try figures("同一问题重复出现时的免费服务", model) == ["已申请 \(sample.claims.claims.count) 件，办理中 \(open) 件"])
        #expect(try figures("月度评估：问题数量和趋势", model).first?.hasPrefix("2026-01 至今：新报 ") == true)
        for title in [
            "月度评估：平均解决时间", "月度评估：用户满意度变化", "月度评估：知识库使用情况", "季度评估：服务质量整体评分", "季度评估：客户满意度综合评分",
            "季度评估：支持团队绩效", "监控的指标", "改进措施的提出和跟进", "案例分类：故障、优化、安全、开发",
        ] {
            #expect(try !figures(title, model).isEmpty, "\(title)")
        }
        // Of what nobody asked nothing is said.
        for clause in ContractTerms.clauses where clause.today != .measures {
            #expect(TermsPage.Model().figures(clause, Names(sample.support, language: .en, showsIDs: false)).isEmpty)
        }
    }

    /// Each clause is named once in its section, in both languages.
    @Test func clausesAreTold() {
        for section in ContractSection.allCases {
            let clauses = ContractTerms.clauses.filter { $0.section == section }
            #expect(!clauses.isEmpty)
            for language in Language.allCases {
                #expect(Set(clauses.map { $0.title.text(in: language) }).count == clauses.count, "\(section)")
            }
        }
    }
}
