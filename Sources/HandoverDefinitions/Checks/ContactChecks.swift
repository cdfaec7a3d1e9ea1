import HandoverModel

extension Checker {
    /// There is one such file; each contact has an id of its own and names people and channels that there are, and a
    /// person's telephone and mail stand in one place.
    mutating func checkContacts() {
        refuseSecond(draft.contacts.map(\.source), .contact, "contacts")
        guard let part = draft.contacts.first else { return }
        _ = declare(part.draft.contacts.map { ($0.id, part.source) }, as: .contact, isComplete: true)
        for contact in part.draft.contacts {
            resolve(contact.channel, part.source, in: channels)
            guard let person = contact.person else { continue }
            if draft.handover != nil { resolve(person, part.source, in: people) }
            for (key, value) in [("email", contact.email), ("phone", contact.phone)] {
                guard let value else { continue }
                report(
                    .detailOfPerson(key: key, person: person.value), at: Spot(source: part.source, range: value.range),
                    other: people.spots[person.value])
            }
        }
    }

    /// Who is told of a severity is a role of a team that somebody holds.
    mutating func checkTold() {
        guard let part = draft.severities.first, knowsHolders else { return }
        for key in part.draft.levels.flatMap(\.told) where holders[key.value] == nil {
            let role = Located(key.value.role.rawValue, at: key.range)
            if resolve(role, part.source, in: roles) {
                report(
                    .roleNobodyHolds(role: role.value, team: key.value.side.rawValue),
                    at: Spot(source: part.source, range: key.range))
            }
        }
    }
}
