internal import HandoverModel

/// Which item waits for which, by their places in the order of the files.
struct ItemGraph {
    let items: [Item]
    let place: [Item.ID: Int]
    let needs: [[Int]]
    let dependents: [[Int]]
    /// Every item after all it needs; those in a circle, which definitions refuse, come last.
    let order: [Int]

    init(_ items: [Item]) {
        let place = Dictionary(zip(items.map(\.id), items.indices), uniquingKeysWith: { first, _ in first })
        let needs = items.map { $0.needs.compactMap { place[$0] } }
        var dependents = Array(repeating: [Int](), count: items.count)
        for (item, needed) in needs.enumerated() { for need in needed { dependents[need].append(item) } }
        var waiting = needs.map(\.count)
        var order = items.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for dependent in dependents[order[next]] {
                waiting[dependent] -= 1
                if waiting[dependent] == 0 { order.append(dependent) }
            }
            next += 1
        }
        self.items = items
        self.place = place
        self.needs = needs
        self.dependents = dependents
        self.order = order + items.indices.filter { waiting[$0] > 0 }
    }

    /// How many of the items that `isOpen` wait for each item, directly and through other open ones.
    ///
    /// Exact, as each waiting item counts once however many ways lead to it: 64 of them are followed at a time, each as
    /// one bit, in one pass from the last items of the order to the first.
    func waitingCounts(isOpen: [Bool]) -> [Int] {
        var counts = Array(repeating: 0, count: items.count)
        let open = order.filter { isOpen[$0] && !needs[$0].isEmpty }
        for first in stride(from: 0, to: open.count, by: UInt64.bitWidth) {
            let block = open[first..<min(first + UInt64.bitWidth, open.count)]
            var own = Array(repeating: UInt64(0), count: items.count)
            for (bit, item) in block.enumerated() { own[item] = 1 << UInt64(bit) }
            var waiting = Array(repeating: UInt64(0), count: items.count)
            for item in order.reversed() {
                for dependent in dependents[item] where isOpen[dependent] {
                    waiting[item] |= waiting[dependent] | own[dependent]
                }
                counts[item] += (waiting[item] & ~own[item]).nonzeroBitCount
            }
        }
        return counts
    }

    /// How many of the items that `isOpen` wait for `starts`, directly and through other open ones.
    func waiting(for starts: [Int], isOpen: [Bool]) -> Int { waitingPlaces(for: starts, isOpen: isOpen).count }

    /// Which of them do.
    func waitingPlaces(for starts: [Int], isOpen: [Bool]) -> [Int] {
        var seen = Set(starts)
        var left = starts
        var found: [Int] = []
        while let item = left.popLast() {
            for dependent in dependents[item] where isOpen[dependent] && seen.insert(dependent).inserted {
                found.append(dependent)
                left.append(dependent)
            }
        }
        return found
    }
}
