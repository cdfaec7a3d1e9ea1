internal import Foundation

/// `successes` of `trials`, and what that says of the share they were drawn from.
public struct Proportion: Sendable {
    public let successes: Int
    public let trials: Int

    public init(_ successes: Int, of trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    /// The normal quantile of 97.5 %.
    public static let z = 1.959963984540054

    /// Wilson's two-sided 95 % interval; nil without trials. (Brown, Cai & DasGupta 2001, doi:10.1214/ss/1009213286)
    public var wilson: Measure.Interval? {
        guard trials > 0 else { return nil }
        let (n, p, z) = (Double(trials), Double(successes) / Double(trials), Proportion.z)
        let centre = p + z * z / (2 * n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return Measure.Interval(
            lower: successes == 0 ? 0 : max(0, (centre - half) / scale),
            upper: successes == trials ? 1 : min(1, (centre + half) / scale))
    }

    /// The one-sided Clopper–Pearson lower bound Beta⁻¹(α; k, n − k + 1) with α = 1 − confidence.
    ///
    /// 0 when nothing succeeded. `confidence` is in millionths.
    public func lowerBound(confidence: Int) -> Double {
        let alpha = Double(1_000_000 - confidence) / 1_000_000
        if successes <= 0 || alpha <= 0 { return 0 }
        if alpha >= 1 { return 1 }
        if successes >= trials { return exp(log(alpha) / Double(trials)) }
        // Newton's steps, kept inside a bracket that halves whenever a step would leave it.
        var (low, high) = (0.0, 1.0)
        var x = Double(successes) / Double(trials)
        for _ in 0..<200 {
            let binomial = Binomial(trials: trials, probability: x)
            let excess = binomial.tail(atLeast: successes) - alpha
            if excess > 0 { high = x } else { low = x }
            let slope = binomial.mass(successes) * Double(successes) / x
            let step = slope > 0 ? x - excess / slope : low
            let next = step > low && step < high ? step : (low + high) / 2
            if abs(next - x) < 1e-15 { return next }
            x = next
        }
        return x
    }

    /// Whether the lower bound reaches `target`, decided by the tail P(X ≥ k | n, target) ≤ 1 − confidence.
    ///
    /// Both arguments are in millionths. A target of 0 is always reached, one of 1 never proved.
    public func demonstrates(target: Int, confidence: Int) -> Bool {
        if target <= 0 { return true }
        if successes <= 0 { return false }
        let tail = Binomial(trials: trials, probability: Double(target) / 1_000_000).tail(atLeast: successes)
        return tail <= Double(1_000_000 - confidence) / 1_000_000
    }

    /// The least number of further trials, all successes, that would demonstrate `target`; nil when above 10,000.
    public func cleanTrialsNeeded(target: Int, confidence: Int) -> Int? {
        func suffice(_ more: Int) -> Bool {
            Proportion(successes + more, of: trials + more).demonstrates(target: target, confidence: confidence)
        }
        if suffice(0) { return 0 }
        var (low, high) = (0, 1)
        while !suffice(high) {
            guard high < 10_000 else { return nil }
            (low, high) = (high, min(10_000, high * 2))
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if suffice(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
