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

    /// How many of the items that `isOpen` wait for `starts`, directly and through other open ones.
    func waiting(for starts: [Int], isOpen: [Bool]) -> Int {
        var seen = Set(starts)
        var left = starts
        var count = 0
        while let item = left.popLast() {
            for dependent in dependents[item] where isOpen[dependent] && seen.insert(dependent).inserted {
                count += 1
                left.append(dependent)
            }
        }
        return count
    }
}
