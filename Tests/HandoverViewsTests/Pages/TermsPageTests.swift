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
        (bare.handover.acceptBy, bare.handover.teams) = (nil, [:])
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
        #expect(page.contains("每周的技术文章") && page.contains("未写入定义，由双方另行安排"))
        #expect(page.contains("</svg>未写明</span>"))
        let full = TermsPage.html(.init(measures: sample.readiness.measures), in: sample.supportFrame(.en, .terms)).text
        #expect(full.contains("<code>support/credits.yaml</code> <code>tiers.response</code>"))
        #expect(full.contains("by more than 50%: 10%, by more than 100%: 20%"))
        #expect(full.contains("Open between the sides") && full.contains("For now: All of it."))
        #expect(full.contains("<a href=\"/why/measures/independence\">"))
        for section in ContractSection.allCases {
            #expect(full.contains("<h2 id=\"\(section.rawValue)\">"), "\(section)")
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
