/// The straight line through the shares of some points in time, and whether they change at all.
///
/// With `kᵢ` of `nᵢ` at the time `tᵢ`, `pᵢ = kᵢ/nᵢ`, `p̄ = Σk/Σn` and `t̄ = Σnt/Σn`, the slope is that of least squares with the
/// weights `nᵢ`: `b = Σn(t−t̄)(p−p̄) / Σn(t−t̄)²`. `z = b / √(p̄(1−p̄)/Σn(t−t̄)²)` is the Cochran–Armitage test for a trend in
/// proportions (Cochran 1954, doi:10.2307/3001616; Armitage 1955, doi:10.2307/3001775), which is also the score test of
/// the slope of a logistic regression.
public struct ProportionTrend: Hashable, Sendable {
    /// How much the share grows in a unit of time.
    public let slope: Double
    /// Nil where all or none succeeded, so that there is nothing to test.
    public let z: Double?
    private let meanShare: Double
    private let meanTime: Double

    public struct Point: Hashable, Sendable {
        public var time: Int
        public var successes: Int
        public var trials: Int

        public init(time: Int, successes: Int, trials: Int) {
            self.time = time
            self.successes = successes
            self.trials = trials
        }
    }

    /// Nil unless there are trials at two times at least.
    public init?(_ points: [Point]) {
        let trials = Double(points.reduce(0) { $0 + $1.trials })
        guard trials > 0 else { return nil }
        let share = Double(points.reduce(0) { $0 + $1.successes }) / trials
        let time = points.reduce(0) { $0 + Double($1.trials) * Double($1.time) } / trials
        var (spread, rise) = (0.0, 0.0)
        for point in points {
            let away = Double(point.time) - time
            spread += Double(point.trials) * away * away
            rise += away * (Double(point.successes) - Double(point.trials) * share)
        }
        guard spread > 0 else { return nil }
        let variance = share * (1 - share) / spread
        (slope, meanShare, meanTime) = (rise / spread, share, time)
        z = variance > 0 ? rise / spread / variance.squareRoot() : nil
    }

    /// The share on the line at a time, from 0 to 1.
    public func share(at time: Int) -> Double {
        min(1, max(0, meanShare + slope * (Double(time) - meanTime)))
    }
}
