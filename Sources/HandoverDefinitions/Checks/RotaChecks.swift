import HandoverModel

extension Checker {
    /// There is one such file; layers and requirements have ids of their own and name people, roles and calendars that
    /// there are; whoever takes a turn is there then; and who stands in does so where there is a duty.
    mutating func checkRota() {
        refuseSecond(draft.rotas.map(\.source), .rota, "rota")
        guard let part = draft.rotas.first else { return }
        let layers = declare(part.draft.layers.map { ($0.id, part.source) }, as: .layer, isComplete: true)
        _ = declare(part.draft.cover.map { ($0.id, part.source) }, as: .cover, isComplete: true)
        let everybody = Dictionary(
            (draft.handover?.draft.people ?? []).compactMap { person in person.id.map { ($0.value, person) } },
            uniquingKeysWith: { first, _ in first })
        for layer in part.draft.layers { checkLayer(layer, everybody, part.source) }
        for cover in part.draft.cover {
            resolve(cover.calendar, part.source, in: calendars)
            cover.layers.forEach { resolve($0, part.source, in: layers) }
            if draft.handover != nil { cover.roles.forEach { resolve($0, part.source, in: roles) } }
            checkOrder(cover.from, cover.to, part.source)
        }
        checkOverrides(part, layers, everybody)
    }

    private mutating func checkLayer(_ layer: RotaLayerDraft, _ everybody: [String: PersonDraft], _ source: Int) {
        resolve(layer.calendar, source, in: calendars)
        checkOrder(layer.from, layer.to, source)
        for member in layer.members {
            checkThere(member, everybody, layer.from?.value, layer.to?.value, source)
        }
        if let atOnce = layer.atOnce, !layer.members.isEmpty, atOnce.value > layer.members.count {
            report(
                .tooFewMembers(atOnce: atOnce.value, members: layer.members.count),
                at: Spot(source: source, range: atOnce.range))
        }
    }

    /// Somebody on duty takes part in the handover some day of the time, with a role.
    ///
    /// No error, since whoever leaves is said to have left before their turns are given to others: those are gaps until then.
    private mutating func checkThere(
        _ id: Located<String>, _ everybody: [String: PersonDraft], _ first: Day?, _ last: Day?, _ source: Int
    ) {
        guard draft.handover != nil, resolve(id, source, in: people), let person = everybody[id.value] else { return }
        guard person.roles?.value.isEmpty == false, person.isPresent(first, last) else {
            report(
                .memberNotThere(person: id.value), at: Spot(source: source, range: id.range), severity: .warning,
                other: people.spots[id.value])
            return
        }
    }

    private mutating func checkOverrides(
        _ part: WorkspaceDraft.Part<RotaDraft>, _ layers: Names, _ everybody: [String: PersonDraft]
    ) {
        let known = Dictionary(
            part.draft.layers.compactMap { layer in layer.id.map { ($0.value, layer) } },
            uniquingKeysWith: { first, _ in first })
        var members: [String: Names] = [:]
        for override in part.draft.overrides {
            resolve(override.layer, part.source, in: layers)
            if let person = override.person {
                checkThere(person, everybody, override.from?.value.day, override.to?.value.day, part.source)
            }
            guard let id = override.layer?.value, let layer = known[id] else { continue }
            if let member = override.insteadOf {
                var names = members[id] ?? Names(.member, isComplete: true)
                if members[id] == nil {
                    for member in layer.members {
                        _ = names.declare(member.value, at: Spot(source: part.source, range: member.range))
                    }
                    members[id] = names
                }
                resolve(member, part.source, in: names)
            }
            checkTime(of: override, in: layer, part.source)
        }
        checkOverlaps(part)
    }

    /// It begins before it ends, is no longer than a year, and the layer has a duty then.
    private mutating func checkTime(of override: DutyOverrideDraft, in layer: RotaLayerDraft, _ source: Int) {
        guard let from = override.from, let to = override.to else { return }
        let spot = Spot(source: source, range: to.range)
        guard from.value.firstMinute < to.value.lastMinute else {
            report(
                .datesOutOfOrder(earlier: from.value.description, later: to.value.description), at: spot,
                other: Spot(source: source, range: from.range))
            return
        }
        let length = from.value.day.days(to: to.value.day) + 1
        guard length <= HolidayDraft.longest else {
            report(.stretchTooLong(days: length, limit: HolidayDraft.longest), at: spot)
            return
        }
        guard let hours = layer.hours, let first = layer.from?.value, knowsCalendar(layer.calendar) else { return }
        let calendar = workingCalendar(layer.calendar?.value)
        let days = (from.value.day.number...to.value.day.number).map(Day.init(number:))
        let hasDuty = days.contains { day in
            guard first <= day, layer.to.map({ day <= $0.value }) ?? true else { return false }
            let begins = max(from.value.firstMinute - day.number * 1440, 0)
            let ends = min(to.value.lastMinute - day.number * 1440, 1440)
            guard begins < ends else { return false }
            switch hours {
            case .always: return true
            case .holidays: return calendar.holidays.contains(day)
            case .working: return calendar.hours(on: day).contains { $0.from < ends && begins < $0.to }
            }
        }
        if !hasDuty {
            report(
                .overrideOutsideLayer(layer: layer.id?.value ?? ""), at: Spot(source: source, range: from.range),
                other: layer.id.map { Spot(source: source, range: $0.range) })
        }
    }

    private func knowsCalendar(_ id: Located<String>?) -> Bool {
        id.map { calendars.spots[$0.value] != nil } ?? !draft.unread.contains(.calendar)
    }

    private func workingCalendar(_ id: String?) -> WorkingCalendar {
        guard let id else { return calendar }
        let part = (draft.calendars.prefix(1) + draft.otherCalendars).first { $0.draft.id?.value == id }
        return part.map { WorkspaceDraft.calendar($0.draft) } ?? calendar
    }

    /// Two who stand in for the same member, or for whoever has the turn, do not do so at one time.
    private mutating func checkOverlaps(_ part: WorkspaceDraft.Part<RotaDraft>) {
        let groups = Dictionary(grouping: part.draft.overrides) { $0.layer?.value ?? "" }
        for overrides in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
            var open: [DutyOverrideDraft] = []
            let timed = overrides.filter { $0.from != nil && $0.to != nil }
            for next in timed.sorted(by: { ($0.from?.value.firstMinute ?? 0) < ($1.from?.value.firstMinute ?? 0) }) {
                guard let from = next.from else { continue }
                open.removeAll { ($0.to?.value.lastMinute ?? 0) <= from.value.firstMinute }
                let other = open.first { other in
                    other.insteadOf == nil || next.insteadOf == nil || other.insteadOf?.value == next.insteadOf?.value
                }
                if let other, let first = other.from {
                    report(
                        .overlap(first: first.value.description, second: from.value.description),
                        at: Spot(source: part.source, range: from.range),
                        first: Spot(source: part.source, range: first.range))
                } else {
                    open.append(next)
                }
            }
        }
    }
}
