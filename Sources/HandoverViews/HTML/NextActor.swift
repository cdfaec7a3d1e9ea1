public import HandoverModel

/// Who acts next after what has just been recorded, and what they do.
public struct NextActor: Hashable, Sendable {
    public enum Act: Hashable, Sendable {
        /// The next step of a claim, which is the turn of these sides.
        case claim(CreditClaim.Step, of: [Side])
        /// A claim that was refused; what it asked for may be filed anew until a day.
        case refused(until: Day?)
        /// An improvement action is done by its owner until a day.
        case improve(due: Day)
        /// A lead of a side says the same, which puts it in force.
        case agree(Side)
        /// Whoever was assessed agrees or disagrees.
        case answerAssessment
        /// The team that was asked.
        case answerHelp
        /// It is in force at once.
        case inForce
        case nothing
    }

    public var act: Act
    /// Those who may; empty where nobody may at present, or nobody has to.
    public var people: [Person.ID]

    public init(_ act: Act, _ people: [Person.ID] = []) {
        self.act = act
        self.people = people
    }

    func words(_ names: Names) -> String {
        let language = names.language
        let who = people.isEmpty ? "" : language("：", ": ") + names.people(people)
        switch act {
        case .claim(let step, let sides):
            let holder = language.list(sides.map { step.holder(of: $0, language) })
            return language("接下来等\(holder)\(step.words(.zh))", "It waits for \(holder) to \(step.said)") + who
        case .refused(let day):
            return language("申请到此结束", "The claim is over")
                + (day.map { language("；\($0) 前可以重新提出", "; what it asked for can be filed anew until \($0)") } ?? "")
        case .improve(let due): return language("接下来由负责人在 \(due) 前完成", "Its owner has until \(due)") + who
        case .agree(let side):
            return language(
                "接下来等\(side.words(.zh))负责人同意，同意后生效", "It takes effect once a lead of the \(side.words(.en)) agrees")
                + who
        case .answerAssessment: return language("接下来由被评估的人回应", "Whoever was assessed may answer it") + who
        case .answerHelp: return language("接下来等移交方答复", "It waits for the delivering team to answer")
        case .inForce: return language("已生效，不用再办", "It is in force; nobody has to do anything more")
        case .nothing: return language("不用再办", "Nobody has to do anything more about it")
        }
    }
}

extension CreditClaim.Step {
    /// Who takes it for a side: `移交方负责人`, `a lead of the delivering team`.
    fileprivate func holder(of side: Side, _ language: Language) -> String {
        switch self {
        case .file, .confirm:
            language("\(side.words(.zh))负责人或总监", "a lead or director of the \(side.words(.en))")
        case .review, .agree, .settle: language("\(side.words(.zh))负责人", "a lead of the \(side.words(.en))")
        }
    }

    /// What they do about it, in English.
    fileprivate var said: String {
        switch self {
        case .file: "file it"
        case .review: "review it"
        case .agree: "agree on what is given"
        case .settle: "give what was agreed"
        case .confirm: "confirm that it was given"
        }
    }
}
