import HandoverModel
import HandoverReadiness

/// Credits as programs read them: shares of the fee, times in seconds.
enum ServiceCreditsData {
    static func table(_ credits: ServiceCredits, _ names: Names) -> ReportTable {
        let columns = [
            "task", "severity", "service", "closed", "clock", "target", "limit_seconds", "elapsed_seconds", "over",
            "credit", "task_credit", "since", "claim_by", "by_severity_change", "claim", "claim_state",
        ]
        let rows = credits.tasks.flatMap { task in task.breaches.map { cells(task, $0, names).map { Phrase($0) } } }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    private static func cells(_ task: LateTask, _ breach: LateTask.Breach, _ names: Names) -> [String] {
        let (closed, claimBy) = (task.closed?.description ?? "", breach.claimBy?.description ?? "")
        let over = breach.over.map(share) ?? ""
        return [
            task.task.rawValue, task.severity.rawValue, task.service ?? "", closed, breach.promise.rawValue,
            breach.target.description, String(breach.limit / 1000), String(breach.elapsed / 1000), over,
            share(breach.tier?.credit ?? 0), share(task.credit), breach.since.rfc3339(in: names.zone), claimBy,
            String(breach.isByRegrading), breach.claim?.id.rawValue ?? "", breach.claim?.stage.rawValue ?? "",
        ]
    }

    static func share(_ millionths: Int) -> String { Decimals.trimmed(Double(millionths) / 1_000_000) }

    static func json(_ credits: ServiceCredits, _ names: Names) -> JSONText {
        .object([
            .init("as_of", .time(credits.asOf, names)), .init("from", .string(credits.first.description)),
            .init("to", .string(credits.last.description)),
            .init("severity", .string(orNull: credits.severity?.rawValue)),
            .init("service", .string(orNull: credits.service)), .init("indicative", .bool(true)),
            .init("terms", credits.terms.map { json($0, names.language) } ?? .null),
            .init("open_counted", .bool(credits.includesOpen)), .init("late_tasks", .int(credits.lateTasks)),
            .init("open_tasks", .int(credits.openTasks)), .init("credited_tasks", .int(credits.creditedTasks)),
            .init("sum", number(credits.sum)), .init("total", number(credits.total)),
            .init("amount", credits.amount.map(json) ?? .null),
            .init("tasks", .array(credits.tasks.map { json($0, names) })),
        ])
    }

    static func number(_ millionths: Int) -> JSONText { .decimal(Double(millionths) / 1_000_000) }

    static func json(_ money: Money) -> JSONText {
        .object([
            .init("minor_units", .int(money.minorUnits)), .init("currency", .string(money.currency.rawValue)),
        ])
    }

    private static func json(_ terms: CreditTerms, _ language: Language) -> JSONText {
        .object([
            .init("response", tiers(terms.response)), .init("resolution", tiers(terms.resolution)),
            .init("strictness", .string(terms.strictness.rawValue)),
            .init("addition", .string(terms.addition.rawValue)), .init("cap", number(terms.cap)),
            .init("fee", .string(orNull: terms.fee?.base.text(in: language))),
            .init("fee_amount", terms.fee?.amount.map(json) ?? .null),
            .init("claim_working_days", .int(orNull: terms.claimDays)),
        ])
    }

    private static func tiers(_ tiers: [CreditTerms.Tier]) -> JSONText {
        .array(tiers.map { .object([.init("over", number($0.over)), .init("credit", number($0.credit))]) })
    }

    private static func json(_ task: LateTask, _ names: Names) -> JSONText {
        .object([
            .init("task", .string(task.task.rawValue)),
            .init("title", .string(orNull: names.isAnonymous ? nil : task.title)),
            .init("severity", .string(task.severity.rawValue)), .init("service", .string(orNull: task.service)),
            .init("closed", .string(orNull: task.closed?.description)),
            .init("policy", .string(task.policy.description)), .init("credit", number(task.credit)),
            .init("breaches", .array(task.breaches.map { json($0, names) })),
        ])
    }

    private static func json(_ breach: LateTask.Breach, _ names: Names) -> JSONText {
        .object([
            .init("clock", .string(breach.promise.rawValue)), .init("target", .string(breach.target.description)),
            .init("limit_seconds", .int(Int(breach.limit / 1000))),
            .init("elapsed_seconds", .int(Int(breach.elapsed / 1000))),
            .init("over", breach.over.map(number) ?? .null), .init("credit", number(breach.tier?.credit ?? 0)),
            .init("since", .time(breach.since, names)),
            .init("claim_by", .string(orNull: breach.claimBy?.description)),
            .init("by_severity_change", .bool(breach.isByRegrading)),
            .init("provisional", .bool(breach.isProvisional)),
            .init(
                "claim",
                breach.claim.map { claim in
                    .object([
                        .init("id", .string(claim.id.rawValue)), .init("state", .string(claim.stage.rawValue)),
                    ])
                } ?? .null),
        ])
    }
}
