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

    /// What a level is said of.
    enum Subject {
        /// A task, by whoever worked on it.
        case task
        /// Oneself, in a capability.
        case oneself
        /// Somebody else, in a capability.
        case other
    }

    /// The level as it is said of a task, of oneself or of somebody else.
    func sentence(of subject: Subject, _ language: Language) -> String {
        switch subject {
        case .task: sentence(language)
        case .oneself: ofOneself(language)
        case .other: ofOther(language)
        }
    }

    private func ofOneself(_ language: Language) -> String {
        switch self {
        case .watching: language("我还在旁边看，由别人操作。", "I still watch while someone else does it.")
        case .guided: language("我动手做，要有人一步步带。", "I do it with someone guiding each step.")
        case .prompted:
            language("我能自己做，中途要问人，或要人提醒、纠正。", "I do it myself, but ask, or am prompted or corrected.")
        case .alone: language("我能全程独立完成，不需要帮助。", "I can do all of it; I need no help.")
        case .teaching: language("我能带别人完成。", "I can guide someone else through it.")
        }
    }

    private func ofOther(_ language: Language) -> String {
        switch self {
        case .watching: language("在旁边看，由别人操作", "watches while someone else does it")
        case .guided: language("能动手做，要有人一步步带", "does it with someone guiding each step")
        case .prompted:
            language("能自己做，中途要问人，或要人提醒、纠正", "does it, but asks, or is prompted or corrected")
        case .alone: language("能全程独立完成，不需要帮助", "can do all of it; needs no help")
        case .teaching: language("能带别人完成", "can guide someone else through it")
        }
    }

    /// `4 独立`, `4 alone`.
    public func numbered(_ language: Language) -> String { "\(rawValue) \(words(language))" }
}
