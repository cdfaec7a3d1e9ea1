public import HandoverModel

extension CreditTerms.Strictness {
    public func words(_ language: Language) -> String {
        switch self {
        case .moreThan: language("须超过该比例", "more than the share")
        case .atLeast: language("达到该比例即可", "at least the share")
        }
    }

    /// `超过 50%`, `by more than 50%`.
    func words(_ over: Int, _ language: Language) -> String {
        let share = CreditWords.percent(over)
        return switch self {
        case .moreThan: language("超过 \(share)", "by more than \(share)")
        case .atLeast: language("达到 \(share)", "by at least \(share)")
        }
    }
}

extension CreditTerms.Addition {
    public func words(_ language: Language) -> String {
        switch self {
        case .sum: language("两项相加", "added")
        case .highest: language("取高者", "the higher one")
        }
    }
}

/// How shares of fees and amounts are written.
enum CreditWords {
    /// Millionths as a percentage without zeros at the end: `12.5%`.
    static func percent(_ millionths: Int) -> String {
        var text = decimal(millionths, places: 4)[...]
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text + "%"
    }

    /// How far over, with two decimals, rounded down.
    static func over(_ millionths: Int) -> String { "+" + percent(millionths / 100 * 100) }

    /// `50000.00 CNY`.
    static func money(_ money: Money) -> String {
        "\(decimal(money.minorUnits, places: money.currency.places)) \(money.currency.rawValue)"
    }

    private static func decimal(_ number: Int, places: Int) -> String {
        guard places > 0 else { return String(number) }
        let digits = String(number)
        let padded = String(repeating: "0", count: max(places + 1 - digits.count, 0)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}
