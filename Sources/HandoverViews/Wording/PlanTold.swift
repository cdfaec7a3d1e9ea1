internal import HandoverModel

extension Plan.FieldChange {
    /// The change as a page tells it: what the files call by ids is called by its names.
    func told(_ names: Names) -> String {
        let language = names.language
        let (old, new) = values(language)
        let none = language("无", "none")
        let (was, becomes) = (before.flatMap { told($0, names) } ?? old, after.flatMap { told($0, names) } ?? new)
        let values = dates(language) ?? "\(was ?? none) → \(becomes ?? none)"
        let weaker = weakens ? language("（减弱）", " (weaker)") : ""
        return language("\(field.words(.zh))：\(values)\(weaker)", "\(field.words(.en)): \(values)\(weaker)")
    }

    /// Nil where the files' own words will do.
    private func told(_ value: PlanValue, _ names: Names) -> String? {
        switch value {
        case .word(let word): told(word, names)
        case .words(let words) where !words.isEmpty: names.language.list(words.map { told($0, names) ?? $0 })
        case .words, .text, .texts, .number, .share, .score, .flag, .day, .days, .length: nil
        }
    }

    private func told(_ word: String, _ names: Names) -> String? {
        let language = names.language
        return switch field {
        case .importance: Importance(rawValue: word)?.words(language)
        case .evidenceKinds: EvidenceKind(rawValue: word)?.words(language)
        case .signOff: key(word, names)
        case .gates: Target.Gate(rawValue: word)?.words(language)
        case .decideBy: IndependenceRule.DecideBy(rawValue: word)?.words(language)
        case .rights: Right(rawValue: word)?.words(language)
        case .team: Side(rawValue: word)?.words(language)
        case .language: Language(rawValue: word)?.ownName
        case .owner: TeamRole(word).map { names.role($0) } ?? names.role(Role.ID(word))
        case .reviewer, .roles, .assessedBy, .planRoles: names.role(Role.ID(word))
        case .told: TeamRole(word).map { names.role($0) }
        case .person, .members: names.person(Person.ID(word))
        case .require, .teaches, .capabilities: names.capability(Capability.ID(word))
        case .channel: names.definitions?.channel(named: word).map(names.channel)
        case .items: names.item(Item.ID(word))
        case .needs: word.contains("/") ? names.item(Item.ID(word)) : names.module(Module.ID(word))
        case .checklists: names.checklistTitle(Checklist.ID(word))
        case .variety: demand(word, names)
        case .kind: ModuleAssessment.Kind(rawValue: word)?.words(language)
        case .resolutionStopsAt: ServiceLevels.ResolutionEnd(rawValue: word)?.end(language)
        case .kinds:
            word.firstIndex(of: ":").map { colon in
                (SupportKind(rawValue: String(word[..<colon]))?.words(language) ?? String(word[..<colon]))
                    + word[colon...]
            }
        case .strictness: CreditTerms.Strictness(rawValue: word)?.words(language)
        case .addition: CreditTerms.Addition(rawValue: word)?.words(language)
        case .indicatorMeasure: QualityMeasure(rawValue: word)?.id.words(language)
        case .comparison: QualityComparison(rawValue: word)?.words(language)
        case .alertWhen: AlertCondition(rawValue: word)?.words(language)
        case .commitmentEvery: SupportPeriod.Kind(rawValue: word)?.words(language)
        case .reverificationThen: ReverificationRule.Then(rawValue: word)?.words(language)
        case .signInGroups:
            word.firstIndex(of: ":").map { names.role(Role.ID(String(word[..<$0]))) + word[$0...] }
        case .title, .handover, .zone, .starts, .acceptBy, .ends, .separation, .status, .headCount, .hours, .duties,
            .escalatesTo, .name, .from, .to, .deputyFor, .atLeast, .confidence, .window, .tasks, .checkpoint, .mix,
            .floorTasks, .floorNewest, .floorPeople, .floorSevere,
            .question, .answer, .place, .acceptWhen, .weight, .evidenceAtLeast, .evidenceValidFor, .due, .validFor,
            .notApplicable, .check, .critical, .people, .level, .lastUsedWithin, .drill, .confirmedSince, .duration,
            .materials, .pass,
            .attempts, .calendar, .week, .holidays, .makeUpDays, .publishedUntil, .signInTitle, .signInIssuer,
            .signInClientID, .signInScopes, .signInGroupsClaim, .definition, .scope,
            .response, .resolution, .escalation, .availability, .nextUpdate, .stages, .reverificationAfter,
            .reverificationAtLeast, .address, .use, .severities, .parts, .deliverables, .turnaround, .line, .path,
            .reviewEvery, .reviews, .updateWithin, .sections, .atOnce, .every, .handOver, .layers, .overrides,
            .creditResponse, .creditResolution, .cap, .feeBase, .feeAmount, .claimDays,
            .satisfiedFrom, .indicatorKind, .indicatorSource, .indicatorTarget, .minimum, .method,
            .within, .below, .quiet, .fromAlertmanager, .occasions, .selfService, .commitmentFrom:
            nil
        }
    }

    /// `P1 3 张`, `P1: 3`, of `severity P1: 3`.
    private func demand(_ word: String, _ names: Names) -> String? {
        let parts = word.split(separator: ": ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = TaskKind(parts[0]) else { return nil }
        return names.language("\(kind.words(names)) \(parts[1]) 张", "\(kind.words(names)): \(parts[1])")
    }

    /// `“已接收”接收方支持经理`, of `accepted receiving/support-manager`.
    private func key(_ word: String, _ names: Names) -> String? {
        let parts = word.split(separator: " ").map(String.init)
        guard parts.count == 2, let meaning = Meaning(rawValue: parts[0]), let role = TeamRole(parts[1]) else {
            return nil
        }
        return SignOffKey(meaning, by: role).told(names)
    }
}

extension SignOffKey {
    /// `“已接收”接收方支持经理`, `"accepted" by Support manager (receiving)`.
    func told(_ names: Names) -> String {
        let language = names.language
        return language(
            "\(language.quote(meaning.words(.zh)))\(names.role(by))",
            "\(language.quote(meaning.words(.en))) by \(names.role(by))")
    }
}

extension IndependenceRule.DecideBy {
    func words(_ language: Language) -> String {
        switch self {
        case .observed: language("观察到的比例", "the share observed")
        case .demonstrated: language("统计证实", "what is demonstrated")
        }
    }
}
