public import HandoverModel
public import HandoverReadiness

extension PersonCapability {
    /// The state, the level, until when and by what: `具备（4 独立），有效至 2026-06-30`.
    public func words(_ language: Language) -> String {
        language.clauses {
            level.map { language.remark(state.words(language), $0.numbered(language)) } ?? state.words(language)
            ends(language)
            if isEnding { PersonCapability.endingNote(language) }
            if selfLevel != nil { selfWords(language) }
            if shouldTalk { PersonCapability.talkNote(language) }
        }
    }

    /// Until when the assessment holds, the use that carries it, and by when it must be used again; empty without any.
    func ends(_ language: Language) -> String {
        language.clauses {
            if let holdsUntil { language("有效至 \(holdsUntil)", "holds until \(holdsUntil)") }
            if let carriedBy { language("由 \(carriedBy) 的使用延续", "carried on by use on \(carriedBy)") }
            if let usedUntil, hangsOnUse {
                language("须在 \(usedUntil) 前再用", "to be used again by \(usedUntil)")
            }
            if state == .notUsed, lastUse == nil { language("还没有独立用过", "never used alone") }
        }
    }

    /// Whether it is high enough and valid, so that only use is asked for.
    private var hangsOnUse: Bool { state == .held || state == .notUsed }

    /// The person's own level with how far it is from the assessors': `自评 5 带教（+1，高 1 级）`.
    func selfWords(_ language: Language) -> String {
        guard let selfLevel else { return "" }
        let own = language("自评 \(selfLevel.numbered(.zh))", "own view \(selfLevel.numbered(.en))")
        return gapWords(language).map { language.remark(own, $0) } ?? own
    }

    /// How far the person's own level is from the assessors', with its sign and in words; nil without both.
    func gapWords(_ language: Language, signed: Bool = true) -> String? {
        guard let gap = selfGap else { return nil }
        if gap == 0 { return language("一致", "the same") }
        let levels = abs(gap)
        let words =
            gap > 0
            ? language("高 \(levels) 级", "\(counted(levels, "level")) higher")
            : language("低 \(levels) 级", "\(counted(levels, "level")) lower")
        return signed ? "\(gap > 0 ? "+" : "")\(gap)\(language("，", ", "))\(words)" : words
    }

    static func endingNote(_ language: Language) -> String {
        language("\(warningDays) 天内到期", "ends within \(warningDays) days")
    }

    static func talkNote(_ language: Language) -> String {
        language("评估人意见相差两级以上，需沟通", "assessors differ by two levels or more: talk")
    }
}
