public import HandoverModel

/// Somebody who takes part, and where their way in stands.
public struct AccountRow: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        /// Nobody invited them yet.
        case none
        case invited(until: Instant)
        case active
        case closed(at: Instant)
    }

    public var person: Person.ID
    public var state: State
    public var isAdministrator: Bool

    public init(person: Person.ID, state: State, isAdministrator: Bool = false) {
        self.person = person
        self.state = state
        self.isAdministrator = isAdministrator
    }
}

extension AccountRow {
    /// The state and, where they are one, that they are an administrator.
    func tags(_ names: Names) -> HTML {
        let language = names.language
        let administrator: HTML = isAdministrator ? " " + .tag(language("管理员", "administrator"), .accent) : ""
        return .tag(state.words(names), state.style, state.sign) + administrator
    }

    /// Team and roles.
    func duties(_ names: Names) -> String {
        guard let person = names.definitions?.person(person) else { return "" }
        return names.language.clauses {
            person.side.words(names.language)
            names.language.list(person.roles.map { names.role($0) })
        }
    }
}

extension AccountRow.State {
    fileprivate func words(_ names: Names) -> String {
        let language = names.language
        return switch self {
        case .none: language("未邀请", "not invited")
        case .invited(let until): language("已邀请，有效至 \(names.time(until))", "invited until \(names.time(until))")
        case .active: language("已启用", "active")
        case .closed(let at): language("\(names.time(at)) 已关闭", "closed at \(names.time(at))")
        }
    }

    fileprivate var style: Style? {
        switch self {
        case .none: .faint
        case .invited: .caution
        case .active: .good
        case .closed: .bad
        }
    }

    fileprivate var sign: Mark {
        switch self {
        case .none: .ring
        case .invited: .clock
        case .active: .tick
        case .closed: .cross
        }
    }
}
