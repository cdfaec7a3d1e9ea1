internal import HandoverModel
internal import HandoverReadiness

/// How far checklists, training and capabilities have come.
enum StatusProgress {
    static func checklists(_ readiness: Readiness, _ names: Names) -> [Report.Block] {
        let language = names.language
        let columns: [ReportTable.Column] = [
            .init("checklist", language("清单", "Checklist"), isFlexible: true),
            .init("done", language("完成", "Done"), isNumber: true),
            .init("weight", language("权重", "Weight"), isNumber: true),
            .init("notes", language("备注", "Notes"), isFlexible: true),
        ]
        let rows = readiness.checklists.map { progress -> [Phrase] in
            let isDone = progress.done == progress.total
            return [
                Phrase(names.checklistTitle(progress.id)),
                Phrase("\(progress.done)/\(progress.total)", isDone ? .good : nil),
                Phrase("\(progress.doneWeight)/\(progress.totalWeight)"), Phrase(notes(progress, language)),
            ]
        }
        return rows.isEmpty ? [] : [.table(ReportTable(columns, rows: rows))]
    }

    private static func notes(_ progress: ChecklistProgress, _ language: Language) -> String {
        language.clauses {
            if progress.signedAndWaiting > 0 {
                language("\(progress.signedAndWaiting) 项已签在等", "\(progress.signedAndWaiting) signed, waiting")
            }
            if progress.waived > 0 { language("\(progress.waived) 项遗留", "\(progress.waived) waived") }
            if progress.notApplicable > 0 {
                language("\(progress.notApplicable) 项不适用", "\(progress.notApplicable) not applicable")
            }
        }
    }

    static func people(_ readiness: Readiness, _ names: Names) -> [Report.Block] {
        let language = names.language
        let covered = Measure.Ratio(
            numerator: readiness.capabilities.filter(\.isCovered).count, denominator: readiness.capabilities.count)
        let training = readiness.training.words(language)
        var facts = [
            Report.Fact(
                language("培训", "Training"), Phrase(language("单元已通过 \(training)", "\(training) modules passed"))),
            Report.Fact(
                language("能力", "Capabilities"),
                Phrase(language("人数已够 \(covered.words(.zh))", "\(covered.words(.en)) covered"))
                    + warnings(readiness.coverage, names)),
        ]
        let missing = readiness.capabilities.filter { $0.isCritical && !$0.isCovered }
        if !missing.isEmpty {
            let shown = missing.prefix(2).map { "\(names.capabilityTitle($0.id)) \($0.have)/\($0.need)" }
            let more = missing.count > 2 ? language("等 \(missing.count) 项", " and \(missing.count - 2) more") : ""
            let label = language("关键能力缺人", "Critical, not covered")
            facts.append(.init(label, Phrase(language.list(shown) + more, .bad)))
        }
        if readiness.help.asked > 0 {
            facts.append(.init(language("求助", "Questions"), Phrase(readiness.help.words(language))))
        }
        return [.facts(facts)]
    }

    /// `，2 项 30 天内有人到期或离开`; nothing where nobody's is about to end and nobody leaves.
    private static func warnings(_ coverage: Coverage, _ names: Names) -> Phrase {
        let days = PersonCapability.warningDays
        let warned = coverage.capabilities.filter { $0.leaving > 0 || $0.ending > 0 }.count
        guard warned > 0 else { return "" }
        return Phrase(
            names.language(
                "，\(warned) 项 \(days) 天内有人到期或离开",
                "; \(warned) \(warned == 1 ? "loses" : "lose") somebody within \(days) days"), .caution)
    }
}
