public import HandoverModel

/// Where fewer people are on duty than there must be, and where nobody on duty can do what is critical.
public struct DutyGaps: Hashable, Sendable, Codable {
    public var from: Instant
    public var to: Instant
    public var gaps: [Gap]
    /// Nil where capabilities were not asked about.
    public var capabilities: Capabilities?
    /// Whether working days or holidays on the way have not been published yet.
    public var isProvisional: Bool

    /// A stretch in which too few are there.
    public struct Gap: Hashable, Sendable, Codable {
        public var cover: RequiredCover.ID
        public var from: Instant
        public var to: Instant
        public var have: [Person.ID]
        public var need: Int
    }

    /// Shifts of the receiving team in which nobody has a capability.
    public struct Capabilities: Hashable, Sendable, Codable {
        /// What is held then counts, until it lapses if nothing more is assessed or used.
        public var asOf: Instant
        /// From when on shifts are looked at.
        public var from: Instant
        public var checked: [Capability.ID]
        public var gaps: [Lack]
        /// Milliseconds in which people of the delivering team alone are on duty, whose capabilities nobody assesses.
        public var unchecked: Int64
    }

    /// A stretch in which nobody on duty has a capability.
    public struct Lack: Hashable, Sendable, Codable {
        public var capability: Capability.ID
        public var from: Instant
        public var to: Instant
        /// Who is on duty of the receiving team.
        public var onDuty: [Person.ID]
    }

    /// Whether everything asked about is covered.
    public var isCovered: Bool { gaps.isEmpty && capabilities?.gaps.isEmpty ?? true }

    /// `period`: Of local days.
    public init(_ roster: DutyRoster, in period: Range<Instant>) {
        (from, to) = (period.lowerBound, period.upperBound)
        isProvisional = roster.isProvisional(period.upperBound.adding(milliseconds: -1))
        let duties = roster.duties(in: period)
        gaps = roster.rota.cover.flatMap { roster.gaps(of: $0, in: period, duties) }.sorted { $0.from < $1.from }
    }

    /// Looks also for shifts in which nobody has these capabilities.
    ///
    /// `people`: Where the receiving team stands at `asOf`, from which on it is looked at.
    public mutating func check(
        _ capabilities: [Capability.ID], _ people: [PersonState], asOf: Instant, _ roster: DutyRoster
    ) {
        let start = min(max(from, asOf), to)
        let period = start..<to
        let definitions = roster.definitions
        let duties = roster.duties(in: period).map { (person: $0.person, range: $0.range) }
        let sides = Dictionary(definitions.people.map { ($0.id, $0.side) }, uniquingKeysWith: { first, _ in first })
        let receiving = PresentPeople.parts(of: period, duties.filter { sides[$0.person] == .receiving })
        let delivering = PresentPeople.parts(of: period, duties.filter { sides[$0.person] == .delivering })
            .filter { !$0.people.isEmpty }
        let nobody = receiving.filter(\.people.isEmpty).map(\.range)
        let lacks = capabilities.flatMap { id in
            roster.lacks(of: id, receiving.filter { !$0.people.isEmpty }, people)
        }
        self.capabilities = Capabilities(
            asOf: asOf, from: start, checked: capabilities, gaps: lacks.sorted { $0.from < $1.from },
            unchecked: PresentPeople.within(nobody, delivering).reduce(0) { $0 + $1.range.milliseconds })
    }
}

extension DutyRoster {
    fileprivate func gaps(of cover: RequiredCover, in period: Range<Instant>, _ duties: [Duty]) -> [DutyGaps.Gap] {
        let time = hours(cover.hours, cover.calendar)
        let layers = Set(rota.layers.filter(cover.counts).map(\.id))
        let counting = duties.filter { layers.contains($0.layer) }.flatMap { duty in
            ranges(of: duty, with: cover.roles).map { (person: duty.person, range: $0) }
        }
        guard let first = cover.from ?? rota.layers.map(\.from).min() else { return [] }
        let asked =
            time.zone.start(
                of: first)..<(cover.to.map { time.zone.start(of: $0.adding(days: 1)) } ?? Instant.range.upperBound)
        guard let required = period.shared(with: asked) else { return [] }
        let parts = PresentPeople.within(
            time.stretches(in: required), PresentPeople.parts(of: required, counting))
        return parts.filter { $0.people.count < cover.people }.map { part in
            .init(
                cover: cover.id, from: part.range.lowerBound, to: part.range.upperBound, have: part.people,
                need: cover.people)
        }
    }

    /// The parts of a duty in which the person holds one of the roles, their own or as a deputy.
    private func ranges(of duty: Duty, with roles: [Role.ID]) -> [Range<Instant>] {
        guard let person = definitions.person(duty.person) else { return [] }
        if !Set(person.roles).isDisjoint(with: roles) { return [duty.range] }
        let zone = definitions.handover.zone
        return person.deputyFor.filter { roles.contains($0.role) }.compactMap { deputy in
            guard deputy.from <= deputy.to else { return nil }
            return (zone.start(of: deputy.from)..<zone.start(of: deputy.to.adding(days: 1))).shared(with: duty.range)
        }
    }

    /// Where nobody of those on duty has a capability, as it will be held if nothing more is done.
    fileprivate func lacks(
        of capability: Capability.ID, _ shifts: [PresentPeople], _ people: [PersonState]
    ) -> [DutyGaps.Lack] {
        let zone = definitions.handover.zone
        var ends: [Person.ID: Instant] = [:]
        for person in people {
            guard let own = person.capabilities.first(where: { $0.capability == capability }), own.state == .held
            else { continue }
            ends[person.person] = own.endsOn.map { zone.start(of: $0.adding(days: 1)) } ?? Instant.range.upperBound
        }
        return shifts.compactMap { shift in
            let covered = shift.people.compactMap { ends[$0] }.max() ?? shift.range.lowerBound
            let from = max(covered, shift.range.lowerBound)
            guard from < shift.range.upperBound else { return nil }
            return .init(capability: capability, from: from, to: shift.range.upperBound, onDuty: shift.people)
        }
    }
}
