public import HandoverModel

extension AlertMatter {
    /// What is so, in a clause without a full stop.
    ///
    /// `when`: What it was raised for.
    func words(_ when: AlertCondition, _ names: Names) -> String {
        let language = names.language
        switch self {
        case .clock(let task, let promise, let severity, _, let due):
            return clock(task, promise, severity, due, when, names)
        case .outage(let entry, let service, let severity):
            let what = OutageWords.service(service, names)
            let isSlow = when == .serviceSlow
            return language(
                "\(what)\(isSlow ? "变慢" : "中断")（\(severity.rawValue)，第 \(entry) 条）",
                "\(what) \(isSlow ? "slow" : "away") (\(severity.rawValue), entry \(entry))")
        case .satisfaction(let sum, let ratings, let sumBefore, let ratingsBefore, let desk):
            let ofDesk = desk.map { language("\($0.words(.zh))：", "\($0.words(.en)): ") } ?? ""
            return ofDesk
                + language(
                    "近 30 天平均 \(Self.mean(sum, ratings)) 分（\(ratings) 次评分），之前 30 天 \(Self.mean(sumBefore, ratingsBefore)) 分（\(ratingsBefore) 次）",
                    "mean of 30 days \(Self.mean(sum, ratings)) (\(ratings) ratings), of the 30 before \(Self.mean(sumBefore, ratingsBefore)) (\(ratingsBefore))"
                )
        case .overdue(let item, let due):
            return language("\(names.item(item)) 应于 \(due) 完成", "\(names.quoted(names.item(item))) was due on \(due)")
        case .capability(let id, let until, let people, let have, let need):
            return language(
                "“\(names.capability(id))”有 \(people) 人的评估至 \(until) 到期（需 \(need) 人，现有 \(have) 人）",
                "\(names.quoted(names.capability(id))) ends on \(until) for \(counted(people, "person", "people")) (\(have) of \(need) have it)"
            )
        case .evidence(let item, let until):
            return language(
                "\(names.item(item)) 的佐证材料有效至 \(until)",
                "evidence of \(names.quoted(names.item(item))) holds until \(until)")
        case .signOff(let item, let until):
            return language(
                "\(names.item(item)) 的签字有效至 \(until)",
                "a sign-off of \(names.quoted(names.item(item))) holds until \(until)")
        case .duty(let cover, let from, let to, let have, let need):
            return language(
                "\(names.span(from, to)) \(names.cover(cover)) 需 \(need) 人，现有 \(have) 人",
                "\(names.span(from, to)) \(have) of \(need) on duty for \(names.cover(cover))")
        case .check(let item, let check):
            return language(
                "\(names.item(item)) 的自动检查“\(check.words(.zh))”未通过",
                "the check \"\(check.words(.en))\" of \(names.quoted(names.item(item))) failed")
        case .commitment(let id, let period, _, let missed):
            let title = language.quote(names.commitment(id))
            return missed == 1
                ? language("\(title) \(period) 未完成", "\(title) of \(period) was not done")
                : language(
                    "\(title)自 \(period) 起有 \(missed) 期未完成",
                    "\(title) was not done in \(missed) periods since \(period)")
        case .problem(let kind, _, let service, let newest, let tasks):
            let (what, last) = (names.quoted(names.service(named: service)), newest.rawValue.printable)
            let (zh, en) =
                switch kind {
                case .symptom: ("标题相同", "with the same title")
                case .document: ("涉及同一文档", "with the same document")
                }
            return language(
                "\(Language.beforeChinese(what))近 30 天有 \(tasks) 张工单\(zh)，最近一张 \(last)",
                "\(tasks) tasks of \(what) within 30 days \(en), the newest \(last)")
        }
    }

    private func clock(
        _ task: TaskRecord.ID, _ promise: ServicePromise, _ severity: Severity, _ due: Instant?,
        _ when: AlertCondition, _ names: Names
    ) -> String {
        let language = names.language
        let what = "\(severity.rawValue) \(task.rawValue.printable)"
        guard let due else {
            return language("\(what) \(promise.words(.zh))", "\(what), \(promise.words(.en))")
        }
        let (zh, en) = (promise.shortWords(.zh), promise.shortWords(.en))
        guard when != .slaAtRisk else {
            return language(
                "\(what) \(zh)须在 \(names.time(due)) 前", "\(what), \(en) due at \(names.time(due))")
        }
        return language(
            "\(what) \(zh)时限 \(names.time(due)) 已过", "\(what), \(en) was due at \(names.time(due))")
    }

    /// With two decimals, rounded down, so that what fell does not look as though it had not.
    private static func mean(_ sum: Int, _ ratings: Int) -> String {
        let hundredths = ratings > 0 ? sum * 100 / ratings : 0
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension AlertFinding {
    /// What it alerts to, and what is so: `值班人数不足：…`.
    public func words(_ names: Names) -> String {
        names.language(
            "\(when.words(.zh))：\(about.words(when, names))", "\(when.words(.en)): \(about.words(when, names))")
    }
}

extension AlertFact {
    func words(_ names: Names) -> String {
        switch self {
        case .raised(let finding):
            names.language("发出告警：\(finding.words(names))", "raised an alert: \(finding.words(names))")
        case .cleared(let clearing):
            names.language("解除第 \(clearing.entry) 条告警", "ended the alert of entry \(clearing.entry)") + about(names)
        case .acknowledged(let word):
            names.language("确认第 \(word.entry) 条告警", "acknowledged the alert of entry \(word.entry)") + about(names)
                + names.said(word.note)
        }
    }

    /// `（已超时限，T-1）`: what the alert was raised for, as far as its rule is in force and its cause names something.
    private func about(_ names: Names) -> String {
        let parts = [names.definitions?.alerts?[rule]?.when.words(names.language), subject(names)].compactMap { $0 }
        return parts.isEmpty
            ? ""
            : names.language("（\(parts.joined(separator: "，"))）", " (\(parts.joined(separator: ", ")))")
    }

    /// What the cause names, which has the forms of `AlertMatter.cause`.
    private func subject(_ names: Names) -> String? {
        let parts = cause.split(separator: "/").map(String.init)
        guard parts.count > 1, let kind = AlertMatter.Kind(rawValue: parts[0]) else { return nil }
        func path(_ range: some RangeExpression<Int>) -> String { parts[range].joined(separator: "/") }
        switch kind {
        case .clock where parts.count > 3: return path(3...).printable
        case .overdue, .evidence, .signOff:
            return parts.count > 2 ? names.item(Item.ID(path(1..<parts.count - 1))) : nil
        case .capability: return names.capability(Capability.ID(parts[1]))
        case .duty: return names.cover(RequiredCover.ID(parts[1]))
        case .check: return names.item(Item.ID(path(1...)))
        case .commitment: return names.commitment(Commitment.ID(parts[1]))
        case .clock, .outage, .satisfaction, .problem: return nil
        }
    }
}
