/// Decimal fractions in text.
enum Decimals {
    /// The number with `places` decimals, rounded half away from zero.
    static func text(_ value: Double, _ places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        return text((value * Double(scale)).rounded(), scale, places)
    }

    /// The number with up to six decimals and no zeros at the end.
    static func trimmed(_ value: Double) -> String {
        var result = text(value, 6)[...]
        while result.last == "0" { result.removeLast() }
        if result.last == "." { result.removeLast() }
        return String(result)
    }

    /// A share as a percentage with one decimal.
    ///
    /// Rounding never lifts a share to its target, nor to all: 89.96 % against 90 % is shown as 89.9 %, and 99.96 % as
    /// 99.9 %.
    static func percent(_ share: Double, target: Double? = nil) -> String {
        let tenths = (share * 1000).rounded()
        let isLifted = [target ?? 1, 1].contains { share < $0 && tenths >= ($0 * 1000).rounded() }
        return text(isLifted ? (share * 1000).rounded(.down) : tenths, 10, 1) + "%"
    }

    private static func text(_ scaled: Double, _ scale: Int, _ places: Int) -> String {
        guard let whole = Int(exactly: scaled) else { return "0" }
        let digits = String(abs(whole) % scale)
        let fraction = String(repeating: "0", count: places - digits.count) + digits
        return (whole < 0 ? "-" : "") + String(abs(whole) / scale) + "." + fraction
    }
}
