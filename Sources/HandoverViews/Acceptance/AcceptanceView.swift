internal import HandoverModel
public import HandoverReadiness

/// What was stated and signed of the handover as a whole; where nothing was, what would be, and what stands in its way.
public enum AcceptanceView {
    public static func report(_ readiness: Readiness, names: Names) -> Report {
        let language = names.language
        let current = readiness.acceptance.current
        return Report(
            title: Phrase(language("验收", "Acceptance")),
            sections: [
                .init(nil, [.line(head(readiness, names))] + ending(current, names) + waivedSince(readiness, names)),
                .init(nil, [.facts(keys(readiness, names))]),
                .init(
                    language("签字前还要解决的", "To be settled before it is signed"),
                    bullets(standing(in: readiness).map { ($0.words(names), "") })),
                .init(
                    language("条件", "Conditions"),
                    bullets(conditions(readiness, names).map { (numbered($0, names), $0.details) })),
                .init(
                    RoundsView.title(language),
                    readiness.acceptance.rounds.isEmpty
                        ? [] : [.table(RoundsView.table(readiness.acceptance.rounds, names))]),
                .init(language("限期豁免", "Waivers"), waivers(readiness.acceptance.waivers, names)),
            ] + AcceptanceNumbers.sections(shown(readiness, names), names),
            data: AcceptanceRows.table(readiness, names), json: AcceptanceJSON.document(readiness, names))
    }

    /// The statement that waits or that was accepted; else what would be stated now.
    static func shown(_ readiness: Readiness, _ names: Names) -> AcceptanceStatement? {
        if let current = readiness.acceptance.current, current.stage == .stated || current.stage == .accepted {
            return current.statement
        }
        return names.definitions.flatMap { AcceptanceStatement(readiness, definitions: $0) }
    }

    /// What keeps the next signature from being given.
    static func standing(in readiness: Readiness) -> [BlockerSubject] {
        let current = readiness.acceptance.current
        if current?.stage == .accepted { return [] }
        return readiness.objections(to: current?.stage == .stated ? current?.statement : nil)
    }

    static func head(_ readiness: Readiness, _ names: Names) -> Phrase {
        let language = names.language
        guard let current = readiness.acceptance.current else {
            return Phrase(language("还没有验收声明，", "Nothing is stated yet; ")) + verdict(readiness, language)
        }
        let stage = Phrase(current.stage.words(language), current.stage.style)
        let what = language("验收声明（第 \(current.entry) 条）", "The statement of entry \(current.entry)")
        let as_of = names.time(current.statement.asOf)
        let stated = language(
            "，截至 \(as_of)，结论 \(current.statement.verdict.words(.zh))",
            ", as of \(as_of), verdict \(language.quote(current.statement.verdict.words(.en)))")
        return Phrase(what + language("：", ": ")) + stage + Phrase(stated)
    }

    private static func verdict(_ readiness: Readiness, _ language: Language) -> Phrase {
        Phrase(language("现在的结论是 ", "the verdict is now "))
            + Phrase(readiness.verdict.words(language), readiness.verdict.style)
    }

    /// That something was waived since the statement that waits, with what to do about it.
    static func waivedSince(_ readiness: Readiness, _ names: Names) -> [Report.Block] {
        guard let said = overtaking(readiness, names) else { return [] }
        return [.line(Phrase(said.words, .bad)), .verbatim(said.commands.map { Phrase($0) })]
    }

    struct Overtaking: Hashable {
        var words: String
        var commands: [String]
    }

    /// What overtakes the statement that waits, and the commands that answer it: its author's to take it back, then a new one.
    static func overtaking(_ readiness: Readiness, _ names: Names) -> Overtaking? {
        let language = names.language
        guard let current = readiness.acceptance.current, current.stage == .stated else { return nil }
        let subjects = readiness.waivedSince(current.statement)
        guard !subjects.isEmpty else { return nil }
        let what = language.list(subjects.map { $0.words(names) })
        let author = names.isAnonymous ? nil : current.signatures.first?.person
        return Overtaking(
            words: language(
                "声明作出之后才限期豁免：\(what)。它不在声明的条件里，这份声明不能再签：由作出的人撤回，再重新作出。",
                "Waived after it was stated: \(what). The statement does not have it as a condition and can be signed no more: its author takes it back, and it is stated anew."
            ),
            commands: [Typed.withdraw(statement: current.entry, as: author), Typed.line(["accept"], as: author)]
        )
    }

    static func ending(_ current: AcceptanceState.Stated?, _ names: Names) -> [Report.Block] {
        guard let ending = current?.ending else { return [] }
        let language = names.language
        let who = language(
            "第 \(ending.entry) 条，\(names.person(ending.by)) \(names.time(ending.at))",
            "Entry \(ending.entry), \(names.person(ending.by)), \(names.time(ending.at))")
        return [.line(Phrase(who + names.said(ending.reason)))]
    }

    /// Each key with who turned it, or who can.
    static func keys(_ readiness: Readiness, _ names: Names) -> [Report.Fact] {
        let language = names.language
        let signers = names.definitions.map { AcceptanceSigners($0, on: readiness.day) }
        return AcceptanceKey.allCases.map { key in
            let label = key.words(language)
            if let signature = readiness.acceptance.current?.signature(key) {
                let words = language(
                    "\(names.person(signature.person)) \(names.time(signature.at)) 签字，第 \(signature.entry) 条",
                    "signed by \(names.person(signature.person)), \(names.time(signature.at)), entry \(signature.entry)"
                )
                return Report.Fact(label, Phrase(words, .good))
            }
            let able = signers?.holders(of: key) ?? []
            guard !able.isEmpty else { return Report.Fact(label, Phrase(language("无人担任", "nobody holds it"), .bad)) }
            // To an anonymous reader the key says who.
            let people = names.isAnonymous ? "" : language("：", ": ") + names.people(able)
            return Report.Fact(label, Phrase(language("未签字", "not signed"), .caution) + Phrase(people))
        }
    }

    /// Those of the statement with where they stand; before there is one, those that it would have.
    static func conditions(
        _ readiness: Readiness, _ names: Names
    ) -> [(number: Int?, subject: BlockerSubject, details: String)] {
        if let current = readiness.acceptance.current, current.stage == .stated || current.stage == .accepted {
            return readiness.acceptance.numberedConditions.map { number, state in
                (number, state.condition.subject, watched(state, on: readiness.day, names))
            }
        }
        return readiness.conditions.map { (nil, $0.subject, $0.details(names)) }
    }

    /// Where it stands, who watches it and why it was left open.
    private static func watched(_ state: ConditionState, on day: Day, _ names: Names) -> String {
        let language = names.language
        let watchers = names.holders(of: ConditionView.watchers(state.condition, names), on: day)
        let by = language("\(watchers) 负责跟进", "watched by \(watchers)")
        return language.clauses {
            state.details(names)
            if !watchers.isEmpty { by }
        } + names.said(state.condition.reason)
    }

    /// `2. team/rota 值班安排…`: with the number that its address ends with.
    private static func numbered(
        _ condition: (number: Int?, subject: BlockerSubject, details: String), _ names: Names
    ) -> String {
        (condition.number.map { "\($0). " } ?? "") + condition.subject.words(names)
    }

    static func waivers(_ waivers: [BlockerWaiverState], _ names: Names) -> [Report.Block] {
        let bullets = waivers.map { waiver in
            Report.Bullet(
                Phrase(waiver.subject.words(names), .strong), details: [Phrase(waiver.details(names))],
                command: waiver.isInForce ? nil : Typed.waive(waiver.subject, until: waiver.until))
        }
        return bullets.isEmpty ? [] : [.list(bullets)]
    }

    private static func bullets(_ parts: [(title: String, details: String)]) -> [Report.Block] {
        let bullets = parts.map { part in
            Report.Bullet(Phrase(part.title, .strong), details: part.details.isEmpty ? [] : [Phrase(part.details)])
        }
        return bullets.isEmpty ? [] : [.list(bullets)]
    }
}
