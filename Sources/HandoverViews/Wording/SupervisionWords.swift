public import HandoverModel

extension SupervisionLevel {
    /// The question that the five sentences answer.
    public static func question(_ language: Language) -> String {
        language("这张工单你是怎么完成的？", "How did you get this task done?")
    }

    /// One word; in English the name that commands take.
    public func words(_ language: Language) -> String {
        switch self {
        case .watching: language("旁观", "watching")
        case .guided: language("带做", "guided")
        case .prompted: language("提示", "prompted")
        case .alone: language("独立", "alone")
        case .teaching: language("带教", "teaching")
        }
    }

    /// The level in the first person.
    public func sentence(_ language: Language) -> String {
        switch self {
        case .watching: language("我在旁边看，别人操作。", "I watched; someone else did it.")
        case .guided: language("我动手，有人一步步带着。", "I did it with someone guiding each step.")
        case .prompted:
            language("我自己做，中途问过人，或被提醒、纠正过。", "I did it myself, but asked, was prompted or was corrected.")
        case .alone:
            language(
                "全程我独立完成，没人帮忙（查文档不算）。",
                "I did all of it; no one helped (reading documents is not help).")
        case .teaching: language("我带别人完成的。", "I guided someone else through it.")
        }
    }

    /// `4 独立`, `4 alone`.
    public func numbered(_ language: Language) -> String { "\(rawValue) \(words(language))" }
}
