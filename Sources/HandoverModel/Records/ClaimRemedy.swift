/// What a claim comes to: a share of the fee, an amount, or service that costs nothing.
public enum ClaimRemedy: Hashable, Sendable {
    /// In millionths of the fee, 1 to 1,000,000.
    case share(Int)
    /// More than nothing.
    case amount(Money)
    /// What is done for nothing, in words.
    case service(String)
}

// One field, by whose name it is known which it is.
extension ClaimRemedy: Codable {
    private enum Field: String, CodingKey, CaseIterable {
        case share, amount, service
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let given = Field.allCases.filter(fields.contains)
        guard given.count == 1, let field = given.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "One of share, amount and service is given"))
        }
        switch field {
        case .share: self = .share(try fields.decode(Int.self, forKey: .share))
        case .amount: self = .amount(try fields.decode(Money.self, forKey: .amount))
        case .service: self = .service(try fields.decode(String.self, forKey: .service))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        switch self {
        case .share(let share): try fields.encode(share, forKey: .share)
        case .amount(let money): try fields.encode(money, forKey: .amount)
        case .service(let text): try fields.encode(text, forKey: .service)
        }
    }
}

// As people type them.
extension ClaimRemedy {
    /// `10%` or `12.5%`: a share of the fee, with at most four decimals, more than nothing and at most all of it; nil for
    /// anything else.
    public init?(share text: String) {
        guard text.hasSuffix("%"), let number = Int(decimal: text.dropLast(), places: 4),
            (1...1_000_000).contains(number)
        else { return nil }
        self = .share(number)
    }

    /// No amount is larger, in its smallest unit: a million million.
    public static let mostMinorUnits = 1_000_000_000_000

    /// `500.00 CNY`: an amount of one of the currencies of fees, more than nothing and at most `mostMinorUnits`; nil
    /// for anything else.
    public init?(amount text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let currency = Currency(rawValue: words[1].uppercased()),
            let number = Int(decimal: words[0], places: currency.places), (1...Self.mostMinorUnits).contains(number)
        else { return nil }
        self = .amount(Money(minorUnits: number, currency: currency))
    }
}

extension Int {
    /// A decimal number in its smallest unit: `12.5` with two places is 1,250.
    ///
    /// Nil for what is none, or has more places.
    fileprivate init?(decimal text: some StringProtocol, places: Int) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 12,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.utf8.count <= places, parts.count == 1 || !fraction.isEmpty else { return nil }
        self.init(String(parts[0]) + fraction + String(repeating: "0", count: places - fraction.utf8.count))
    }
}
