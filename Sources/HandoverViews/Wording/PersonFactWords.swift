public import HandoverModel

extension AssessmentAnswer.Answer {
    public func words(_ language: Language) -> String {
        switch self {
        case .agree: language("同意", "agrees")
        case .disagree: language("不同意", "disagrees")
        }
    }
}

extension ModuleCompletion {
    /// The score or the level.
    func result(_ language: Language) -> String {
        score.map { language("\($0) 分", counted($0, "point")) } ?? level?.numbered(language) ?? ""
    }

    func words(_ names: Names) -> String {
        let result = result(names.language)
        return names.language(
            "记录\(names.actor(person))的培训单元 \(names.module(module))：\(result)\(names.said(note))",
            "recorded module \(names.quoted(names.module(module))) of \(names.person(person)): \(result)\(names.said(note))"
        )
    }
}

extension Assessment {
    func words(_ names: Names) -> String {
        names.language(
            "评估\(names.person(person))：\(names.capability(capability))，\(level.numbered(.zh))\(names.said(observed))",
            "assessed \(names.person(person)) in \(names.quoted(names.capability(capability))) at \(level.numbered(.en))\(names.said(observed))"
        )
    }

    func wordsAboutSelf(_ names: Names) -> String {
        names.language(
            "自评：\(names.capability(capability))，\(level.numbered(.zh))\(names.said(observed))",
            "assessed themself in \(names.quoted(names.capability(capability))) at \(level.numbered(.en))\(names.said(observed))"
        )
    }
}

extension AssessmentConfirmation {
    func words(_ names: Names) -> String {
        names.language(
            "复核并认可第 \(entry) 条能力评估\(names.said(note))", "confirmed the assessment of entry \(entry)\(names.said(note))")
    }
}

extension AssessmentAnswer {
    func words(_ names: Names) -> String {
        names.language(
            "\(answer.words(.zh))第 \(entry) 条能力评估\(names.said(comment))",
            "\(answer.words(.en)) with the assessment of entry \(entry)\(names.said(comment))")
    }
}
