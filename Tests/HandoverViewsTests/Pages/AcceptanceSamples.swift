import HandoverModel
import HandoverReadiness
import HandoverViews

/// The handover of the pages with a director on the receiving side, as its acceptance goes on.
extension PageSamples {
    var withDirector: Definitions {
        var definitions = definitions
        definitions.people.append(
            Person(
                id: "jia2", name: LocalizedText(zh: said ?? "甲二", en: said ?? "Jia Er"), side: .receiving,
                roles: ["director"]))
        return definitions
    }

    /// Two things left open: an item, and the share of tasks.
    var conditions: [AcceptanceCondition] {
        [
            .init(
                subject: .item("documents/runbooks"), until: Samples.day(2026, 3, 31), reason: said ?? "两本手册改版中",
                owners: [Samples.accepted.by], by: ["lisi", "jia1"]),
            .init(
                subject: .measure(.independence), until: Samples.day(2026, 2, 15), reason: said ?? "工单还太少",
                by: ["lisi", "jia1", "jia2"]),
        ]
    }

    var statement: AcceptanceStatement {
        guard var statement = AcceptanceStatement(readiness, definitions: definitions) else {
            preconditionFailure("the root is one")
        }
        statement.verdict = .readyWithConditions
        statement.conditions = conditions
        return statement
    }

    static let signatures: [AcceptanceState.Signature] = [
        .init(key: .deliveringLead, person: "lisi", at: now, entry: 413),
        .init(key: .receivingLead, person: "jia1", at: now.adding(milliseconds: 3_600_000), entry: 414),
        .init(key: .receivingDirector, person: "jia2", at: now.adding(milliseconds: 7_200_000), entry: 416),
    ]

    /// Nothing stands in the way any more.
    var acceptable: Readiness {
        var readiness = readiness
        readiness.verdict = .readyWithConditions
        readiness.blockers = readiness.blockers.filter { if case .waived = $0.reason { true } else { false } }
        return readiness
    }

    /// `signed`: How many have signed.
    func stated(
        _ stage: AcceptanceState.Stage, signed: Int, ending: AcceptanceState.Ending? = nil
    ) -> Readiness {
        var readiness = acceptable
        let states: [ConditionState] = zip(conditions, [.met, .overdue] as [ConditionState.State]).map {
            ConditionState(condition: $0, state: $1, canAct: $1 == .met ? [] : [Samples.accepted.by])
        }
        readiness.acceptance.current = .init(
            entry: 413, statement: statement, stage: stage, signatures: Array(Self.signatures.prefix(signed)),
            ending: ending, conditions: states)
        return readiness
    }

    /// One waiver in force, one that the delivering lead alone has asked for.
    var waivers: [BlockerWaiverState] {
        [
            .init(
                subject: .measure(.independence), until: Samples.day(2026, 2, 15), reason: said ?? "工单还太少",
                words: Self.signatures),
            .init(
                subject: .capability("incident-response"), until: Samples.day(2026, 3, 31), reason: said ?? "演练排在三月",
                words: [Self.signatures[0]]),
        ]
    }

    func acceptanceFrame(_ language: Language, as person: Person.ID) -> PageFrame {
        let definitions = withDirector
        let reader = definitions.person(person).map { person in
            PageFrame.Reader(
                id: person.id, side: person.side, roles: person.roles(on: readiness.day),
                rights: definitions.rights(of: person, on: readiness.day))
        }
        return PageFrame(
            names: Names(definitions, language: language), path: .acceptance, reader: reader,
            stylesheet: .stylesheet(digest: "test"), source: .init(asOf: Self.now, ledger: facts.ledger),
            isDemonstration: true, seal: FormSeal(form: "form-token", key: "0190-key"))
    }

    var certificate: Certificate {
        Certificate(
            entry: 413, statement: statement,
            signatures: Self.signatures.map { signature in
                .init(
                    key: signature.key, person: signature.person, at: signature.at,
                    identified: signature.person == "lisi" ? .osUser(uid: 1000) : .session, entry: signature.entry,
                    leaf: TreeHash(words: (UInt64(signature.entry), 2, 3, 4)))
            }, size: 416, root: TreeHash(words: (9, 8, 7, 6)), isDemonstration: false)
    }
}

extension EveryPage {
    static func acceptance(_ language: Language, _ sample: PageSamples) -> [(name: String, html: HTML)] {
        var missing = sample.readiness
        missing.acceptance.waivers = sample.waivers
        let declined = FormDraft(
            form: "decline", values: ["entry": ["413"], "reason": [sample.said ?? "夜班没有演练过"]],
            problem: sample.problem(language))
        let ending = AcceptanceState.Ending(
            entry: 414, by: "jia1", at: PageSamples.now, reason: sample.said ?? "夜班没有演练过")
        let models: [(name: String, model: AcceptancePage.Model, reader: Person.ID)] = [
            ("acceptance-missing", .init(readiness: missing, proof: .password), "jia2"),
            ("acceptance-reader", .init(readiness: missing), "jia3"),
            ("acceptance-ready", .init(readiness: sample.acceptable, proof: .openID), "lisi"),
            ("acceptance-waiting", .init(readiness: sample.stated(.stated, signed: 1), draft: declined), "jia1"),
            ("acceptance-own", .init(readiness: sample.stated(.stated, signed: 2)), "jia1"),
            ("acceptance-declined", .init(readiness: sample.stated(.declined, signed: 1, ending: ending)), "jia1"),
            ("acceptance-rounds", .init(readiness: sample.checkedAgain, proof: .password), "jia1"),
            ("acceptance-done", .init(readiness: sample.stated(.accepted, signed: 3)), "zhangsan"),
        ]
        return models.map { name, model, reader in
            (name, AcceptancePage.html(model, in: sample.acceptanceFrame(language, as: reader)))
        } + [
            (
                "condition",
                ConditionPage.html(
                    1, sample.stated(.accepted, signed: 3), in: sample.acceptanceFrame(language, as: "jia2")) ?? ""
            ),
            (
                "director-accepted",
                DirectorPage.html(
                    .init(readiness: sample.stated(.accepted, signed: 3), course: sample.course),
                    in: sample.acceptanceFrame(language, as: "jia2"))
            ),
            (
                "director-ready",
                DirectorPage.html(.init(readiness: sample.acceptable), in: sample.acceptanceFrame(language, as: "jia2"))
            ),
        ]
    }
}
