public import HandoverModel
public import HandoverReadiness

extension ItemState.Status {
    /// The state in a word or two.
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language("未完成", "open")
        case .signed: language("已签，等前置事项", "signed, waiting")
        case .done: language("已完成", "done")
        case .waived: language("遗留项", "waived")
        case .notApplicable: language("不适用", "not applicable")
        }
    }

    /// The state with its date, reason and who decided.
    public func sentence(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .open, .signed, .done: return words(language)
        case .waived(let until, let reason, let by):
            return language(
                "限期豁免至 \(until)，\(names.people(by)) 同意\(names.said(reason))",
                "waived until \(until) by \(names.people(by))\(names.said(reason))")
        case .notApplicable(let reason, let by):
            return language(
                "不适用，\(names.people(by)) 同意\(names.said(reason))",
                "not applicable, as said by \(names.people(by))\(names.said(reason))")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .open: "open"
        case .signed: "signed"
        case .done: "done"
        case .waived: "waived"
        case .notApplicable: "not-applicable"
        }
    }

    var mark: String {
        switch self {
        case .open: "[ ]"
        case .signed: "[~]"
        case .done: "[x]"
        case .waived: "[!]"
        case .notApplicable: "[-]"
        }
    }

    var style: Style? {
        switch self {
        case .open: nil
        case .signed, .waived: .caution
        case .done: .good
        case .notApplicable: .faint
        }
    }
}

extension KeyState.State {
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .missing: return language("未签", "not signed")
        case .valid: return language("有效", "valid")
        case .refused(let reason): return language("退回\(names.said(reason))", "refused\(names.said(reason))")
        case .stale: return language("内容已变需重签", "stale, the wording changed since")
        case .lapsed(let since): return language("\(since) 起已过期", "lapsed since \(since)")
        case .revoked(let reason): return language("已撤销\(names.said(reason))", "revoked\(names.said(reason))")
        case .reopened(let reason):
            return language("已重开，需重签\(names.said(reason))", "reopened since\(names.said(reason))")
        case .undelivered: return language("移交签字已失效", "its delivery no longer stands")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .valid: "valid"
        case .refused: "refused"
        case .stale: "stale"
        case .lapsed: "lapsed"
        case .revoked: "revoked"
        case .reopened: "reopened"
        case .undelivered: "undelivered"
        }
    }
}

extension PersonModule.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .open: language("未学", "open")
        case .passed: language("已通过", "passed")
        case .failed: language("未通过", "failed")
        case .lapsed: language("已过期", "lapsed")
        case .blocked: language("先修未过", "blocked")
        }
    }
}

extension PersonCapability.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .held: language("具备", "has it")
        case .notAssessed: language("未评估", "not assessed")
        case .belowLevel: language("未达要求", "below level")
        case .lapsed: language("已过期", "lapsed")
        case .notUsed: language("近期未用", "no recent use")
        case .askedAnew: language("须重新评估", "asked for anew")
        }
    }
}

extension Measure.State {
    public func words(_ language: Language) -> String {
        switch self {
        case .tooFew: language("数据太少", "too few to say")
        case .trend: language("仅看趋势", "trend only")
        case .observed: language("达到合同值", "reached the contract's value")
        case .demonstrated: language("已证实", "demonstrated")
        case .missed: language("未达标", "missed")
        case .notMeasured: language("未统计", "not measured here")
        }
    }

    var style: Style? {
        switch self {
        case .observed, .demonstrated: .good
        case .missed: .bad
        case .tooFew, .trend: .caution
        case .notMeasured: .faint
        }
    }
}
