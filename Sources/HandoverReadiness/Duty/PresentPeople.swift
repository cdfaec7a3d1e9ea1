import HandoverModel

/// A stretch of time in which the same people are there.
struct PresentPeople: Hashable {
    var range: Range<Instant>
    /// In the order of their ids.
    var people: [Person.ID]

    /// Cuts a stretch of time where somebody comes or goes; together the parts are the whole of it.
    static func parts(of period: Range<Instant>, _ there: [(person: Person.ID, range: Range<Instant>)]) -> [Self] {
        guard !period.isEmpty else { return [] }
        let clipped = there.compactMap { own in own.range.shared(with: period).map { (own.person, $0) } }
        let changes = (clipped.map { ($0.1.lowerBound, $0.0, 1) } + clipped.map { ($0.1.upperBound, $0.0, -1) })
            .sorted { $0.0 < $1.0 }
        var counts: [Person.ID: Int] = [:]
        var parts: [Self] = []
        var from = period.lowerBound
        func add(until to: Instant) {
            guard from < to else { return }
            let people = counts.keys.sorted()
            if let last = parts.last, last.people == people {
                parts[parts.count - 1].range = last.range.lowerBound..<to
            } else {
                parts.append(Self(range: from..<to, people: people))
            }
            from = to
        }
        for (instant, person, step) in changes {
            add(until: instant)
            let count = (counts[person] ?? 0) + step
            counts[person] = count == 0 ? nil : count
        }
        add(until: period.upperBound)
        return parts
    }

    /// What of the parts is in these stretches; both are in their order.
    static func within(_ stretches: [Range<Instant>], _ parts: [Self]) -> [Self] {
        var found: [Self] = []
        var first = 0
        for stretch in stretches {
            while first < parts.count, parts[first].range.upperBound <= stretch.lowerBound { first += 1 }
            var index = first
            while index < parts.count, parts[index].range.lowerBound < stretch.upperBound {
                if let shared = parts[index].range.shared(with: stretch) {
                    found.append(Self(range: shared, people: parts[index].people))
                }
                index += 1
            }
        }
        return found
    }
}
