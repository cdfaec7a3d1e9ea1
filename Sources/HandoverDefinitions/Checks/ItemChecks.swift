import HandoverModel

extension Checker {
    mutating func checkItems() {
        var dates = DueDates(draft.handover?.draft, calendar)
        var keys = KeyChecks()
        var index = 0
        for part in draft.checklists {
            for item in part.draft.items {
                let id = itemIDs[index]
                index += 1
                checkReferences(item, part.source)
                checkCheck(item.check.first, of: item, part.source)
                checkDue(item.due, part.source, &dates)
                if let signOff = item.signOff { checkKeys(signOff, of: id, part.source, &keys) }
            }
        }
        var nodes: [(id: String, next: [Located<String>], source: Int)] = []
        nodes.reserveCapacity(itemIDs.count)
        for part in draft.checklists {
            for item in part.draft.items {
                nodes.append((id: itemIDs[nodes.count], next: item.needs, source: part.source))
            }
        }
        checkCycles(nodes)
    }

    private mutating func checkReferences(_ item: ItemDraft, _ source: Int) {
        for need in item.needs { resolve(need, source, in: items) }
        if let capability = item.requires { resolve(capability, source, in: capabilities) }
        if let owner = item.owner, resolve(owner, source, in: roles),
            !isHeld(owner.value, by: .delivering), !isHeld(owner.value, by: .receiving)
        {
            report(.roleNobodyHolds(role: owner.value, team: nil), at: Spot(source: source, range: owner.range))
        }
    }

    private mutating func checkDue(_ due: Located<Due>?, _ source: Int, _ dates: inout DueDates) {
        guard let due, !draft.unread.contains(.calendar), let problem = dates.problem(with: due.value) else { return }
        report(problem, at: Spot(source: source, range: due.range))
    }

    /// Somebody holds each key, different people can hold them all, and it takes more than one person.
    private mutating func checkKeys(
        _ signOff: Located<[KeyDraft]>, of item: String, _ source: Int, _ keys: inout KeyChecks
    ) {
        guard let handover = draft.handover?.draft, knowsHolders else { return }
        var asked: [TeamRole] = []
        for key in signOff.value {
            guard let by = key.by else { continue }
            asked.append(by.value)
            guard holders[by.value] == nil else { continue }
            let role = Located(by.value.role.rawValue, at: by.range)
            if resolve(role, source, in: roles) {
                report(
                    .roleNobodyHolds(role: role.value, team: by.value.side.rawValue),
                    at: Spot(source: source, range: by.range))
            }
        }
        guard handover.separation, asked.allSatisfy({ holders[$0] != nil }) else { return }
        // One key is one person's, whoever turns it.
        let people = asked.count == 1 ? 1 : keys.people(for: asked, holders)
        if people < max(2, asked.count), !asked.isEmpty {
            report(
                .keysNeedDistinctPeople(item: item, keys: asked.count, people: people),
                at: Spot(source: source, range: signOff.range))
        }
    }
}

/// The day each due rule comes to, worked out once.
private struct DueDates {
    private let definitions: Definitions?
    private let ends: Day?
    private var known: [Due: Problem?] = [:]

    init(_ handover: HandoverDraft?, _ calendar: WorkingCalendar) {
        ends = handover?.ends?.value
        definitions = handover?.starts.map { starts in
            let dated = Handover(
                id: "", title: LocalizedText([:]), zone: .utc, language: .zh, starts: starts.value,
                acceptBy: handover?.acceptBy?.value, teams: [:])
            return Definitions(
                handover: dated, roles: [], people: [], checklists: [], calendar: calendar, digest: Digest(bytes: []))
        }
    }

    mutating func problem(with due: Due) -> Problem? {
        if let known = known[due] { return known }
        let problem = judge(due)
        known[due] = .some(problem)
        return problem
    }

    private func judge(_ due: Due) -> Problem? {
        guard let definitions else { return nil }
        if case .relative(.acceptBy, _, _) = due, definitions.handover.acceptBy == nil {
            return .relativeDateWithoutAnchor(anchor: Due.Anchor.acceptBy.rawValue)
        }
        guard let day = definitions.day(of: due) else { return .dueOutsideCalendar(due: due.description) }
        guard let ends, ends < day else { return nil }
        return .dueAfterEnd(due: day.description, end: ends.description)
    }
}

/// How many of some keys different people can fill, worked out once for each set of keys.
private struct KeyChecks {
    private var known: [[TeamRole]: Int] = [:]

    mutating func people(for keys: [TeamRole], _ holders: [TeamRole: [Int]]) -> Int {
        if let known = known[keys] { return known }
        let count = matching(keys.map { holders[$0] ?? [] })
        known[keys] = count
        return count
    }
}

/// The size of the largest matching of keys to people: augmenting paths, one key at a time.
func matching(_ candidates: [[Int]]) -> Int {
    var keyOf: [Int: Int] = [:]
    func place(_ key: Int, _ tried: inout Set<Int>) -> Bool {
        for person in candidates[key] where tried.insert(person).inserted {
            guard let other = keyOf[person], !place(other, &tried) else {
                keyOf[person] = key
                return true
            }
        }
        return false
    }
    return candidates.indices.count { key in
        var tried: Set<Int> = []
        return place(key, &tried)
    }
}
