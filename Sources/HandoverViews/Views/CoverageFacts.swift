internal import HandoverModel
internal import HandoverReadiness

/// What hangs on whom: the bus factor, what nobody or one person has, who leaves, what ends, what is not used; and where
/// assessors, or people and their assessors, see things differently.
///
/// Names people where the coverage does, and counts them where it does not.
enum CoverageFacts {
    static func facts(_ coverage: Coverage, _ people: [PersonState], _ names: Names) -> [Report.Fact] {
        let language = names.language
        let days = PersonCapability.warningDays
        var facts: [Report.Fact] = []
        func add(_ label: String, _ value: Phrase) { if !value.isEmpty { facts.append(.init(label, value)) } }
        if let factor = coverage.busFactor {
            add(BusFactor.label(language), Phrase(factor.words(names), factor.style))
            add(
                language("关键人员", "Key people"),
                names.isAnonymous ? "" : Phrase(names.people(factor.keyPeople), .caution))
        }
        for state in CapabilityCoverage.State.allCases where state != .covered {
            let lacking = coverage.capabilities.filter { $0.state == state }
            let words = lacking.map { own($0, names) }
            let style: Style = lacking.contains { $0.style == .bad } ? .bad : .caution
            add(label(state, language), Phrase(language.list(words), style))
        }
        add(language("\(days) 天内离开", "Leaving in \(days) days"), Phrase(leaving(coverage, names), .caution))
        add(language("\(days) 天内到期", "Ending in \(days) days"), Phrase(ending(coverage, names), .caution))
        add(language("近期未用", "No recent use"), Phrase(notUsed(coverage, names), .caution))
        add(language("评估人需沟通", "Assessors differ"), Phrase(talks(coverage, people, names), .caution))
        add(language("自评差距", "Own views"), Phrase(gaps(coverage, people, names)))
        return facts
    }

    /// Those whose assessors differ by two levels or more, by capability.
    private static func talks(_ coverage: Coverage, _ people: [PersonState], _ names: Names) -> String {
        remarks(coverage, people, names) { person, own in own.shouldTalk ? names.person(person) : nil }
    }

    /// How far people's own levels are from their assessors', where they are not the same: `应急响应（甲三 (jia3) +1，高 1 级）`.
    private static func gaps(_ coverage: Coverage, _ people: [PersonState], _ names: Names) -> String {
        remarks(coverage, people, names) { person, own in
            own.selfGap == 0 ? nil : own.gapWords(names.language).map { "\(names.person(person)) \($0)" }
        }
    }

    private static func remarks(
        _ coverage: Coverage, _ people: [PersonState], _ names: Names,
        _ remark: (Person.ID, PersonCapability) -> String?
    ) -> String {
        guard !names.isAnonymous else { return "" }
        let language = names.language
        let parts = coverage.capabilities.compactMap { capability -> String? in
            let found = people.flatMap { person in
                person.capabilities.filter { $0.capability == capability.id }.compactMap { remark(person.person, $0) }
            }
            return found.isEmpty ? nil : language.remark(names.capabilityTitle(capability.id), language.list(found))
        }
        return language.list(parts)
    }

    private static func label(_ state: CapabilityCoverage.State, _ language: Language) -> String {
        switch state {
        case .nobody: language("无人具备", "Nobody has")
        case .singlePerson: language("只有一人", "One person has")
        case .tooFew: language("人数不足", "Too few have")
        case .covered: ""
        }
    }

    /// `应急响应 1/2（甲三）`.
    private static func own(_ coverage: CapabilityCoverage, _ names: Names) -> String {
        let words = "\(names.capabilityTitle(coverage.id)) \(coverage.share)"
        guard let holders = coverage.people?.holders, !holders.isEmpty, !names.isAnonymous else { return words }
        return names.language.remark(words, names.people(holders))
    }

    /// By day, with what is then too few for.
    private static func leaving(_ coverage: Coverage, _ names: Names) -> String {
        let language = names.language
        let short = coverage.capabilities.filter(\.isLeavingSoon).map { capability in
            "\(names.capabilityTitle(capability.id)) \(capability.have - capability.leaving)/\(capability.need)"
        }
        let who = ends(coverage, \.leaving, \.leaving, names)
        return language.clauses {
            who
            if !short.isEmpty { language("之后不够：\(language.list(short))", "too few then: \(language.list(short))") }
        }
    }

    private static func ending(_ coverage: Coverage, _ names: Names) -> String {
        ends(coverage, \.ending, \.ending, names)
    }

    /// `2026-02-11 甲三 (jia3)：应急响应`, the first day first; where nobody is to be named how many, by capability.
    private static func ends(
        _ coverage: Coverage, _ count: KeyPath<CapabilityCoverage, Int>,
        _ ends: KeyPath<CapabilityCoverage.People, [CapabilityCoverage.End]>, _ names: Names
    ) -> String {
        let language = names.language
        var capabilities: [CapabilityCoverage.End: [String]] = [:]
        for capability in coverage.capabilities {
            for end in capability.people?[keyPath: ends] ?? [] {
                capabilities[end, default: []].append(names.capabilityTitle(capability.id))
            }
        }
        guard capabilities.isEmpty || names.isAnonymous else {
            let ordered = capabilities.sorted {
                ($0.key.day, $0.key.person.rawValue) < ($1.key.day, $1.key.person.rawValue)
            }
            let parts = ordered.map { end, titles in
                "\(end.day) \(names.person(end.person))\(language("：", ": "))\(language.list(titles))"
            }
            return parts.joined(separator: language("；", "; "))
        }
        return counts(coverage, count, names)
    }

    private static func notUsed(_ coverage: Coverage, _ names: Names) -> String {
        let language = names.language
        let named = coverage.capabilities.compactMap { capability -> String? in
            guard let people = capability.people?.notUsed, !people.isEmpty else { return nil }
            return language.remark(names.capabilityTitle(capability.id), names.people(people))
        }
        return named.isEmpty || names.isAnonymous ? counts(coverage, \.notUsed, names) : language.list(named)
    }

    /// `应急响应 1 人`.
    private static func counts(
        _ coverage: Coverage, _ count: KeyPath<CapabilityCoverage, Int>, _ names: Names
    ) -> String {
        let language = names.language
        return language.list(
            coverage.capabilities.filter { $0[keyPath: count] > 0 }.map { capability in
                let number = capability[keyPath: count]
                let title = names.capabilityTitle(capability.id)
                return language("\(title) \(number) 人", "\(title): \(counted(number, "person", "people"))")
            })
    }
}
