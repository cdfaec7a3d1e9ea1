/// Somebody who takes part in the handover.
public struct Person: Hashable, Sendable {
    public typealias ID = Identifier<Person>

    public var id: ID
    public var name: LocalizedText
    public var side: Side
    public var roles: [Role.ID]
    /// Contact details; not part of the recorded definitions.
    public var email: String?
    public var phone: String?
    /// First and last day on which they hold their roles, in the handover's zone.
    public var from: Day?
    public var to: Day?
    /// Overrides where their role escalates to.
    public var escalatesTo: ID?
    public var deputyFor: [Deputy]

    /// A role that a person fills in for somebody between two dates, both included.
    public struct Deputy: Hashable, Sendable {
        public var role: Role.ID
        public var from: Day
        public var to: Day

        public init(role: Role.ID, from: Day, to: Day) {
            self.role = role
            self.from = from
            self.to = to
        }
    }

    public init(
        id: ID, name: LocalizedText, side: Side, roles: [Role.ID], email: String? = nil, phone: String? = nil,
        from: Day? = nil, to: Day? = nil, escalatesTo: ID? = nil, deputyFor: [Deputy] = []
    ) {
        self.id = id
        self.name = name
        self.side = side
        self.roles = roles
        self.email = email
        self.phone = phone
        self.from = from
        self.to = to
        self.escalatesTo = escalatesTo
        self.deputyFor = deputyFor
    }

    public func isPresent(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }

    /// The roles held on a day, deputised ones included; none when the person is not there that day.
    public func roles(on day: Day) -> Set<Role.ID> {
        guard isPresent(on: day) else { return [] }
        return Set(roles).union(deputyFor.lazy.filter { $0.from <= day && day <= $0.to }.map(\.role))
    }
}

extension Identifier where Subject == Person {
    /// Whom entries name that the server makes of itself; no person of a handover can be called so.
    public static let server = Person.ID("@server")
}
