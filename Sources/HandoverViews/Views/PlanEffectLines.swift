internal import HandoverModel

/// What a plan does to people so that it weakens the handover, one line for those to whom the same happens.
enum PlanEffectLines {
    static func bullets(_ effects: [Plan.Effect], _ names: Names) -> [Report.Bullet] {
        let own = grouped(effects.filter(\.weakens)) { effect in
            effect.power.map { Own(person: effect.person, happening: Happening($0, effect)) }
        }
        let shared = grouped(own) { Shared(happening: $0.key.happening, powers: $0.values.compactMap(\.power)) }
        return shared.map { group in
            let people = names.people(group.values.map(\.key.person))
            return .init(Phrase(line(group.key, people, names), .caution))
        }
    }

    /// Getting or losing powers of one kind on one day.
    private struct Happening: Hashable {
        enum Kind {
            case right, role, module
        }

        var kind: Kind
        var gains: Bool
        var from: Day

        init(_ power: Plan.Power, _ effect: Plan.Effect) {
            (gains, from) = (effect.gains, effect.from)
            kind =
                switch power {
                case .right: .right
                case .role: .role
                case .module: .module
                }
        }
    }

    private struct Own: Hashable {
        var person: Person.ID
        var happening: Happening
    }

    private struct Shared: Hashable {
        var happening: Happening
        var powers: [Plan.Power]
    }

    /// The elements by their keys, in the order in which the keys come first; those without one are left out.
    private static func grouped<Element, Key: Hashable>(
        _ elements: [Element], by key: (Element) -> Key?
    ) -> [(key: Key, values: [Element])] {
        var groups: [(key: Key, values: [Element])] = []
        var places: [Key: Int] = [:]
        for element in elements {
            guard let key = key(element) else { continue }
            if let place = places[key] {
                groups[place].values.append(element)
            } else {
                places[key] = groups.count
                groups.append((key, [element]))
            }
        }
        return groups
    }

    private static func line(_ group: Shared, _ people: String, _ names: Names) -> String {
        let (language, day, gains) = (names.language, group.happening.from, group.happening.gains)
        let what = language.list(group.powers.map { name($0, names) })
        let (zh, en) =
            switch group.happening.kind {
            case .right: gains ? ("有权限：\(what)", "\(what)") : ("不再有权限：\(what)", "no longer \(what)")
            case .role:
                gains
                    ? ("可签字或评估：\(what)", "may sign or assess as \(what)") : ("不再担任：\(what)", "no longer \(what)")
            case .module: gains ? ("须学：\(what)", "must learn \(what)") : ("不必再学：\(what)", "need not learn \(what)")
            }
        return language("\(people) 自 \(day) 起\(zh)", "\(people): from \(day) \(en)")
    }

    private static func name(_ power: Plan.Power, _ names: Names) -> String {
        switch power {
        case .right(let right): right.words(names.language)
        case .role(let role): names.role(role)
        case .module(let module): names.module(module)
        }
    }
}
