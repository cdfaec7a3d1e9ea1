public import HandoverModel

extension DefinitionsPlan {
    /// Adds what changes about items, what is retired, and ids used again for something else.
    static func compareItems(
        _ before: Definitions?, _ after: Definitions, _ retired: [RetiredItem], _ files: WorkspaceFiles?,
        _ plan: inout Plan
    ) {
        let old = Dictionary((before?.items ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let gone = Dictionary(retired.map { ($0.item, $0.wording) }, uniquingKeysWith: { _, last in last })
        let items = after.items
        var reused: [Item.ID: Problem] = [:]
        for item in items {
            if let earlier = old[item.id] {
                if let change = change(from: earlier, to: item, before ?? after, after) { plan.changes.append(change) }
                continue
            }
            let wording = gone[item.id]
            let nature: Plan.Change.Nature = wording == nil ? .added : .revived
            plan.changes.append(
                Plan.Change(subject: .item(item.id), title: item.title, nature: nature, weakens: false))
            if let wording, !isSameWording(wording, item.wording) {
                reused[item.id] = .retiredIDReused(item: item.id.rawValue)
            }
        }
        plan.diagnostics += Locator(files).diagnostics(at: reused)
        let kept = Set(items.map(\.id))
        for item in before?.items ?? [] where !kept.contains(item.id) {
            plan.changes.append(
                Plan.Change(subject: .item(item.id), title: item.title, nature: .removed, weakens: true))
            plan.retired.append(RetiredItem(item: item.id, wording: item.wording))
        }
    }

    /// Whether two wordings agree in each language that both have, and have one such.
    static func isSameWording(_ left: [Language: Digest], _ right: [Language: Digest]) -> Bool {
        let shared = Set(left.keys).intersection(right.keys)
        return !shared.isEmpty && shared.allSatisfy { left[$0] == right[$0] }
    }

    /// What a sign-off of an item would be given on otherwise than before; nil when it would not, or when one of the two has
    /// no such item.
    public static func rewording(of item: Item.ID, from before: Definitions, to after: Definitions) -> Plan.Change? {
        guard let old = before.item(item), let new = after.item(item),
            var change = change(from: old, to: new, before, after), case .changed(let fields) = change.nature
        else { return nil }
        let own = fields.filter(\.field.isOfWording)
        guard !own.isEmpty || old.wording != new.wording else { return nil }
        change.nature = .changed(own)
        change.weakens = own.contains(where: \.weakens)
        return change
    }

    private static func change(
        from old: Item, to new: Item, _ before: Definitions, _ after: Definitions
    ) -> Plan.Change? {
        let fields = fields(from: old, to: new, before, after)
        let wording = Language.allCases.compactMap { wordingChange(from: old, to: new, in: $0) }
        guard !fields.isEmpty || !wording.isEmpty else { return nil }
        return Plan.Change(
            subject: .item(new.id), title: new.title, nature: .changed(fields), wording: wording,
            weakens: fields.contains(where: \.weakens))
    }

    private static func wordingChange(from old: Item, to new: Item, in language: Language) -> Plan.WordingChange? {
        guard let before = old.wording[language], let after = new.wording[language], before != after else { return nil }
        func difference(_ before: String?, _ after: String?) -> TextDifference? {
            before == after ? nil : TextDifference(from: before ?? "", to: after ?? "")
        }
        return Plan.WordingChange(
            language: language, before: before, after: after,
            title: difference(old.title.texts[language], new.title.texts[language]),
            acceptWhen: difference(old.acceptWhen?.texts[language], new.acceptWhen?.texts[language]))
    }

    private static func fields(
        from old: Item, to new: Item, _ before: Definitions, _ after: Definitions
    ) -> [Plan.FieldChange] {
        var fields = FieldChanges()
        fields.compare(.title, old.title, new.title)
        fields.compare(.acceptWhen, old.acceptWhen, new.acceptWhen, removalWeakens: true)
        fields.compare(.importance, old.importance, new.importance, as: { .word($0.rawValue) }) { old, new in
            rank(new) < rank(old)
        }
        fields.compare(floor: .weight, old.weight, new.weight)
        fields.compare(.owner, old.owner?.rawValue, new.owner?.rawValue, as: PlanValue.word)
        fields.compare(.signOff, words: old.keys.map(keyText), new.keys.map(keyText)) { !$0.isSubset(of: $1) }
        fields.compare(floor: .evidenceAtLeast, old.evidence.atLeast, new.evidence.atLeast)
        fields.compare(
            .evidenceKinds, words: old.evidence.kinds.map(\.rawValue), new.evidence.kinds.map(\.rawValue)
        ) { !$1.isSubset(of: $0) }
        fields.compare(limit: .evidenceValidFor, old.evidence.validFor, new.evidence.validFor)
        fields.compare(.due, old.due, new.due, as: { .word($0.description) }) { old, new in
            guard let old = old.flatMap(before.day(of:)) else { return false }
            return new.flatMap(after.day(of:)).map { old < $0 } ?? true
        }
        fields.compare(.needs, words: old.needs.map(\.rawValue), new.needs.map(\.rawValue)) { !$0.isSubset(of: $1) }
        fields.compare(.require, old.requires?.rawValue, new.requires?.rawValue, as: PlanValue.word) { old, _ in
            old != nil
        }
        fields.compare(limit: .validFor, old.validFor, new.validFor)
        fields.compare(permission: .notApplicable, old.mayBeNotApplicable, new.mayBeNotApplicable)
        fields.compare(.check, old.check?.description, new.check?.description, as: PlanValue.word) { old, _ in
            old != nil
        }
        return fields.fields
    }

    private static func keyText(_ key: SignOffKey) -> String { "\(key.meaning.rawValue) \(key.by)" }

    private static func rank(_ importance: Importance?) -> Int {
        switch importance {
        case .must: 2
        case .should: 1
        case .may, nil: 0
        }
    }
}
