public import HandoverModel
public import HandoverReadiness

/// What was recorded, where it stands in the ledger, and what comes next.
public enum ReceiptView {
    /// The receipt, what the record states, and what comes next; without a record these two are left out.
    ///
    /// `item`: The item it sets aside, as it stands with it: whether the other side had said so before. `stale`: The sign-offs
    /// that definitions put in force take out of the count; nil for anything else.
    public static func report(
        _ receipt: Receipt, record: Record? = nil, item: ItemState? = nil, stale: [StaleSignOff]? = nil, names: Names,
        isDemonstration: Bool = false
    ) -> Report {
        let language = names.language
        var lines: [Report.Block] = [.line(head(receipt, names))]
        if let record {
            lines.append(.line(Phrase("\(names.person(record.by)) \(record.statement.words(names))")))
        }
        if !receipt.isRehearsal {
            let leaf = language("叶哈希 \(receipt.leaf.base64.prefix(12))，", "leaf \(receipt.leaf.base64.prefix(12)), ")
            let size = language("台账 \(receipt.size) 条", "ledger of \(counted(receipt.size, "entry", "entries"))")
            lines.append(.line(Phrase(leaf + size, .faint)))
        }
        if isDemonstration { lines.append(.line(Phrase(language("演示台账", "Demonstration ledger"), .caution))) }
        if let agreement = record.flatMap({ agreement(on: $0.statement, item, language) }), !receipt.isRehearsal {
            lines.append(.line(Phrase(agreement)))
        }
        if let next = record.flatMap({ next($0.statement, receipt, names) }), !receipt.isRehearsal {
            lines.append(.line(Phrase(language("下一步：", "Next: ") + next)))
        }
        let outdated = (stale ?? []).map { StaleSignOffLines.bullet($0, names) }
        let title =
            receipt.isRehearsal
            ? language("签字将失效（内容已变需重签）", "Sign-offs that would go stale")
            : language("签字已失效（内容已变需重签）", "Sign-offs that went stale, to be given again")
        return Report(
            sections: [.init(nil, lines)] + (outdated.isEmpty ? [] : [.init(title, [.list(outdated)])]),
            data: data(receipt), json: json(receipt, record, stale))
    }

    /// That what was asked for holds already, so that nothing was recorded: a receipt's members without values.
    public static func nothing(_ refusal: Refusal, names: Names) -> Report {
        let wording = refusal.wording(names)
        let names = ["entry", "at", "leaf", "size", "root"]
        return Report(
            sections: [.init(nil, [.line(Phrase(wording.says))])],
            data: ReportTable(names.map { .init($0, $0) }, rows: []),
            json: .object(
                names.map { .init($0, .null) } + [
                    .init("was_there", .bool(false)), .init("dry_run", .bool(false)), .init("kind", .null),
                    .init("key", .null), .init("code", .string(wording.code)),
                    .init("message", .string(wording.says)),
                ]))
    }

    private static func head(_ receipt: Receipt, _ names: Names) -> Phrase {
        let language = names.language
        if receipt.isRehearsal {
            return Phrase(language("试运行，未记录：可以记录", "Dry run, nothing recorded: it would be possible"), .caution)
        }
        let when = "\(names.time(receipt.at)) (\(names.zone.identifier))"
        return receipt.wasThere
            ? Phrase(
                language("先前已记录为第 \(receipt.entry) 条，\(when)", "Recorded before as entry \(receipt.entry), \(when)"),
                .good)
            : Phrase(language("已记录为第 \(receipt.entry) 条，\(when)", "Recorded as entry \(receipt.entry), \(when)"), .good)
    }

    /// Where to look, or who must agree.
    private static func next(
        _ statement: Statement, _ receipt: Receipt, _ names: Names
    ) -> String? {
        switch statement {
        case .signedOff(let fact): "handover item show \(fact.item)"
        case .refused(let fact): "handover item show \(fact.item)"
        case .reopened(let fact): "handover item show \(fact.item)"
        case .evidenceAdded(let fact): "handover item show \(fact.item)"
        case .waived(let fact): "handover item show \(fact.item)"
        case .markedNotApplicable(let fact): "handover item show \(fact.item)"
        case .definitionsProposed:
            names.language("另一方负责人同意：", "a lead of the other side agrees: ") + Typed.agree(to: receipt.entry)
        case .definitionsApplied, .demonstrationStarted: "handover status"
        case .moduleCompleted(let fact):
            names.isAnonymous ? nil : "handover training list --person \(fact.person)"
        case .helpAsked, .helpAnswered: "handover question list"
        case .phaseSet: "handover phase list"
        case .availability: "handover outage list"
        case .reverified: "handover acceptance rounds"
        case .checkRan: "handover check list"
        case .alert: "handover alerts list"
        case .reportApproved(let fact): "handover report support --of \(fact.period)"
        case .improvement(let fact): "handover action show \(fact.action)"
        case .creditClaim(let fact): "handover credit show \(fact.claim)"
        case .technicalChange: "handover change list"
        case .commitmentDone: "handover commitment list"
        case .checkpointRecorded: "handover measure show independence"
        case .revoked(let fact):
            fact.task.map { Typed.line(["task", "show", $0.rawValue], needsPerson: false) }
        case .acceptanceStated, .acceptanceSigned, .acceptanceDeclined, .blockerWaived: "handover acceptance show"
        case .taskResolved(let report) where report.document == nil && report.noDocument == nil:
            names.language("哪份文档更新了，或为何没有：", "which document was updated, or why none: ")
                + Typed.line(["task", "log", "--id", report.task.rawValue, "--doc", "DOCUMENT"])
        case .assessed, .selfAssessed, .assessmentConfirmed, .assessmentAnswered, .taskLogged, .taskOpened,
            .taskResponded, .taskResolved, .taskReopened, .taskConfirmed, .taskOverturned, .taskRated, .ticket, .access:
            nil
        }
    }

    /// Whether both sides have said what sets an item aside; nil for anything else, and where it is not known how it stands.
    private static func agreement(on statement: Statement, _ item: ItemState?, _ language: Language) -> String? {
        let isWaiver = statement.kind == .waived
        guard let item, isWaiver || statement.kind == .markedNotApplicable else { return nil }
        let until: Day? = if case .waived(let fact) = statement { fact.until } else { nil }
        switch item.status {
        case .waived(let day, _, _) where day == until: return language("已生效，至 \(day)", "In force until \(day)")
        case .notApplicable where !isWaiver: return language("已生效", "In force")
        case .waived, .notApplicable, .open, .signed, .done:
            return language("双方负责人都表示后生效", "In force once a lead of each side has said so")
        }
    }

    private static func data(_ receipt: Receipt) -> ReportTable {
        ReportTable(
            ["entry", "at", "leaf", "size", "root"].map { .init($0, $0) },
            rows: [
                [
                    String(receipt.entry), receipt.at.description, receipt.leaf.description, String(receipt.size),
                    receipt.root.description,
                ]
                .map { Phrase($0) }
            ])
    }

    private static func json(_ receipt: Receipt, _ record: Record?, _ stale: [StaleSignOff]?) -> JSONText {
        let members: [JSONText.Member] = [
            .init("entry", .int(receipt.entry)), .init("at", .string(receipt.at.description)),
            .init("leaf", .string(receipt.leaf.description)), .init("size", .int(receipt.size)),
            .init("root", .string(receipt.root.description)), .init("was_there", .bool(receipt.wasThere)),
            .init("dry_run", .bool(receipt.isRehearsal)),
            .init("kind", .string(orNull: record?.statement.kind.rawValue)),
            .init("key", .string(orNull: record?.key)),
        ]
        return .object(members + (stale.map { [.init("stale", StaleSignOffLines.json($0))] } ?? []))
    }
}

extension Receipt {
    /// Where it stands among several that were recorded at once: the entry, whether that was there before, and whether it was a
    /// rehearsal, in which there is none.
    var recorded: [JSONText.Member] {
        [
            .init("entry", isRehearsal ? .null : .int(entry)), .init("was_there", .bool(wasThere)),
            .init("dry_run", .bool(isRehearsal)),
        ]
    }
}
