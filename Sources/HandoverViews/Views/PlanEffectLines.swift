internal import HandoverModel

/// What a plan does to people so that it weakens the handover, one line for those to whom the same happens.
enum PlanEffectLines {
    static func bullets(_ effects: [Plan.Effect], _ names: Names) -> [Report.Bullet] {
        var groups: [(first: Plan.Effect, people: [Person.ID])] = []
        var places: [Key: Int] = [:]
        for effect in effects where effect.weakens {
            guard let power = effect.power else { continue }
            let key = Key(power: power, gains: effect.gains, from: effect.from)
            if let place = places[key] {
                groups[place].people.append(effect.person)
            } else {
                places[key] = groups.count
                groups.append((effect, [effect.person]))
            }
        }
        return groups.map { group in
            .init(Phrase(line(group.first, names.people(group.people), names), .caution))
        }
    }

    private struct Key: Hashable {
        var power: Plan.Power
        var gains: Bool
        var from: Day
    }

    private static func line(_ effect: Plan.Effect, _ people: String, _ names: Names) -> String {
        let (language, day) = (names.language, effect.from)
        switch effect.power {
        case .right(let right):
            return effect.gains
                ? language("\(people) 自 \(day) 起有\(right.words(.zh))权限", "\(people): \(right.words(.en)) from \(day)")
                : language(
                    "\(people) 自 \(day) 起没有\(right.words(.zh))权限",
                    "\(people): no longer \(right.words(.en)) from \(day)")
        case .role(let role):
            let name = names.role(role)
            return effect.gains
                ? language(
                    "\(people) 自 \(day) 起可作为\(name)签字或评估", "\(people): may sign or assess as \(name) from \(day)")
                : language("\(people) 自 \(day) 起不再担任\(name)", "\(people): no longer \(name) from \(day)")
        case .module(let module):
            let name = names.module(module)
            return effect.gains
                ? language("\(people) 自 \(day) 起须学 \(name)", "\(people): must learn \(name) from \(day)")
                : language("\(people) 自 \(day) 起不必学 \(name)", "\(people): need not learn \(name) from \(day)")
        case nil: return people
        }
    }
}
