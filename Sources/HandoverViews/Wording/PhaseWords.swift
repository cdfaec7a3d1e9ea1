public import HandoverModel
internal import HandoverReadiness

extension Phase {
    public func words(_ language: Language) -> String {
        switch self {
        case .observe: language("观摩", "observe")
        case .shadow: language("跟做", "shadow")
        case .reverseShadow: language("带教下主做", "reverse shadow")
        case .solo: language("独立", "solo")
        case .owner: language("负责", "owner")
        }
    }
}

enum PhaseWords {
    static func title(_ language: Language) -> String { language("各服务和严重级别的阶段", "Phases of services and severities") }

    /// A row of the table: one service, or all that have no row of their own.
    static func name(_ service: String?, in register: PhaseRegister, _ names: Names) -> String {
        let language = names.language
        if let service { return names.service(named: service) }
        return register.history.services.isEmpty
            ? language("全部服务", "Every service") : language("其他服务", "Every other service")
    }

    /// What becomes of a move that nobody agrees to.
    static func untilAgreed(_ language: Language) -> String {
        language(
            "没有同意之前，阶段不变，也不会自动生效。", "Until that is given the phase stays as it is; nothing comes into force by itself.")
    }

    /// The same for whoever is asked, with what they can do instead.
    static func notAgreeing(_ language: Language) -> String {
        let observe = language.quote(Phase.observe.words(language))
        return untilAgreed(language)
            + language(
                "不同意就不点“同意”；想要别的阶段，在下面另提一个，对方同意后，原来的提议作废。原来的提议也可由提出的一方对同一范围改提来结束；已过\(observe)的，任何一方的负责人把其中一部分往回移（须写理由），也就结束了它。",
                " Not to agree, leave it. To have another phase, put that forward below: once the other side agrees to it, this proposal ends. The side that made the proposal can also replace it by another for the same services and severities; and where the work is past \(observe), a lead of either side ends it by moving some of that back, with a reason."
            )
    }

    /// Which services and severities are meant: `export, P1`, `全部服务`.
    static func scope(_ service: String?, _ severity: Severity?, _ names: Names) -> String {
        let language = names.language
        let who = service.map { language.quote(names.service(named: $0)) } ?? language("全部服务", "every service")
        return language.clauses {
            who
            severity?.words(language)
        }
    }
}

extension PhaseChange {
    func words(_ names: Names) -> String {
        let scope = PhaseWords.scope(service, severity, names)
        return names.language(
            "阶段设为“\(phase.words(.zh))”，自 \(from)：\(scope)\(names.said(reason))",
            "set the phase \"\(phase.words(.en))\" from \(from): \(scope)\(names.said(reason))")
    }
}

extension PhaseStep {
    /// What it says, since when, by whom.
    func words(_ names: Names) -> String {
        let language = names.language
        let entries = language.list(entries.map { language("第 \($0) 条", "entry \($0)") })
        return language.clauses {
            "\(PhaseWords.scope(service, severity, names))\(language("：", ": "))\(phase.words(language))"
            language("自 \(from)", "from \(from)")
            names.people(by)
            entries
        } + names.said(reason)
    }
}

extension PhaseProposal {
    /// What is put forward, and who has to agree.
    func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            "\(PhaseWords.scope(change.service, change.severity, names))\(language("：", ": "))\(change.phase.words(language))"
            language("自 \(change.from)", "from \(change.from)")
            language("\(names.actor(by))提议，第 \(entry) 条", "put forward by \(names.person(by)), entry \(entry)")
            language(
                "等\(waitsFor.words(.zh))负责人同意", "waits for a lead of the \(waitsFor.words(.en))")
        } + names.said(change.reason)
    }
}
