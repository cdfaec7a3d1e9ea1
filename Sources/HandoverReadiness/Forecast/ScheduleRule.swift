internal import HandoverModel

extension Schedule {
    /// Counts forward from the day asked for, and back from the day to accept by.
    ///
    /// Forward: an open item is expected on its due day, or today where that has passed or there is none: nobody is assumed
    /// to work ahead of the plan. Where it needs open items, it cannot end before each of these plus the working days that
    /// the plan leaves between the two due days, at least one. One that is signed and only waits for others ends with the
    /// last of them. The critical path is the chain of `must` items, and what they need, that ends last; a slip at its start
    /// thus moves its end.
    ///
    /// Back: each item must end as many working days before those that wait for it as these take after it. What no `must`
    /// item waits for holds back none of those that one does. The least float of the latter is thus that of the path.
    init(_ items: ItemStates, definitions: Definitions, today: Day) {
        var days = WorkingDays(definitions.calendar, from: today)
        let network = Network(items, &days)
        let forward = Forward(network, &days, today: today)
        let acceptBy = definitions.handover.acceptBy
        let until = acceptBy ?? forward.finish.compactMap { $0 }.max() ?? today
        let late = network.latest(until: days.number(of: until))
        let blocks = items.graph.waitingCounts(isOpen: network.isOpen)
        var slots: [Slot] = []
        for (place, item) in items.graph.items.enumerated() {
            guard let finish = forward.finish[place], let start = forward.start[place] else { continue }
            let float = late[place] - days.number(of: finish)
            let lateFinish = days.day(late[place]) ?? until
            slots.append(
                Slot(
                    item: item.id, importance: item.importance, start: start, finish: finish,
                    lateStart: days.day(days.number(of: start) + float) ?? until, lateFinish: lateFinish, float: float,
                    blocks: blocks[place], isCritical: forward.path.contains(place),
                    isProvisional: forward.isProvisional[place],
                    isLateProvisional: lateFinish != acceptBy && days.isProvisional(max(until, lateFinish))))
        }
        let path = forward.path.last.flatMap { last in
            forward.finish[last].map { finish in
                CriticalPath(
                    finish: finish, chain: forward.path.map { items.graph.items[$0].id },
                    float: acceptBy.map { definitions.calendar.workingDays(from: finish, to: $0) },
                    isProvisional: forward.isProvisional[last])
            }
        }
        self.init(items: slots, until: until, hasAcceptBy: acceptBy != nil, path: path)
    }
}

/// The open items and the working days that each takes after what it needs.
private struct Network {
    let items: ItemStates
    let isOpen: [Bool]
    /// Open `must` items, and the open items that these need.
    private let matters: [Bool]
    /// The due days as numbers of working days.
    private let due: [Int?]

    init(_ items: ItemStates, _ days: inout WorkingDays) {
        let (graph, isOpen) = (items.graph, items.states.map { !$0.isSettled })
        var matters = graph.items.indices.map { graph.items[$0].importance == .must && isOpen[$0] }
        for place in graph.order.reversed() where matters[place] {
            for need in graph.needs[place] where isOpen[need] { matters[need] = true }
        }
        var due: [Int?] = []
        for state in items.states { due.append(state.due.map { days.number(of: $0) }) }
        (self.items, self.isOpen, self.matters, self.due) = (items, isOpen, matters, due)
    }

    func isSigned(_ place: Int) -> Bool { items.states[place].status == .signed }

    /// Working days from the end of what an item needs to its own.
    func gap(from need: Int, to place: Int) -> Int {
        if isSigned(place) { return 0 }
        guard let first = due[need], let last = due[place] else { return 1 }
        return max(1, last - first)
    }

    /// The number of the last working day on which each item may end.
    func latest(until end: Int) -> [Int] {
        var late = Array(repeating: end, count: isOpen.count)
        for place in items.graph.order.reversed() where isOpen[place] {
            for need in items.graph.needs[place] where isOpen[need] && (matters[place] || !matters[need]) {
                late[need] = min(late[need], late[place] - gap(from: need, to: place))
            }
        }
        return late
    }
}

/// The earliest start and end of each open item.
private struct Forward {
    let start: [Day?]
    let finish: [Day?]
    /// Whether the end rests on working days that have not been published: its due day does, or it was counted to there.
    let isProvisional: [Bool]
    /// The places of the critical path, its first item first; empty when no `must` item is open.
    let path: [Int]

    init(_ network: Network, _ days: inout WorkingDays, today: Day) {
        let (graph, states) = (network.items.graph, network.items.states)
        var start = [Day?](repeating: nil, count: states.count)
        var finish = start
        var before = [Int?](repeating: nil, count: states.count)
        var isProvisional = [Bool](repeating: false, count: states.count)
        var end: (place: Int, day: Day)?
        for place in graph.order where network.isOpen[place] {
            let isSigned = network.isSigned(place)
            var last = isSigned ? today : max(today, states[place].due ?? today)
            isProvisional[place] = last != today && states[place].dueIsProvisional
            var ready: Day?
            for need in graph.needs[place] {
                guard let needed = finish[need] else { continue }
                ready = max(ready ?? needed, needed)
                let gap = network.gap(from: need, to: place)
                let day = gap == 0 ? needed : days.day(days.number(of: needed) + gap)
                guard let day, day >= last else { continue }
                before[place] = need
                if day > last { isProvisional[place] = isProvisional[need] || (gap > 0 && days.isProvisional(day)) }
                last = day
            }
            finish[place] = last
            start[place] = ready.map { isSigned ? $0 : days.day(days.number(of: $0) + 1) ?? $0 } ?? today
            if graph.items[place].importance == .must, end.map({ last > $0.day }) ?? true { end = (place, last) }
        }
        var chain = end.map { [$0.place] } ?? []
        var seen = Set(chain)
        while let last = chain.last, let need = before[last], seen.insert(need).inserted { chain.append(need) }
        (self.start, self.finish, self.isProvisional, path) = (start, finish, isProvisional, chain.reversed())
    }
}
