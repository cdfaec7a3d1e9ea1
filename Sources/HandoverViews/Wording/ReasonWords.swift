public import HandoverModel
public import HandoverReadiness

extension Reason {
    /// What is open, in a clause without a full stop; what it is open at is not named again.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .awaiting(let key):
            return language("等“\(key.meaning.words(.zh))”签字", "awaiting \"\(key.meaning.words(.en))\"")
        case .refused(let key, let by, let reason, _):
            return language(
                "“\(key.meaning.words(.zh))”被\(names.actor(by))退回\(names.said(reason))",
                "\"\(key.meaning.words(.en))\" was refused by \(names.person(by))\(names.said(reason))")
        case .stale(let key, let by, _):
            return language(
                "“\(key.meaning.words(.zh))”内容已变需重签（\(names.actor(by))签的是旧内容）",
                "\"\(key.meaning.words(.en))\" is stale: the wording changed since \(names.person(by)) signed")
        case .lapsed(let key, let since, _):
            return language(
                "“\(key.meaning.words(.zh))”签字 \(since) 起已过期", "\"\(key.meaning.words(.en))\" lapsed on \(since)")
        case .revoked(let key, let reason, _):
            return language(
                "“\(key.meaning.words(.zh))”签字已撤销\(names.said(reason))",
                "\"\(key.meaning.words(.en))\" was revoked\(names.said(reason))")
        case .reopened(let key, let reason):
            return language(
                "交接项已重开，等“\(key.meaning.words(.zh))”重签\(names.said(reason))",
                "reopened, \"\(key.meaning.words(.en))\" must be signed anew\(names.said(reason))")
        case .undelivered(let key, _):
            return language(
                "“\(key.meaning.words(.zh))”所依据的移交签字已失效",
                "\"\(key.meaning.words(.en))\" rests on a delivery that no longer stands")
        case .evidenceMissing(let have, let need):
            return language("证据不足，需 \(need) 份，现有 \(have) 份", "evidence is missing, \(have) of \(need) given")
        case .evidenceExpired(let have, let need, let since):
            return language(
                "证据 \(since) 起已过期，需 \(need) 份，有效 \(have) 份",
                "evidence has been expired since \(since), \(have) of \(need) still counts")
        case .checkFailed(let kind, let why, let more, let since, _):
            let reason = why.map { $0.words(names) } ?? ""
            let rest = more > 0 ? language("，另有 \(more) 项", ", \(more) more") : ""
            return language(
                "自动检查“\(kind.words(.zh))”\(since) 未通过\(reason.isEmpty ? "" : "：" + reason)\(rest)",
                "the check \"\(kind.words(.en))\" failed on \(since)\(reason.isEmpty ? "" : ": " + reason)\(rest)")
        case .needs(let item):
            return language("等前置项“\(names.item(item))”完成", "waiting for \(names.quoted(names.item(item)))")
        case .requires(let capability, let have, let need):
            return language(
                "能力“\(names.capability(capability))”需 \(need) 人，现有 \(have) 人",
                "\(counted(need, "person", "people")) must have \(names.quoted(names.capability(capability))), \(have) do"
            )
        case .waived(let until): return language("遗留项，限期豁免至 \(until)", "waived until \(until)")
        case .capabilityNotCovered(let have, let need):
            return language("需 \(need) 人具备，现有 \(have) 人", "\(have) of \(need) people have it")
        case .measureMissed: return language("未达标", "below the target")
        case .measureTooFew(_, _, 0):
            return language("还没有工单，不要求最少张数", "no tasks yet, no least number asked for")
        case .measureTooFew(let id, let have, let need):
            let unit = id == .assessedIndependence ? "项" : "张"
            return language("数据太少，需 \(need) \(unit)，现有 \(have) \(unit)", "too few to say, \(have) of \(need) recorded")
        case .measureUnrated(_, let unrated, let closed):
            return language(
                "\(closed) 张已关闭工单中 \(unrated) 张未填独立程度", "\(unrated) of \(counted(closed, "closed task")) have no level")
        case .measureNotDemonstrated(_, let more, let day):
            let rest: String =
                if let day {
                    language("，等 \(day) 的检查点", ", the checkpoint of \(day) decides")
                } else {
                    more.map {
                        language("，再独立完成 \($0) 张即可证实", ", \(counted($0, "more independent task")) would prove it")
                    } ?? ""
                }
            return language("达到合同值，尚未证实\(rest)", "reached, not yet demonstrated\(rest)")
        case .measureAwaitsCheckpoint(_, let day):
            return language("目前达到合同值，以 \(day) 的检查点为准", "reached for now, the checkpoint of \(day) decides")
        case .demand(let demand): return demand.words(names)
        case .unansweredHelp(let entries, let since):
            return language(
                "\(entries.count) 个求助未答复，最早 \(since) 提出",
                "\(counted(entries.count, "question")) to the delivering team unanswered since \(since)")
        }
    }
}

extension Blocker.Subject {
    /// `team/rota 值班安排和联系方式确认`, `能力 应急响应`, `任务独立完成率`.
    public func words(_ names: Names) -> String {
        switch self {
        case .item(let id): names.item(id)
        case .capability(let id): names.language("能力：\(names.capability(id))", "Capability: \(names.capability(id))")
        case .measure(let id): id.words(names.language)
        }
    }
}

extension Blocker {
    /// What it is about and what is open there: `team/rota 值班安排和联系方式确认：等“已接收”签字`.
    public func words(_ names: Names) -> String {
        names.language(
            "\(subject.words(names))：\(reason.words(names))", "\(subject.words(names)): \(reason.words(names))")
    }

    /// Who can remove it, what waits for it, and whether it is late; with a day those who hold the roles
    /// then, by name, and nothing of lateness.
    func consequences(_ names: Names, on day: Day? = nil) -> String {
        consequences(names, on: day, linked: false).plain
    }

    /// `linked`: How many wait leads to which.
    func consequences(_ names: Names, on day: Day?, linked: Bool) -> Phrase {
        let language = names.language
        let who = day.map { names.holders(of: canAct, on: $0) } ?? names.roles(canAct)
        var parts: [Phrase] = []
        if !canAct.isEmpty { parts.append(Phrase(language("可处理：\(who)", "can act: \(who)"))) }
        if let condition {
            let words = language(
                "验收条件 \(condition.number)，至 \(condition.until)",
                "condition \(condition.number) of the acceptance, until \(condition.until)")
            parts.append(Phrase(words, rows: linked ? .condition(condition.number) : nil))
        }
        if unblocks > 0 {
            let number = Phrase(unblocks, rows: linked ? .items(.init(rows: waiting)) : nil)
            let words = unblocks == 1 ? " item" : " items"
            parts.append(language == .zh ? "阻塞 " + number + " 项" : "blocks " + number + Phrase(words))
        }
        if isLate, day == nil { parts.append(Phrase(language("已逾期", "late"))) }
        return parts.joined(Phrase(language("，", ", ")))
    }

    /// What waits for its subject.
    private var waiting: ItemQuery {
        switch subject {
        case .item(let id): .init(waitingFor: id)
        case .capability(let id): .init(requiring: id)
        case .measure: .init()
        }
    }
}
