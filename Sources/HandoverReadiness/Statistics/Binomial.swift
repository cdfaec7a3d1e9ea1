internal import Foundation

/// The number of successes in `trials` independent trials that each succeed with the same probability.
///
/// Accurate to about 1e-12 of its value for up to a million trials.
public struct Binomial: Sendable {
    public let trials: Int
    public let probability: Double

    public init(trials: Int, probability: Double) {
        self.trials = trials
        self.probability = probability
    }

    /// The probability of exactly `successes`, by Loader's saddle-point form, which loses no digits in large factorials.
    public func mass(_ successes: Int) -> Double {
        guard successes >= 0, successes <= trials else { return 0 }
        if probability <= 0 { return successes == 0 ? 1 : 0 }
        if probability >= 1 { return successes == trials ? 1 : 0 }
        let (n, x, p) = (Double(trials), Double(successes), probability)
        if successes == 0 { return exp(n * log1p(-p)) }
        if successes == trials { return exp(n * log(p)) }
        let exponent =
            stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p)
            - deviance(n - x, n * (1 - p))
        return exp(exponent) * (n / (2 * .pi * x * (n - x))).squareRoot()
    }

    /// P(X ≥ `successes`), the regularised incomplete beta function I_p(k, n − k + 1).
    public func tail(atLeast successes: Int) -> Double {
        if successes <= 0 { return 1 }
        if successes > trials || probability <= 0 { return 0 }
        if probability >= 1 { return 1 }
        let (a, b, p) = (Double(successes), Double(trials - successes + 1), probability)
        let front = mass(successes) * (1 - p)
        if p < (a + 1) / (a + b + 2) { return min(1, front * betaFraction(a, b, p)) }
        return max(0, 1 - front * a / b * betaFraction(b, a, 1 - p))
    }
}

/// The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22).
private func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...100_000 {
        let m = Double(step)
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / kept(1 + even * d)
        c = kept(1 + even / c)
        value *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / kept(1 + odd * d)
        c = kept(1 + odd / c)
        value *= d * c
        if abs(d * c - 1) < 1e-16 { break }
    }
    return value
}

/// log(n!) less Stirling's approximation of it; `n` is a whole number above 0.
private func stirlingError(_ n: Double) -> Double {
    if n < 16 {
        let factorial = (1...max(1, Int(n))).reduce(1.0) { $0 * Double($1) }
        return log(factorial) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
}

/// x log(x/m) + m − x without loss of digits where x is near m.
private func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = difference / (x + mean)
    var sum = difference * ratio
    var power = 2 * x * ratio
    for step in 1...1000 {
        power *= ratio * ratio
        let next = sum + power / Double(2 * step + 1)
        if next == sum { break }
        sum = next
    }
    return sum
}
