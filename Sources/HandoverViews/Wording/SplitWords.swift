public import HandoverModel
public import HandoverReadiness

extension MeasureSplit.Dimension {
    public func words(_ language: Language) -> String {
        switch self {
        case .severity: language("严重级别", "Severity")
        case .capability: language("能力", "Capability")
        case .person: language("人员", "Person")
        case .service: language("服务", "Service")
        case .week: language("周", "Week")
        }
    }
}

extension MeasureSplit.Group {
    public func words(_ names: Names) -> String {
        switch self {
        case .severity(let severity): severity.words(names.language)
        case .capability(let id): names.capabilityTitle(id)
        case .person(let id): names.person(id)
        case .service(let name): names.service(named: name)
        case .week(let span): span.words(names.language)
        case .notSaid: names.language("未写明", "not said")
        }
    }

    /// The stable value, as commands take it; nil for what is not said.
    public var code: String? {
        switch self {
        case .severity(let severity): severity.rawValue
        case .capability(let id): id.rawValue
        case .person(let id): id.rawValue
        case .service(let name): name
        case .week(let span): "\(span.first)..\(span.last)"
        case .notSaid: nil
        }
    }
}

extension Measure.Span {
    /// `2026-01-05 至 2026-01-11`, `2026-01-05 to 2026-01-11`.
    public func words(_ language: Language) -> String { language("\(first) 至 \(last)", "\(first) to \(last)") }
}

extension StandardisedRate {
    /// The rate with what it is made of, or what is missing for it; no percentage below ten tasks.
    public func words(_ language: Language) -> String {
        let missing = missing.map { $0.words(language) }
        guard let rate else {
            return language(
                "按参考构成无法折算：没有 \(language.list(missing)) 工单",
                "not assessable at the reference mix: no \(language.either(missing)) task")
        }
        let parts = language.list(strata.map { "\($0.severity.words(language)) \($0.share) × \($0.ratio.text)" })
        guard strata.reduce(0, { $0 + $1.ratio.denominator }) >= 10 else {
            return language("数据太少，不按参考构成折算", "too few tasks to say at the reference mix")
        }
        return language(
            "按参考构成折算 \(Decimals.percent(rate))（\(parts)）", "\(Decimals.percent(rate)) at the reference mix (\(parts))")
    }
}

extension StandardisedRate.Stratum {
    /// `13%`.
    var share: String { Decimals.trimmed(Double(weight) / 10_000) + "%" }
}

extension RateSplit {
    /// `of +16.0 points, 3.8 better work, 12.2 easier work`, and as natural where something fell.
    public func words(_ language: Language) -> String {
        let (whole, own, other) = tenths
        let all = language.change(whole)
        switch (own.signum(), other.signum()) {
        case (0, 0): return language("没有变化", "no difference")
        case (0, let sign): return RateSplit.alone(whole, Cause.mix.words(sign, language), language)
        case (let sign, 0): return RateSplit.alone(whole, Cause.work.words(sign, language), language)
        case (1, 1), (-1, -1):
            let (work, mix) = (Cause.work.words(own.signum(), language), Cause.mix.words(other.signum(), language))
            return language(
                "\(all)，其中 \(points(own)) 来自\(work)，\(points(other)) 来自\(mix)",
                "of \(all), \(points(own)) \(work), \(points(other)) \(mix)")
        default:
            let parts = [(Cause.work, own), (Cause.mix, other)].sorted { $0.1 > $1.1 }
            let (gain, loss) = (parts[0], parts[1])
            return language(
                "\(all)：\(gain.0.words(1, .zh))加了 \(points(gain.1))，\(loss.0.words(-1, .zh))减了 \(points(loss.1))",
                "\(all): \(gain.0.words(1, .en)) added \(points(gain.1)), \(loss.0.words(-1, .en)) took \(points(loss.1))"
            )
        }
    }

    private static func alone(_ whole: Int, _ cause: String, _ language: Language) -> String {
        language("\(language.change(whole))，全部来自\(cause)", "\(language.change(whole)), all of it \(cause)")
    }

    private enum Cause {
        case work, mix

        func words(_ sign: Int, _ language: Language) -> String {
            switch self {
            case .work: sign > 0 ? language("做得更好", "better work") : language("做得不如以前", "weaker work")
            case .mix: sign > 0 ? language("工单更容易", "easier work") : language("工单更难", "harder work")
            }
        }
    }
}

extension Language {
    /// A difference of rates, in tenths of a point: `提高 16.0 个百分点`, `+16.0 points`.
    fileprivate func change(_ tenths: Int) -> String {
        switch tenths.signum() {
        case 1: self("提高 \(points(tenths)) 个百分点", "+\(points(tenths)) points")
        case -1: self("下降 \(points(tenths)) 个百分点", "-\(points(tenths)) points")
        default: self("没有变化", "no difference")
        }
    }
}

/// Tenths of a point without their sign: `16.0`.
private func points(_ tenths: Int) -> String { Decimals.text(Double(abs(tenths)) / 10, 1) }
