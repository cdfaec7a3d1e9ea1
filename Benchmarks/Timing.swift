/// Wall-clock times in milliseconds.
enum Timing {
    static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try body()
        return (ContinuousClock.now - start).milliseconds
    }

    /// The medians of a piece of work and of its floor, run in turn so that both meet the same machine.
    static func medians(
        _ count: Int, work: () throws -> Double, floor: () throws -> Double
    ) rethrows -> (work: Double, floor: Double) {
        var times: (work: [Double], floor: [Double]) = ([], [])
        for _ in 0..<count {
            times.floor.append(try floor())
            times.work.append(try work())
        }
        return (median(times.work), median(times.floor))
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
