public import HandoverModel
public import HandoverReadiness

extension CapabilityCoverage.State {
    /// By how many people have it, in a word or two.
    public func words(_ language: Language) -> String {
        switch self {
        case .nobody: language("无人", "nobody")
        case .singlePerson: language("只有一人", "one person")
        case .tooFew: language("人数不足", "too few")
        case .covered: language("人数已够", "covered")
        }
    }
}

extension CapabilityCoverage {
    /// `1/2`.
    var share: String { "\(have)/\(need)" }

    var style: Style {
        if isCovered { return state == .singlePerson ? .caution : .good }
        return isCritical || have == 0 ? .bad : .caution
    }

    /// What is to be known of it before long, a clause each: who leaves, what ends, who has not used it.
    func warnings(_ language: Language) -> [String] {
        let days = PersonCapability.warningDays
        var parts: [String] = []
        if leaving > 0 {
            parts.append(language("\(days) 天内 \(leaving) 人离开", "\(leaving) leaving within \(days) days"))
        }
        if ending > 0 {
            parts.append(language("\(days) 天内 \(ending) 人到期", "\(ending) ending within \(days) days"))
        }
        if isFalling { parts.append(language("届时只剩 \(remaining)/\(need)", "\(remaining)/\(need) remain then")) }
        if notUsed > 0 { parts.append(language("\(notUsed) 人近期未用", "\(notUsed) without recent use")) }
        return parts
    }
}

extension BusFactor {
    /// `1：最少走 1 人，就没有人会“应急响应”；最少走 1 人，就有关键能力人数不够`.
    func words(_ names: Names) -> String {
        let language = names.language
        let which = language.list(weakest.map(names.capabilityTitle))
        let head = "\(toNobody)" + language("：", ": ")
        guard toNobody > 0 else { return head + language("已经没有人会：\(which)", "nobody has \(which)") }
        let gone = counted(toNobody, "person", "people")
        let nobody = language(
            "最少走 \(toNobody) 人，就没有人会：\(which)", "\(gone) leaving could leave nobody with \(which)")
        let few = counted(toShort, "person", "people")
        let short =
            toShort == 0
            ? language("已有关键能力人数不够", "a critical capability has too few already")
            : language("最少走 \(toShort) 人，就有关键能力人数不够", "\(few) leaving could leave too few")
        return head + nobody + language("；", "; ") + short
    }

    static func label(_ language: Language) -> String { language("最少走几人", "Bus factor") }

    var style: Style { toNobody == 0 ? .bad : toShort <= 1 ? .caution : .good }
}
