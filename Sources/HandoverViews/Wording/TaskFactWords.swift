internal import HandoverModel

extension TaskReport {
    func words(_ kind: Statement.Kind, _ names: Names) -> String {
        let language = names.language
        return language.clauses {
            "\(kind.words(language)) \(task)"
            severity?.words(language)
            if !names.isAnonymous { title?.printable }
            if let workers { language.list(workers.map { $0.words(names) }) }
            helped(language)
            if let marks { language.list(marks.map { $0.words(language) }) }
            drill?.words(language)
            if closed == nil, opened == nil || kind == .taskLogged { added(names) }
        }
    }

    /// Who helped; that a level of independence does not count then is said, as the level alone reads otherwise.
    private func helped(_ language: Language) -> String? {
        guard let helpedBy else { return nil }
        let isAlone = workers.map { !$0.isEmpty && $0.allSatisfy { $0.level?.isIndependent == true } } ?? false
        guard helpedBy == .delivering, isAlone else { return helpedBy.asClause(language) }
        let outcome = TaskOutcome.assisted.words(language)
        return helpedBy.asClause(language) + language("，因此计为\(outcome)", ", so that it counts as \(outcome)")
    }

    /// What was told of a task that is known: an entry without a closing adds something.
    private func added(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            if let responded { language("响应 \(names.time(responded))", "responded \(names.time(responded))") }
            if let resolved { language("解决 \(names.time(resolved))", "resolved \(names.time(resolved))") }
            if let reopened { language("重开 \(names.time(reopened))", "reopened \(names.time(reopened))") }
            if let rating { language("评分 \(rating)", "rated \(rating)") }
            service.map(names.service(named:)).map { language("服务 \($0)", "service \(names.quoted($0))") }
            capability.map {
                language("能力 \(names.capability($0))", "capability \(names.quoted(names.capability($0)))")
            }
        }
    }
}

extension Worker {
    /// The person and the level: `甲三 (jia3) 4 独立`.
    func words(_ names: Names) -> String {
        "\(names.person(person)) \(level?.numbered(names.language) ?? TaskOutcome.unrated.words(names.language))"
    }
}

extension TaskStep {
    func words(_ kind: Statement.Kind, _ names: Names) -> String {
        "\(kind.words(names.language)) \(task)\(names.said(note))"
    }
}

extension TaskOverturning {
    func words(_ names: Names) -> String {
        let now = names.language.list(levels.map { $0.words(names) })
        return names.language(
            "改判工单 \(task) 的独立程度为 \(now)\(names.said(reason))",
            "overturned the levels of \(task) to \(now)\(names.said(reason))")
    }
}

extension TaskRating {
    func words(_ names: Names) -> String {
        names.language("登记工单 \(task) 的用户评分：\(rating) 分", "rated \(task) \(rating) of 5")
    }
}
