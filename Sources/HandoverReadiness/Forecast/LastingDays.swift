internal import HandoverModel

/// The last days before something changes by itself: it lapses, ends, falls due or begins on the next.
enum LastingDays {
    static func of(_ items: [ItemState]) -> [Day] {
        items.flatMap { item in
            var days = item.keys.compactMap(\.holdsUntil)
            days += item.evidence.pieces.filter(\.counts).compactMap(\.holdsUntil)
            if case .waived(let until, _, _) = item.status { days.append(until) }
            if let until = item.proposal?.until { days.append(until) }
            if let due = item.due { days += [due.adding(days: -1), due] }
            return days
        }
    }

    /// Before people come, leave or stand in for somebody, and what else the definitions date.
    static func of(_ definitions: Definitions) -> [Day] {
        let people = definitions.people.flatMap { person -> [Day] in
            let deputised = person.deputyFor.flatMap { [$0.from.adding(days: -1), $0.to] }
            return [person.from?.adding(days: -1), person.to].compactMap { $0 } + deputised
        }
        let asked = definitions.capabilities.compactMap { $0.confirmedSince?.adding(days: -1) }
        return people + asked + [definitions.handover.ends].compactMap { $0 }
    }
}
