public import HandoverModel
public import HandoverReadiness

extension ItemCheck.Kind {
    public func words(_ language: Language) -> String {
        switch self {
        case .rotaCovered: language("值班无空缺", "rota covered")
        case .contactsComplete: language("联系方式齐全", "contacts complete")
        case .documentsPresent: language("文档齐全", "documents present")
        case .documentsCurrent: language("文档有效", "documents current")
        case .capabilityCovered: language("能力达标", "capability covered")
        case .trainingComplete: language("培训完成", "training complete")
        case .measure: language("指标达标", "measure reached")
        case .file: language("文件在位", "file there")
        case .http: language("网址应答", "address answers")
        case .command: language("程序成功", "program succeeds")
        }
    }
}

extension CheckResult {
    public func words(_ language: Language) -> String {
        switch self {
        case .passed: language("通过", "passed")
        case .failed: language("未通过", "failed")
        case .couldNotRun: language("无法检查", "could not run")
        }
    }
}

extension CheckPlace {
    func words(_ language: Language) -> String {
        switch self {
        case .server: language("服务程序", "the server")
        case .commandLine: language("命令行", "the command line")
        }
    }
}

extension CheckState.Standing {
    public func words(_ language: Language) -> String {
        switch self {
        case .notRun: language("未检查", "not run")
        case .passed: language("通过", "passed")
        case .failed: language("未通过", "failed")
        case .lapsed: language("证据已过期", "evidence lapsed")
        }
    }

    var style: Style? {
        switch self {
        case .notRun: .faint
        case .passed: .good
        case .failed: .bad
        case .lapsed: .caution
        }
    }
}

extension CheckRun {
    /// The result, what was counted, and the first reasons: `未通过，12/14 天，…`.
    func finding(_ names: Names, reasons limit: Int = 3) -> String {
        let language = names.language
        return language.clauses {
            result.words(language)
            figures(language)
            told(names, limit)
        }
    }

    func words(_ names: Names) -> String {
        names.language(
            "对“\(names.item(item))”运行自动检查“\(check.kind.words(.zh))”：\(finding(names))",
            "ran the check \"\(check.kind.words(.en))\" of \(names.quoted(names.item(item))): \(finding(names))")
    }

    private func told(_ names: Names, _ limit: Int) -> String {
        let all = reasons ?? []
        let left = all.count - min(limit, all.count) + (more ?? 0)
        let shown = all.prefix(limit).map { $0.words(names) }
        let rest = left > 0 ? [names.language("另有 \(left) 项", "\(left) more")] : []
        return (shown + rest).joined(separator: names.language("；", "; "))
    }

    /// How much there is of what is asked for, with its unit; empty where nothing is counted.
    private func figures(_ language: Language) -> String {
        guard let have, let need else { return "" }
        return switch check.kind {
        case .rotaCovered: language("\(have)/\(need) 天无空缺", "\(have) of \(counted(need, "day")) covered")
        case .contactsComplete: language("\(have)/\(need) 可联系", "\(have) of \(need) can be reached")
        case .documentsPresent: language("\(have)/\(need) 篇在位", "\(have) of \(counted(need, "document")) there")
        case .documentsCurrent: language("\(have)/\(need) 篇有效", "\(have) of \(counted(need, "document")) current")
        case .capabilityCovered:
            language("需 \(need) 人，现有 \(have) 人", "\(have) of \(counted(need, "person", "people"))")
        case .trainingComplete: language("\(have)/\(need) 单元次已通过", "\(have) of \(need) passed")
        case .measure:
            language(
                "\(CheckReason.share(have))，目标 ≥ \(CheckReason.share(need))",
                "\(CheckReason.share(have)), target ≥ \(CheckReason.share(need))")
        case .http: language("状态码 \(have)", "status \(have)")
        case .command: language("退出状态 \(have)", "exit status \(have)")
        case .file: ""
        }
    }
}

extension CheckState {
    /// Where it stands, since or until when, and what it found.
    public func words(_ names: Names) -> String {
        let language = names.language
        return language.clauses {
            switch standing {
            case .notRun: standing.words(language)
            case .passed: decided?.run.finding(names) ?? standing.words(language)
            case .failed: decided?.run.finding(names) ?? standing.words(language)
            case .lapsed: standing.words(language)
            }
            if let holdsUntil, standing != .failed {
                standing == .lapsed
                    ? language("有效期至 \(holdsUntil)", "it held until \(holdsUntil)")
                    : language("有效至 \(holdsUntil)", "holds until \(holdsUntil)")
            }
            if let decided { language("第 \(decided.entry) 条", "entry \(decided.entry)") }
            if let troubled {
                language(
                    "最近一次\(troubled.run.finding(names))（第 \(troubled.entry) 条）",
                    "the last time it \(troubled.run.finding(names)) (entry \(troubled.entry))")
            }
        }
    }
}
