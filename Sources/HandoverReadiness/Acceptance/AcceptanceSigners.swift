public import HandoverModel

/// Who may sign an acceptance on a day, and as what.
///
/// Three keys take three people. Somebody turns a second one where nobody else could, so that a team of one can accept, and
/// where separation of duties is off.
public struct AcceptanceSigners: Sendable {
    private let holders: [AcceptanceKey: [Person.ID]]
    private let isSeparated: Bool

    public init(_ definitions: Definitions, on day: Day) {
        isSeparated = definitions.handover.separation
        var holders: [AcceptanceKey: [Person.ID]] = [:]
        for person in definitions.people where person.isPresent(on: day) {
            let rights = definitions.rights(of: person, on: day)
            for key in AcceptanceKey.allCases where key.side == person.side && rights.contains(key.right) {
                holders[key, default: []].append(person.id)
            }
        }
        self.holders = holders
    }

    /// Those who could turn a key, in the order of the definitions.
    public func holders(of key: AcceptanceKey) -> [Person.ID] { holders[key] ?? [] }

    /// Everybody who could turn one of the keys, each once.
    public var everybody: [Person.ID] {
        var seen: Set<Person.ID> = []
        return AcceptanceKey.allCases.flatMap(holders(of:)).filter { seen.insert($0).inserted }
    }

    /// The keys that somebody could turn; first those that nobody else could.
    public func keys(of person: Person.ID) -> [AcceptanceKey] {
        let own = AcceptanceKey.allCases.filter { holders(of: $0).contains(person) }
        return own.filter { holders(of: $0) == [person] } + own.filter { holders(of: $0) != [person] }
    }

    /// The first key that is not signed yet and has nobody to turn it.
    public func missing(beside signed: [AcceptanceState.Signature]) -> AcceptanceKey? {
        AcceptanceKey.allCases.first { key in
            holders(of: key).isEmpty && !signed.contains { $0.key == key }
        }
    }

    /// The key that somebody can turn now beside what was signed; nil when there is none.
    public func nextKey(of person: Person.ID, signed: [AcceptanceState.Signature]) -> AcceptanceKey? {
        keys(of: person).first { mayTurn($0, person, signed: signed) }
    }

    /// Whether somebody may turn a key beside what was signed: it is theirs and not turned yet, and they have turned no other,
    /// or nobody else could.
    public func mayTurn(_ key: AcceptanceKey, _ person: Person.ID, signed: [AcceptanceState.Signature]) -> Bool {
        guard holders(of: key).contains(person), !signed.contains(where: { $0.key == key }) else { return false }
        let hasSigned = signed.contains { $0.person == person }
        return !hasSigned || !isSeparated || holders(of: key) == [person]
    }
}
