import HandoverModel
import HandoverViews
import Testing

/// What became of an export that was read as a mapping says.
@Suite struct MappedImportViewTests {
    private var outcome: ImportOutcome {
        var outcome = ImportOutcome(file: "log.csv", rows: 9, diagnostics: [])
        outcome.recorded = 2
        outcome.isPartial = true
        var mapped = ImportOutcome.Mapped()
        mapped.tickets = 4
        mapped.leftOut = 3
        mapped.unlisted = 5
        mapped.unlistedLines = 2
        mapped.unlistedSkipped = 1
        outcome.mapped = mapped
        return outcome
    }

    @Test func whatIsNotListedIsCounted() {
        #expect(!outcome.isSound)
        #expect(
            ImportView.report(outcome, names: Samples.en).text(as: .table, in: Layout(width: 200)) == """
                log.csv: 9 rows of 4 tasks, 2 recorded, 0 there before, 3 left out by the mapping, 1 skipped, 5 errors in 2 lines

                5 more errors not listed
                1 more skipped not listed

                """)
        #expect(
            ImportView.report(outcome, names: Samples.zh).text(as: .table, in: Layout(width: 200)) == """
                log.csv：共 9 行（4 张工单），已记录 2 行，先前已有 0 行，映射略去 3 行，跳过 1 行，有误 2 行（5 处）

                另有 5 处错误未列出
                另有 1 行跳过未列出

                """)
    }

    @Test func itsJSONHasTheCountsToo() {
        let json = ImportView.report(outcome, names: Samples.en).text(as: .json)
        for part in [
            #""tasks": 4"#, #""left_out": 3"#, #""rejected_unlisted": 5"#, #""skipped_unlisted": 1"#,
        ] { #expect(json.contains(part), "\(json)") }
        var native = outcome
        native.mapped = nil
        #expect(!ImportView.report(native, names: Samples.en).text(as: .json).contains("left_out"))
    }
}
