internal import HandoverModel
public import HandoverReadiness

extension Difference.Change {
    /// What became of what.
    public func words(_ names: Names) -> String {
        let language = names.language
        switch self {
        case .verdict(let from, let to):
            return language(
                "交接结论：\(from.words(.zh)) → \(to.words(.zh))", "Verdict: \(from.words(.en)) → \(to.words(.en))")
        case .item(let id, let from, let to, let by):
            let states = "\(Difference.words(from, language)) → \(Difference.words(to, language))"
            let who = by.isEmpty ? "" : language("（\(names.people(by))）", " (\(names.people(by)))")
            return language("\(names.item(id))：\(states)\(who)", "\(names.item(id)): \(states)\(who)")
        case .capability(let id, let gained, let lost):
            return language("\(names.capability(id))：", "\(names.capability(id)): ")
                + language.clauses {
                    if !gained.isEmpty { language("\(names.people(gained)) 已具备", "\(names.people(gained)) gained it") }
                    if !lost.isEmpty { language("\(names.people(lost)) 不再具备", "\(names.people(lost)) lost it") }
                }
        case .module(let id, let person, let from, let to):
            let states = "\(from.words(language)) → \(to.words(language))"
            return language(
                "\(names.person(person))，\(names.module(id))：\(states)",
                "\(names.person(person)), \(names.module(id)): \(states)")
        case .measure(let id, let from, let to):
            return language("\(id.words(.zh))：", "\(id.words(.en)): ") + "\(from.text) → \(to.text)"
        case .blockerGone(let subject, let reason):
            let what = language(
                "\(subject.words(names))（\(reason.words(names))）", "\(subject.words(names)): \(reason.words(names))")
            return language("阻塞项已消除：\(what)", "Blocker gone: \(what)")
        case .blockerNew(let subject, let reason):
            let what = language(
                "\(subject.words(names))（\(reason.words(names))）", "\(subject.words(names)): \(reason.words(names))")
            return language("新增阻塞项：\(what)", "New blocker: \(what)")
        }
    }

    /// The stable name in JSON.
    public var code: String {
        switch self {
        case .verdict: "verdict"
        case .item: "item"
        case .capability: "capability"
        case .module: "module"
        case .measure: "measure"
        case .blockerGone: "blocker-gone"
        case .blockerNew: "blocker-new"
        }
    }
}

extension Difference {
    fileprivate static func words(_ status: ItemState.Status?, _ language: Language) -> String {
        status?.words(language) ?? language("无此项", "not there")
    }
}

extension Measure.Ratio {
    /// `26/39`.
    var text: String { "\(numerator)/\(denominator)" }
}
