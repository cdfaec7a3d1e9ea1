import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite("Checkpoints as recorded and as they stand") struct CheckpointViewTests {
    private func cells(_ names: Names) -> [[String]] {
        CheckpointTable.table(CheckpointSamples.states, names).rows.map { $0.map(\.plain) }
    }

    @Test func inChinese() {
        #expect(
            cells(Samples.zh) == [
                ["2026-01-12", "27/31（87.1%），1 张未填独立程度，未达标", "与记录一致", "abababababab", "40"],
                [
                    "2026-01-19", "60/62（96.8%），已证实", "已不同：当日 60/62（96.8%），现在 58/62（93.5%），达到合同值",
                    "abababababab → cdcdcdcdcdcd", "52",
                ],
            ])
    }

    @Test func inEnglish() {
        #expect(
            cells(Samples.en) == [
                ["2026-01-12", "27/31 (87.1%), 1 unrated, missed", "as recorded", "abababababab", "40"],
                [
                    "2026-01-19", "60/62 (96.8%), demonstrated",
                    "differs: 60/62 (96.8%) that day, 58/62 (93.5%) now, reached the contract's value",
                    "abababababab → cdcdcdcdcdcd", "52",
                ],
            ])
    }

    @Test func theMeasureListsThem() {
        let detail = CheckpointSamples.recorded(MeasureViewTests.detail)
        let text = MeasureView.report(detail, names: Samples.en).text(as: .table)
        #expect(text.contains("\nRecorded checkpoints\n"))
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
        #expect(!MeasureView.report(MeasureViewTests.detail, names: Samples.en).text(as: .table).contains("Recorded"))
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
