import HandoverModel
import Testing

@testable import HandoverViews

@Suite struct TaskRevocationTests {
    private static let withdrawal = Samples.entry(
        35, "jia3", .revoked(Revocation(entry: 33, task: "T-1", reason: "Logged twice")))

    @Test func aWithdrawnTaskSaysWhoWithdrewItAndWhy() {
        let report = { (names: Names) in
            TaskView.withdrawn("T-1", history: [Samples.logged, Self.withdrawal], names: names)
        }
        let english = #"""
            T-1
            Withdrawn at 2026-01-08 10:00: 甲三 (jia3) revoked entry 33 of task T-1: "Logged
            twice"
            It counts nowhere from then on, and its id may be logged again

            Entries
              Entry  Recorded          By           What
              -----  ----------------  -----------  ----------------------------------------
                 33  2026-01-08 10:00  甲三 (jia3)  logged a task T-1, P1, 登录缓慢,
                                                    甲三 (jia3) 4 alone (revoked by entry
                                                    35)
                 35  2026-01-08 10:00  甲三 (jia3)  revoked entry 33 of task T-1: "Logged
                                                    twice"

            """#
        #expect(report(Samples.en).text(as: .table) == english)
        let chinese = #"""
            T-1
            已撤回：甲三 (jia3) 2026-01-08 10:00 撤销工单 T-1 的第 33 条：“Logged twice”
            不再计入；编号可以重新登记

            台账条目
              条目  时间              记录人       内容
              ----  ----------------  -----------  -----------------------------------------
                33  2026-01-08 10:00  甲三 (jia3)  登记工单 T-1，P1，登录缓慢，甲三 (jia3) 4
                                                   独立（已由第 35 条撤销）
                35  2026-01-08 10:00  甲三 (jia3)  撤销工单 T-1 的第 33 条：“Logged twice”

            """#
        #expect(report(Samples.zh).text(as: .table) == chinese)
        let json = report(Samples.en).text(as: .json)
        let withdrawn = #"""
              "withdrawn": {
                "entry": 35,
                "at": "2026-01-08T02:00:00Z",
                "by": "jia3",
                "reason": "Logged twice"
              },
            """#
        #expect(json.contains(withdrawn), "\(json)")
    }

    @Test func aReceiptLeadsToTheTask() {
        let text = ReceiptView.report(Samples.receipt, record: Self.withdrawal.record, names: Samples.en)
            .text(as: .table)
        let expected = #"""
            Recorded as entry 12, 2026-01-08 10:00 (Asia/Shanghai)
            甲三 (jia3) revoked entry 33 of task T-1: "Logged twice"
            leaf AAAAAAAAAAEA, ledger of 12 entries
            Next: handover task show T-1

            """#
        #expect(text == expected)
    }

    @Test(
        arguments: [
            (
                .taskContradicts("T-1", field: "closed", entry: 5),
                #"""
                refused[task-contradicts]: What is said of "closed" contradicts entry 5 of task T-1
                rule 7: What is recorded is never overwritten
                what helps: To correct it, revoke that first: handover task revoke T-1 --entry 5 --reason … --as PERSON

                """#
            ),
            (
                .alreadyReviewed("T-1", entry: 6),
                #"""
                refused[already-reviewed]: The levels of task T-1 have been confirmed or overturned already
                rule 7: The same thing is recorded once
                what helps: To correct it, revoke that first: handover task revoke T-1 --entry 6 --reason … --as PERSON

                """#
            ),
            (
                .reviewStands("T-1", entry: 5, review: 6),
                #"""
                refused[review-stands]: Entry 5 of task T-1 cannot go before entry 6, which reviewed the levels it told
                rule 7: What rests on an entry is taken back before it, the newest first
                what helps: Revoke the review first: handover task revoke T-1 --entry 6 --reason … --as PERSON

                """#
            ),
            (
                .laterEntriesStand("T-1", entry: 5, later: [9, 7]),
                #"""
                refused[later-entries-stand]: Entry 5 of task T-1 cannot go before what rests on it: 9, 7
                rule 3: What rests on an entry is taken back before it, the newest first
                what helps: Revoke the newest first: handover task revoke T-1 --entry 9 --reason … --as PERSON

                """#
            ),
            (
                .taskWithdrawn("T-1", entry: 8),
                #"""
                refused[task-withdrawn]: Task T-1 was withdrawn by entry 8
                rule 3: A task that was withdrawn is logged anew first
                what helps: Log it anew: handover task log --id T-1 --person PERSON --level LEVEL --as PERSON

                """#
            ),
            (
                .nothingToRevoke(task: "T-1", entry: 8),
                #"""
                refused[nothing-to-revoke]: Entry 8 is not about task T-1
                rule 3: Only what stands can be revoked or refused
                what helps: See: handover task show T-1

                """#
            ),
        ] as [(Refusal, String)])
    func refusalsNameTheWayOut(refusal: Refusal, text: String) {
        #expect(RefusalView.text(refusal, names: Samples.en) == text)
    }

    @Test func aRowOfAWithdrawnTaskIsSkippedAndSaidSo() throws {
        var outcome = ImportOutcome(file: "tickets.csv", rows: 3, diagnostics: [])
        outcome.recorded = 1
        outcome.known = 1
        let place = Position(line: 3, column: 1)
        outcome.skipped = [
            .init(place: SourceRange(place, place), refusal: .taskWithdrawn("T-1", entry: 8))
        ]
        #expect(outcome.isSound)
        let report = ImportView.report(outcome, names: Samples.en)
        let expected = #"""
            tickets.csv: 3 rows, 1 recorded, 1 there before, 1 skipped, no errors

            tickets.csv:3:1: skipped[task-withdrawn]: Task T-1 was withdrawn by entry 8; Log it anew: handover task log --id T-1 --person PERSON --level LEVEL --as PERSON

            """#
        #expect(report.text(as: .table) == expected)
        let json = report.text(as: .json)
        #expect(json.contains(#""rejected": []"#), "\(json)")
        #expect(json.contains(#""code": "task-withdrawn""#))
    }

    /// What the reader and what the tracker found stand together, by line and column.
    @Test func faultsStandByLineAndColumn() {
        func range(_ line: Int, _ column: Int) -> SourceRange {
            SourceRange(Position(line: line, column: column), Position(line: line, column: column + 1))
        }
        let severity = Problem.badValue(value: "P7", expected: .oneOf(["P0", "P1"]))
        var outcome = ImportOutcome(
            file: "tickets.csv", rows: 2,
            diagnostics: [
                Diagnostic(file: "tickets.csv", range: range(2, 5), problem: severity),
                Diagnostic(file: "tickets.csv", range: range(3, 5), problem: severity),
            ])
        outcome.rejected = [
            .init(place: range(2, 2), refusal: .badTaskID("?")),
            .init(place: range(2, 8), refusal: .unknownPerson("nobody", nearest: [])),
        ]
        let report = ImportView.report(outcome, names: Samples.en)
        let codes = report.text(as: .csv).split(whereSeparator: \.isNewline).dropFirst().map { row in
            row.split(separator: ",").prefix(3).joined(separator: " ")
        }
        #expect(codes == ["2 2 bad-task-id", "2 5 bad-value", "2 8 unknown-person", "3 5 bad-value"])
        #expect(report.text(as: .table).contains("4 errors in 2 lines"))
    }
}
