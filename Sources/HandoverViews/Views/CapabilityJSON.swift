internal import HandoverModel
internal import HandoverReadiness

/// Coverage, and where people stand, in JSON; who is counted is named only where the answer names them.
enum CapabilityJSON {
    static func list(
        _ readiness: Readiness, _ capabilities: [CapabilityCoverage], _ departure: Departure?, _ names: Names
    ) -> JSONText {
        .object([
            .init("day", .string(readiness.day.description)),
            .init(
                "capabilities",
                .array(
                    capabilities.map { capability in
                        let rows = readiness.people.flatMap { person in
                            person.capabilities.filter { $0.capability == capability.id }.map { (person.person, $0) }
                        }
                        return json(capability, rows, readiness.day, names)
                    })),
            .init("bus_factor", readiness.coverage.busFactor.map { json($0, names) } ?? .null),
            .init("measures", .array(readiness.independence.map(MeasureJSON.json))),
            .init("without", departure.map { json($0) } ?? .null),
        ])
    }

    static func json(
        _ capability: CapabilityCoverage, _ rows: [(person: Person.ID, own: PersonCapability)], _ day: Day,
        _ names: Names
    ) -> JSONText {
        .object([
            .init("id", .string(capability.id.rawValue)),
            .init("title", .string(names.capabilityTitle(capability.id))),
            .init("critical", .bool(capability.isCritical)), .init("have", .int(capability.have)),
            .init("need", .int(capability.need)), .init("state", .string(capability.state.rawValue)),
            .init("leaving", .int(capability.leaving)), .init("leaving_soon", .bool(capability.isLeavingSoon)),
            .init("expiring", .int(capability.ending)), .init("remaining", .int(capability.remaining)),
            .init("not_used", .int(capability.notUsed)),
            .init(
                "people",
                .array(
                    names.isAnonymous
                        ? []
                        : rows.map { row in
                            let leaves = capability.people?.leaving.first { $0.person == row.person }?.day
                            return .object(
                                [.init("person", .string(row.person.rawValue))] + members(row.own)
                                    + [
                                        .init("age_days", .int(orNull: row.own.age(on: day))),
                                        .init("leaves_on", .string(orNull: leaves?.description)),
                                    ])
                        })),
        ])
    }

    /// A person's standing, as `training` has it too.
    static func json(_ state: PersonCapability) -> JSONText { .object(members(state)) }

    private static func members(_ state: PersonCapability) -> [JSONText.Member] {
        [
            .init("capability", .string(state.capability.rawValue)), .init("required", .bool(state.isRequired)),
            .init("state", .string(state.state.rawValue)), .init("level", .string(orNull: state.level?.name)),
            .init("self_level", .string(orNull: state.selfLevel?.name)),
            .init("self_gap", .int(orNull: state.selfGap)),
            .init("assessed_on", .string(orNull: state.assessed?.description)),
            .init("holds_until", .string(orNull: state.holdsUntil?.description)),
            .init("carried_by", .string(orNull: state.carriedBy?.description)),
            .init("last_use", .string(orNull: state.lastUse?.description)),
            .init("used_until", .string(orNull: state.usedUntil?.description)), .init("ending", .bool(state.isEnding)),
            .init("entry", .int(orNull: state.entry)), .init("talk", .bool(state.shouldTalk)),
        ]
    }

    private static func json(_ factor: BusFactor, _ names: Names) -> JSONText {
        .object([
            .init("to_nobody", .int(factor.toNobody)), .init("to_short", .int(factor.toShort)),
            .init("weakest", .strings(factor.weakest)),
            .init("key_people", names.isAnonymous ? .array([]) : .strings(factor.keyPeople)),
        ])
    }

    private static func json(_ departure: Departure) -> JSONText {
        let (before, after) = (departure.before, departure.after)
        return .object([
            .init("people", .strings(departure.people)), .init("day", .string(departure.day.description)),
            .init("verdict_before", .string(before.verdict.rawValue)),
            .init("verdict_after", .string(after.verdict.rawValue)),
            .init(
                "capabilities",
                .array(
                    departure.losses.map { loss in
                        .object([
                            .init("id", .string(loss.after.id.rawValue)), .init("before", .int(loss.before.have)),
                            .init("after", .int(loss.after.have)), .init("need", .int(loss.after.need)),
                            .init("critical", .bool(loss.after.isCritical)),
                            .init("loses_coverage", .bool(loss.losesCoverage)),
                        ])
                    })),
            .init("items", .strings(departure.brokenItems)),
            .init("measures_before", .array(before.independence.map(MeasureJSON.json))),
        ])
    }
}
