internal import HandoverModel
internal import HandoverReadiness

extension CommitmentDone {
    /// Who recorded it aside.
    func words(_ names: Names) -> String {
        let language = names.language
        let late = isLate(in: names.zone) ? language("（逾期）", " (late)") : ""
        return language(
            "登记\(language.quote(names.commitment(commitment))) \(period) 于 \(names.time(when)) 完成\(late)",
            "recorded that \(language.quote(names.commitment(commitment))) of \(period) was done at \(names.time(when))\(late)"
        ) + names.said(note)
    }
}

extension CommitmentState.Period {
    /// `按时完成`, with the day that matters.
    func words(_ names: Names) -> String {
        let language = names.language
        switch standing {
        case .missed: return language("未完成", "missed")
        case .open: return language("待完成，至 \(period.last)", "open until \(period.last)")
        case .inTime: return language("按时完成", "done in time")
        case .late:
            let day = names.zone.day(of: done?.when ?? names.zone.start(of: period.last))
            return language("\(day) 才完成", "done late, on \(day)")
        }
    }
}

extension CommitmentState.Standing {
    func words(_ language: Language) -> String {
        switch self {
        case .missed: language("未完成", "missed")
        case .open: language("待完成", "open")
        case .inTime: language("按时", "in time")
        case .late: language("逾期完成", "late")
        }
    }

    var style: Style? {
        switch self {
        case .missed: .bad
        case .open: nil
        case .inTime: .good
        case .late: .caution
        }
    }
}

extension SupportPeriod.Kind {
    /// `每周`, `every week`.
    func interval(_ language: Language) -> String {
        language("每\(words(.zh))\(self == .quarter ? "度" : "")", "every \(words(.en))")
    }
}

extension CommitmentState {
    /// `按时 1/2`; nil where no period counts yet.
    func share(_ language: Language) -> String? {
        inTime.denominator == 0
            ? nil : language("按时 \(inTime.words(.zh))", "in time \(inTime.words(.en))")
    }
}

extension CommitmentRegister {
    /// How many were done in time, or that none counts yet.
    func summary(_ language: Language) -> String {
        guard inTime.denominator > 0 else {
            return language("还没有可计的周期（都未结束）", "no period counts yet, none is over")
        }
        return inTime.words(language)
    }
}

extension Names {
    /// `技术分享会`; the id where no definitions name it.
    func commitment(_ id: Commitment.ID) -> String {
        definitions?.commitment(id)?.title.text(in: language) ?? id.rawValue.printable
    }
}
