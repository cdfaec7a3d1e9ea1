internal import HandoverModel

extension CriticalPath {
    /// Follows every open `must` item and the open items it needs.
    ///
    /// An open item is expected on its due day, or today where that has passed or there is none: nobody is assumed to work
    /// ahead of the plan. Where it needs open items, it cannot end before each of these plus the working days that the
    /// plan leaves between the two due days, at least one. One that is signed and only waits for others ends with the last
    /// of them. The path is the chain that ends last; a slip at its start thus
    /// moves its end. Nil when no `must` item is open.
    init?(_ items: ItemStates, definitions: Definitions, today: Day) {
        let (graph, states) = (items.graph, items.states)
        let calendar = definitions.calendar
        var matters = graph.items.indices.map { graph.items[$0].importance == .must && !states[$0].isSettled }
        for place in graph.order.reversed() where matters[place] {
            for need in graph.needs[place] where !states[need].isSettled { matters[need] = true }
        }
        var finish = Array(repeating: today, count: states.count)
        var before = [Int?](repeating: nil, count: states.count)
        var end: Int?
        for place in graph.order where matters[place] {
            let due = states[place].due
            let isSigned = states[place].status == .signed
            finish[place] = isSigned ? today : max(today, due ?? today)
            for need in graph.needs[place] where matters[need] {
                let gap =
                    states[need].due.flatMap { first in due.map { calendar.workingDays(from: first, to: $0) } } ?? 1
                let end = isSigned ? finish[need] : calendar.day(max(1, gap), workingDaysAfter: finish[need])
                guard let day = end, day >= finish[place] else { continue }
                finish[place] = day
                before[place] = need
            }
            if graph.items[place].importance == .must, end.map({ finish[place] > finish[$0] }) ?? true { end = place }
        }
        guard let end else { return nil }
        var chain = [end]
        var seen: Set = [end]
        while let last = chain.last, let need = before[last], seen.insert(need).inserted { chain.append(need) }
        self.init(
            finish: finish[end], chain: chain.reversed().map { graph.items[$0].id },
            float: definitions.handover.acceptBy.map { calendar.workingDays(from: finish[end], to: $0) })
    }
}
