import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Checkpoints as recorded and as they stand") struct CheckpointViewTests {
    private func text(_ names: Names) throws -> String {
        let detail = CheckpointSamples.recorded(MeasureViewTests.detail)
        let text = MeasureView.report(detail, names: names).text(as: .table)
        let start = try #require(text.range(of: CheckpointTable.title(names.language)))
        let end = try #require(text.range(of: "\n\n", range: start.lowerBound..<text.endIndex))
        return String(text[start.lowerBound..<end.lowerBound])
    }

    @Test func inChinese() throws {
        #expect(
            try text(Samples.zh) == """
                x
                """)
    }

    @Test func inEnglish() throws {
        #expect(
            try text(Samples.en) == """
                x
                """)
    }

    @Test func theStatusNamesTheNewestAndWhetherAllStand() {
        var measure = Samples.independence
        #expect(measure.recordedWords(.en) == nil)
        measure.recorded = CheckpointSamples.states
        #expect(
            measure.recordedWords(.en)
                == "2 checkpoints recorded, the newest 2026-01-19 (entry 52): 60/62 (96.8%), demonstrated, 1 of them not as the ledger has it now"
        )
        #expect(
            measure.recordedWords(.zh)
                == "台账记有 2 个检查点，最近 2026-01-19（第 52 条）：60/62（96.8%），已证实，其中 1 个与现在不同")
        #expect(measure.remarks(Samples.en).contains { $0.contains("2 checkpoints recorded") })
    }

    @Test func theStatementSaysWhatWasSeenAndWhatStood() {
        var record = CheckpointSamples.states[1].recorded
        #expect(record.words(Samples.en) == "recorded the checkpoint of 2026-01-19: 60/62 (96.8%), demonstrated")
        record.since = WindowDigest(count: WindowCount(independent: 58, assisted: 4, unrated: 2), rows: Samples.digest)
        record.state = .observed
        #expect(
            record.words(Samples.en)
                == "recorded the checkpoint of 2026-01-19: 60/62 (96.8%), 58/62 (93.5%), 2 unrated when recorded, reached the contract's value"
        )
        #expect(
            record.words(Samples.zh)
                == "记录 2026-01-19 检查点：60/62（96.8%），记录时为 58/62（93.5%），2 张未填独立程度，达到合同值")
    }
}
