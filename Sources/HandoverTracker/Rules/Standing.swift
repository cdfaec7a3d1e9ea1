import HandoverModel

// Who may do what: the checks that several rules share.
extension Situation {
    var rights: Set<Right> { definitions.rights(of: person, on: today) }

    /// - Throws: `notLead`, naming the leads there are.
    func requireLead() throws {
        guard !rights.contains(.lead) else { return }
        throw Refusal.notLead(person: person.id, leads: leads(of: nil).map(\.id))
    }

    /// The leads of today, of one side or of both.
    func leads(of side: Side?) -> [Person] {
        definitions.people.filter {
            (side == nil || $0.side == side) && definitions.rights(of: $0, on: today).contains(.lead)
        }
    }

    /// - Throws: `roleNotHeld`, naming those who hold one of the roles.
    func requireRole(_ needed: [TeamRole]) throws {
        guard !needed.contains(where: holds) else { return }
        let holders = needed.flatMap { definitions.holders(of: $0, on: today).map(\.id) }
        throw Refusal.roleNotHeld(person: person.id, needed: needed, holders: holders.firstOfEach())
    }

    func holds(_ role: TeamRole) -> Bool {
        person.side == role.side && person.roles(on: today).contains(role.role)
    }

    /// - Throws: `notAssessor`, naming those who may judge it.
    ///
    /// `counted`: The task that would be taken out of the count.
    func requireAssessor(
        _ roles: [Role.ID], capability: Capability.ID? = nil, module: Module.ID? = nil, counted: TaskRecord.ID? = nil
    ) throws {
        guard !definitions.mayAssess(person, roles: roles, on: today) else { return }
        let allowed = definitions.people.filter { definitions.mayAssess($0, roles: roles, on: today) }
        throw Refusal.notAssessor(
            person: person.id, capability: capability, module: module, allowed: allowed.map(\.id), counted: counted)
    }

    /// Somebody of the receiving team who is there today.
    func receiver(_ id: Person.ID) throws -> Person {
        let trainee = try person(id)
        guard trainee.side == .receiving else { throw Refusal.notReceiving(person: id) }
        guard trainee.isPresent(on: today) else { throw Refusal.notPresent(id, on: today) }
        return trainee
    }
}

// What is said: texts, reasons and times.
extension Situation {
    static let textLimit = 4000
    /// Nothing is said to have happened before this year.
    static let firstYear = 1970

    func reason(_ text: String) throws -> String {
        let trimmed = try limited(text, field: "reason")
        guard trimmed.isVisible else { throw Refusal.reasonMissing }
        return trimmed
    }

    /// The text without white space around it; nil when nothing is left.
    func optional(_ text: String?, field: String) throws -> String? {
        guard let text else { return nil }
        let trimmed = try limited(text, field: field)
        return trimmed.isVisible ? trimmed : nil
    }

    func limited(_ text: String, field: String) throws -> String {
        let trimmed = text.trimmed()
        guard trimmed.unicodeScalars.count <= Self.textLimit else {
            throw Refusal.textTooLong(field: field, limit: Self.textLimit)
        }
        return trimmed
    }

    /// When something that was said to happen at `moment` takes effect: then, and never after now.
    ///
    /// - Throws: `inTheFuture`; `tooLongAgo` for a year that can only be a slip.
    func effective(_ moment: Moment?) throws -> Instant? {
        guard let moment else { return nil }
        guard moment.earliest(in: zone) <= now else { throw Refusal.inTheFuture(moment, now: now) }
        guard moment.day(in: zone).parts.year >= Self.firstYear else {
            throw Refusal.tooLongAgo(moment, year: Self.firstYear)
        }
        return min(moment.latest(in: zone), now)
    }
}

extension String {
    func trimmed() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[first...last])
    }

    /// Whether there is anything in it that people see.
    var isVisible: Bool { !unicodeScalars.allSatisfy(\.isInvisible) }
}

extension Unicode.Scalar {
    /// White space, controls, and what fonts draw as nothing.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        // The blank of Braille is a symbol.
        default: properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800
        }
    }
}

extension Sequence where Element: Hashable {
    /// The elements without repetitions, in their order.
    func firstOfEach() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
