internal import HandoverModel
public import HandoverReadiness

/// The first screen: are they ready, how do we know, what is missing, when will it be done.
public enum StatusView {
    /// How many blockers stand on the first screen.
    static let topBlockers = 4

    public static func report(_ readiness: Readiness, names: Names, isDemonstration: Bool = false) -> Report {
        let language = names.language
        let title = names.definitions?.handover.title.text(in: language) ?? language("交接项目", "Handover")
        return Report(
            title: Phrase(title),
            sections: [
                .init(nil, head(readiness, names, isDemonstration)),
                StatusBlockers.section(readiness.blockers, names), StatusAcceptance.conditions(readiness, names),
                .init(nil, StatusProgress.checklists(readiness, names) + StatusProgress.people(readiness, names)),
                StatusMeasures.section(readiness.measures, names),
                .init(nil, foot(readiness, names)),
            ],
            data: StatusRows.table(readiness, names),
            json: StatusDocument.json(readiness, names: names, isDemonstration: isDemonstration))
    }

    /// Verdict, plan, critical path and dates, a line each.
    static func head(_ readiness: Readiness, _ names: Names, _ isDemonstration: Bool) -> [Report.Block] {
        let language = names.language
        let verdict = readiness.verdict
        let when = "\(names.time(readiness.asOf)) (\(names.zone.identifier))"
        let known = readiness.ledger.knownAt.map { knownNote($0, names) } ?? ""
        var blocks: [Report.Block] = [
            .line(
                Phrase("\(verdict.mark) \(verdict.words(language))", verdict.style)
                    + Phrase(language("，截至 \(when)", ", as of \(when)") + known)),
            .line(planLine(readiness.plan, waived: readiness.waivedOfDue, names)),
        ]
        if let path = readiness.criticalPath { blocks.append(.line(pathLine(path, names))) }
        if let line = paceLine(readiness.forecast, language) { blocks.append(.line(Phrase(line))) }
        if let line = StatusAcceptance.line(readiness, names) { blocks.append(.line(line)) }
        if let line = StatusAcceptance.rounds(readiness, names) { blocks.append(.line(line)) }
        if let ended = readiness.plan.endedOn {
            blocks.append(.line(Phrase(endedNote(ended, language), .caution)))
        }
        if isDemonstration { blocks.append(.line(Phrase(demonstrationNote(language), .caution))) }
        return blocks
    }

    /// The dates at the pace of the last weeks; nil where there are none.
    static func paceLine(_ forecast: Forecast?, _ language: Language) -> String? {
        guard let checklist = forecast?.checklist, checklist.p85 != nil else { return nil }
        return language("按最近的速度，清单", "At the recent pace: ") + checklist.words(language)
    }

    /// That what was recorded later is left out.
    static func knownNote(_ instant: Instant, _ names: Names) -> String {
        let time = names.time(instant)
        return names.language("，只计 \(time) 前已记录的", ", by what was recorded by \(time)")
    }

    static func endedNote(_ day: Day, _ language: Language) -> String {
        language("支持合同已于 \(day) 结束", "The support contract ended on \(day)")
    }

    static func demonstrationNote(_ language: Language) -> String {
        language("演示：时间来自台账，数据不是真实的", "Demonstration: the time is the ledger's and the data is not real")
    }

    /// `应完成 14 项，已完成 12 项，限期豁免 1 项，落后 4 个工作日`.
    ///
    /// `waived`: How many of those due are waived, which are neither done nor behind. `linked`: Each number leads to its
    /// items.
    static func planLine(_ plan: PlanState, waived: Int = 0, linked: Bool = false, _ names: Names) -> Phrase {
        let language = names.language
        func number(_ count: Int, _ status: ItemQuery.Status?) -> Phrase {
            Phrase(count, rows: linked ? .items(.init(rows: .init(due: true, status: status))) : nil)
        }
        let (due, done) = (number(plan.due, nil), number(plan.done, .done))
        var counts =
            language == .zh ? "应完成 " + due + " 项，已完成 " + done + " 项" : due + " due, " + done + " done"
        if waived > 0 {
            let set = number(waived, .waived)
            counts = counts + (language == .zh ? "，限期豁免 " + set + " 项" : ", " + set + " waived")
        }
        if plan.done + waived < plan.due {
            let days = plan.workingDaysBehind
            // What is due today is not late before the day is over.
            guard days > 0 else { return counts + Phrase(language("，其余今天到期", "; the rest is due today")) }
            let behind = language("落后 \(days) 个工作日", "\(counted(days, "working day")) behind")
            let late = linked ? Path.items(.init(show: .late)) : nil
            return counts + Phrase(language("，", "; ")) + Phrase(behind, .bad, rows: late)
        }
        let next = plan.next.map {
            let due = $0.due.text(isProvisional: $0.isProvisional)
            return language(
                "，下一项 \(names.item($0.item)) \(due) 到期", ", next \(names.quoted(names.item($0.item))), due \(due)")
        }
        return counts + Phrase(language("，", "; ")) + Phrase(language("按计划进行", "on plan"), .good)
            + Phrase(next ?? "")
    }

    private static func foot(_ readiness: Readiness, _ names: Names) -> [Report.Block] {
        let language = names.language
        var blocks: [Report.Block] = []
        if readiness.showsProvisionalDay { blocks.append(.line(Phrase(language.provisionalNote, .faint))) }
        if let note = lapsedChecksNote(readiness, names) { blocks.append(.line(Phrase(note, .caution))) }
        if let note = separationNote(readiness.separation, language) { blocks.append(.line(Phrase(note, .caution))) }
        if let note = backdatedNote(readiness.ledger, language) {
            let command = language("：", ", ") + "handover ledger show --backdated"
            blocks.append(.line(Phrase(note + command, .faint)))
        }
        let source = language(
            "定义 \(readiness.definitions.short)，台账 \(readiness.ledger.size) 条",
            "Definitions \(readiness.definitions.short), ledger of \(counted(readiness.ledger.size, "entry", "entries"))"
        )
        return blocks + [.line(Phrase(source, .faint))]
    }

    /// The items whose checks passed so long ago that they count no longer; nil where there are none.
    static func lapsedChecksNote(_ readiness: Readiness, _ names: Names) -> String? {
        let items = readiness.items.filter { $0.check?.standing == .lapsed && !$0.isNotApplicable }.map(\.id)
        guard !items.isEmpty else { return nil }
        return names.language(
            "自动检查的证据已过期：\(names.items(items))", "Evidence of checks has lapsed: \(names.items(items))")
    }

    static func backdatedNote(_ ledger: LedgerState, _ language: Language) -> String? {
        guard ledger.backdated > 0 else { return nil }
        let more = ledger.backdated == LedgerState.backdatedLimit
        return language(
            "补录（晚于发生三天以上）\(more ? "至少 " : "")\(ledger.backdated) 条",
            "Backdated (recorded more than three days late): \(more ? "at least " : "")\(counted(ledger.backdated, "entry", "entries"))"
        )
    }

    /// Nothing is said while separation is on and nothing stands from a time without it.
    static func separationNote(_ separation: Separation, _ language: Language) -> String? {
        let mattered = separation.mattered
        let entries = counted(mattered, "entry", "entries")
        guard separation.isOn else {
            return language(
                "注意：职责分离已关闭，涉及 \(mattered) 条记录",
                "Note: separation of duties is off; it mattered for \(entries)")
        }
        guard mattered > 0 else { return nil }
        let stand = mattered == 1 ? "stands" : "stand"
        return language(
            "注意：职责分离曾经关闭，当时记入的 \(mattered) 条记录仍然有效",
            "Note: separation of duties was off for a time; \(entries) of then still \(stand)")
    }

    /// `关键路径（2 项）最早 2026-03-04 完成，比验收日晚 3 个工作日`.
    static func pathLine(_ path: CriticalPath, _ names: Names) -> Phrase {
        let language = names.language
        let chain = counted(path.chain.count, "item")
        let finish = path.finish.text(isProvisional: path.isProvisional)
        return pathEnd(
            path, language,
            language("关键路径（\(path.chain.count) 项）最早 \(finish) 完成", "Critical path (\(chain)) ends \(finish)"))
    }

    /// `最早 2026-03-04 完成，比验收日晚 3 个工作日`, for a reader who sees what it is of.
    static func pathEnd(_ path: CriticalPath, _ language: Language) -> Phrase {
        let chain = counted(path.chain.count, "item")
        let finish = path.finish.text(isProvisional: path.isProvisional)
        return pathEnd(path, language, language("\(path.chain.count) 项，最早 \(finish) 完成", "\(chain), ends \(finish)"))
    }

    private static func pathEnd(_ path: CriticalPath, _ language: Language, _ finish: String) -> Phrase {
        guard let float = path.float else { return Phrase(finish) }
        if float < 0 {
            let late = language("比验收日晚 \(-float) 个工作日", "\(counted(-float, "working day")) past the day to accept")
            return Phrase(finish + language("，", ", ")) + Phrase(late, .bad)
        }
        if float == 0 {
            return Phrase(finish + language("，正好在验收日", ", on the day to accept"))
        }
        let early = language("距验收日还有 \(float) 个工作日", "\(counted(float, "working day")) before the day to accept")
        return Phrase(finish + language("，", ", ") + early)
    }
}

extension Readiness {
    /// How many of the items that are due by the day are waived.
    var waivedOfDue: Int {
        items.count { item in
            guard case .waived = item.status, let due = item.due else { return false }
            return due <= day
        }
    }
}
