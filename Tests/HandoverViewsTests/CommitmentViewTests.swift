import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("What is promised again and again") struct CommitmentViewTests {
    private let sample = PageSamples.plain

    private func names(_ language: Language, isAnonymous: Bool = false) -> Names {
        Names(sample.support, language: language, isAnonymous: isAnonymous)
    }

    private func text(_ report: Report) -> String {
        report.text(as: .markdown).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theListSaysHowEachWasKept() {
        let english = text(CommitmentListView.report(sample.commitments, names: names(.en)))
        for part in [
            "Done in time: 2 of 5", "| every month |", "| 2026-01 open |", "| 2025-11 | 1 of 2 |",
            "| every week |", "| 2026-W03 | 1 of 3 |",
        ] { #expect(english.contains(part), "\(part)\n\(english)") }
        let chinese = text(CommitmentListView.report(sample.commitments, names: names(.zh)))
        for part in ["按时完成：2/5", "| 技术分享会 | 每月 | 移交方支持经理 |", "| 2026-W05 待完成 |"] {
            #expect(chinese.contains(part), "\(part)\n\(chinese)")
        }
        let none = CommitmentRegister([], asOf: PageSamples.now, definitions: sample.definitions)
        #expect(text(CommitmentListView.report(none, names: names(.en))).contains("support/commitments.yaml"))
    }

    @Test func dataHasOneRowAPeriod() {
        let report = CommitmentListView.report(sample.commitments, names: names(.en))
        let rows = report.text(as: .csv)
        for row in [
            "article,Technical article,week,delivering/architect,2026-W02,2026-01-11,late,2026-01-20T00:00:00+08:00,",
            "month,delivering/support-manager,2025-11,2025-11-30,missed,,",
        ] { #expect(rows.contains(row), "\(row)\n\(rows)") }
        let hidden = CommitmentListView.report(sample.commitments, names: names(.en, isAnonymous: true))
        for format in [OutputFormat.json, .csv] {
            #expect(!hidden.text(as: format).contains("lisi") && !hidden.text(as: format).contains("kb.example"))
        }
    }

    @Test func anEntrySaysWhetherItWasLate() throws {
        let period = try #require(SupportPeriod("2026-01"))
        func words(_ language: Language, on day: Int, month: Int) -> String {
            Statement.commitmentDone(
                CommitmentDone(
                    commitment: "article", period: period, when: Samples.day(2026, month, day, hour: 10), note: "Held")
            ).words(names(language))
        }
        #expect(words(.zh, on: 31, month: 1) == "登记“技术文章” 2026-01 于 2026-01-31 10:00 完成：“Held”")
        #expect(
            words(.en, on: 1, month: 2)
                == #"recorded that "Technical article" of 2026-01 was done at 2026-02-01 10:00 (late): "Held""#)
    }
}
