public import HandoverModel
public import HandoverReadiness

/// One item: what it asks for, who signed what, what is open, and the command that takes it on.
public enum ItemView {
    /// `rewordings`: what became of the wording since sign-offs that are stale.
    public static func report(_ state: ItemState, rewordings: [Rewording] = [], names: Names) -> Report {
        let language = names.language
        let item = names.definitions?.item(state.id)
        let open = state.open.map { Report.Bullet(Phrase($0.words(names))) }
        let next = steps(state, names).map { Report.Bullet(Phrase($0.text), command: $0.command) }
        return Report(
            title: Phrase(names.item(state.id)),
            sections: [
                .init(nil, [.facts(facts(state, item, names))]),
                .init(language("签字", "Sign-offs"), list(state.keys.map { bullet($0, names) })),
                .init(
                    language("签字后内容的变化", "What changed since it was signed"), RewordingLines.blocks(rewordings, names)),
                .init(language("证据", "Evidence"), evidence(state.evidence, names)),
                .init(language("还差什么", "What is open"), list(open)),
                .init(language("下一步", "What to do next"), list(next)),
                .init(nil, digest(item, language)),
            ],
            data: keyTable(state, names), json: json(state, rewordings, item, names))
    }

    private static func list(_ bullets: [Report.Bullet]) -> [Report.Block] { bullets.isEmpty ? [] : [.list(bullets)] }

    static func facts(_ state: ItemState, _ item: Item?, _ names: Names) -> [Report.Fact] {
        let language = names.language
        var facts = [Report.Fact(language("状态", "State"), Phrase(state.status.sentence(names), state.status.style))]
        if let accept = item?.acceptWhen {
            facts.append(.init(language("验收标准", "Accept when"), Phrase(accept.text(in: language))))
        }
        if let item {
            let weight = language("，权重 \(item.weight)", ", weight \(item.weight)")
            facts.append(.init(language("重要性", "Importance"), Phrase(item.importance.words(language) + weight)))
        }
        if let owner = item?.owner { facts.append(.init(language("责任角色", "Owner"), Phrase(names.role(owner)))) }
        if let due = state.due {
            let late = state.isLate ? Phrase(language("，已逾期", ", late"), .bad) : Phrase("")
            let day = due.text(isProvisional: state.dueIsProvisional)
            let words = state.dueIsProvisional ? language.remark(day, language.provisional) : day
            facts.append(.init(language("期限", "Due"), Phrase(words) + late))
        }
        if let needs = item?.needs, !needs.isEmpty {
            facts.append(.init(language("前置项", "Needs"), Phrase(names.items(needs))))
        }
        if let required = item?.requires {
            facts.append(.init(language("要求能力", "Requires"), Phrase(names.capability(required))))
        }
        if let check = state.check {
            let words = language(
                "\(check.check.kind.words(.zh))：\(check.words(names))",
                "\(check.check.kind.words(.en)): \(check.words(names))")
            facts.append(.init(language("自动检查", "Check"), Phrase(words, check.standing.style)))
        }
        if let proposal = state.proposal {
            facts.append(.init(language("待定", "Proposed"), Phrase(words(proposal, names), .caution)))
        }
        return facts
    }

    /// The digest of the wording, which `--wording` takes.
    private static func digest(_ item: Item?, _ language: Language) -> [Report.Block] {
        guard let digest = item?.wording[language] ?? item?.wording.values.min() else { return [] }
        return [.verbatim([Phrase(language("内容 \(digest)", "wording \(digest)"), .faint)])]
    }

    static func words(_ proposal: ItemState.Proposal, _ names: Names) -> String {
        let language = names.language
        let what =
            proposal.until.map { language("限期豁免至 \($0)", "a waiver until \($0)") } ?? language("不适用", "not applicable")
        return language(
            "\(names.actor(proposal.by))提议\(what)，待\(proposal.waitsFor.words(.zh))负责人同意\(names.said(proposal.reason))",
            "\(names.person(proposal.by)) proposed \(what), a lead of the \(proposal.waitsFor.words(.en)) must agree\(names.said(proposal.reason))"
        )
    }

    private static func bullet(_ key: KeyState, _ names: Names) -> Report.Bullet {
        .init(Phrase(key.words(names), key.isValid ? .good : nil))
    }

    private static func evidence(_ state: EvidenceState, _ names: Names) -> [Report.Block] {
        let language = names.language
        return [.line(Phrase(summary(state, language)))]
            + list(state.pieces.map { .init(Phrase($0.words(names), $0.counts ? nil : .faint)) })
    }

    static func summary(_ state: EvidenceState, _ language: Language) -> String {
        state.needed == 0
            ? language("不要求证据，有效 \(state.valid) 份", "none needed, \(state.valid) valid")
            : language("需 \(state.needed) 份，有效 \(state.valid) 份", "\(state.needed) needed, \(state.valid) valid")
    }

    private static func keyTable(_ state: ItemState, _ names: Names) -> ReportTable {
        let columns = ["item", "meaning", "by", "state", "person", "at", "entry", "holds_until"]
        let rows = state.keys.map { key in
            [
                state.id.rawValue, key.key.meaning.rawValue, key.key.by.description, key.state.code,
                names.isAnonymous ? "" : key.person?.rawValue ?? "", key.at?.rfc3339(in: names.zone) ?? "",
                key.entry.map { String($0) } ?? "", key.holdsUntil?.description ?? "",
            ].map { Phrase($0) }
        }
        return ReportTable(columns.map { .init($0, $0) }, rows: rows)
    }

    private static func json(
        _ state: ItemState, _ rewordings: [Rewording], _ item: Item?, _ names: Names
    ) -> JSONText {
        guard case .object(let members) = ItemJSON.json(state, names), let item else {
            return ItemJSON.json(state, names)
        }
        return .object(
            members + [
                .init("accept_when", .string(orNull: item.acceptWhen?.text(in: names.language))),
                .init("importance", .string(item.importance.rawValue)), .init("weight", .int(item.weight)),
                .init("owner", .string(orNull: item.owner?.rawValue)), .init("needs", .strings(item.needs)),
                .init("requires", .string(orNull: item.requires?.rawValue)),
                .init(
                    "wording",
                    .object(
                        item.wording.sorted { $0.key.rawValue < $1.key.rawValue }
                            .map { .init($0.key.rawValue, .string($0.value.description)) })),
                .init("rewordings", RewordingLines.json(rewordings, names)),
                .init("next", .array(steps(state, names).map { .string($0.command) })),
            ])
    }
}
