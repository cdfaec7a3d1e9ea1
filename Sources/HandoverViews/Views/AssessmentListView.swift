public import HandoverModel

/// Assessments and self-assessments, each with its confirmations and answers below it.
public enum AssessmentListView {
    /// The entries that are assessments, each with what the other entries say of it; others are left out.
    public static func report(_ entries: [Entry], names: Names) -> Report {
        let language = names.language
        let rows = entries.compactMap { entry -> [Phrase]? in
            guard let judged = Judged(entry.record.statement) else { return nil }
            let by = judged.isSelf ? language("自评", "own view") : names.person(entry.record.by)
            return [
                Phrase(String(entry.number)), Phrase(names.zone.day(of: entry.record.effective).description),
                Phrase(names.person(judged.assessment.person)), Phrase(names.capability(judged.assessment.capability)),
                Phrase(judged.assessment.level.numbered(language)), Phrase(by),
                Phrase(remarks(on: entry, in: entries, names)),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("entry", language("条目", "Entry"), isNumber: true), .init("day", language("日期", "Day")),
            .init("person", language("被评估人", "Person"), isFlexible: true),
            .init("capability", language("能力", "Capability"), isFlexible: true),
            .init("level", language("独立程度", "Level")), .init("by", language("评估人", "By"), isFlexible: true),
            .init("remarks", language("备注", "Remarks"), isFlexible: true),
        ]
        let none = language("没有能力评估", "No assessments")
        return Report(
            sections: [.init(nil, rows.isEmpty ? [.line(Phrase(none))] : [.table(ReportTable(columns, rows: rows))])],
            data: ReportTable(columns, rows: rows), json: .array(entries.map { HistoryView.json($0, names) }))
    }

    /// What was observed, and what others said of it.
    private static func remarks(on entry: Entry, in entries: [Entry], _ names: Names) -> String {
        let language = names.language
        var parts = entries.compactMap { other in reply(other, to: entry.number, names) }
        if let observed = Judged(entry.record.statement)?.assessment.observed, !observed.isEmpty, !names.isAnonymous {
            parts.insert(observed, at: 0)
        }
        return parts.joined(separator: language("；", "; "))
    }

    private static func reply(_ other: Entry, to number: Int, _ names: Names) -> String? {
        let language = names.language
        let who = language(names.actor(other.record.by), names.person(other.record.by))
        switch other.record.statement {
        case .assessmentConfirmed(let fact) where fact.entry == number:
            return language("\(who)复核认可", "\(who) confirmed")
        case .assessmentAnswered(let fact) where fact.entry == number:
            return language("\(who)\(fact.answer.words(.zh))", "\(who) \(fact.answer.words(.en))")
                + names.said(fact.comment)
        case .revoked(let fact) where fact.entry == number:
            return language("已撤销", "revoked") + names.said(fact.reason)
        case .signedOff, .refused, .revoked, .reopened, .waived, .markedNotApplicable, .evidenceAdded, .moduleCompleted,
            .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened,
            .taskResponded,
            .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .definitionsProposed,
            .definitionsApplied, .blockerWaived, .acceptanceStated, .acceptanceSigned, .acceptanceDeclined,
            .demonstrationStarted, .helpAsked, .helpAnswered, .phaseSet, .availability,
            .checkpointRecorded, .reverified, .checkRan, .alert,
            .reportApproved, .improvement, .creditClaim, .technicalChange, .commitmentDone, .access:
            return nil
        }
    }
}

/// An assessment out of a statement.
private struct Judged {
    var assessment: Assessment
    var isSelf: Bool

    init?(_ statement: Statement) {
        if case .assessed(let assessment) = statement {
            self.init(assessment: assessment, isSelf: false)
        } else if case .selfAssessed(let assessment) = statement {
            self.init(assessment: assessment, isSelf: true)
        } else {
            return nil
        }
    }

    private init(assessment: Assessment, isSelf: Bool) {
        self.assessment = assessment
        self.isSelf = isSelf
    }
}
