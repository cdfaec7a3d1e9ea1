public import HandoverModel

/// How things are called to one reader: in their language, and without people's names where those are not theirs to see.
public struct Names: Sendable {
    /// Nil before definitions have been put in force.
    public let definitions: Definitions?
    public let language: Language
    /// The zone of dates and times.
    public var zone: Zone
    /// Roles are named, and never people nor what they wrote.
    public var isAnonymous: Bool
    /// Ids stand beside names, as where people type them; pages link instead.
    public var showsIDs: Bool
    /// The form that a refusal is about, whose labels its fields are called by; nil where they are called as everywhere.
    public var form: FormName?
    /// How many characters of what somebody wrote stand in a sentence; nil shows all.
    public var longestSaid: Int?
    /// Names that several people have.
    private let sharedNames: Set<String>
    /// Titles that several capabilities have.
    private let sharedCapabilities: Set<String>

    /// Takes the zone of the definitions, where there are any.
    public init(
        _ definitions: Definitions?, language: Language, zone: Zone? = nil, isAnonymous: Bool = false,
        showsIDs: Bool = true
    ) {
        self.definitions = definitions
        self.language = language
        self.zone = zone ?? definitions?.handover.zone ?? .utc
        self.isAnonymous = isAnonymous
        self.showsIDs = showsIDs
        sharedNames = Names.shared(definitions?.people.map(\.name) ?? [], language)
        sharedCapabilities = Names.shared(definitions?.capabilities.map(\.title) ?? [], language)
    }

    /// `李四 (lisi)`; the name alone where no ids are shown and nobody else is called so; to an anonymous reader the
    /// roles of the person.
    public func person(_ id: Person.ID) -> String {
        if id == .server { return language("服务程序", "the server") }
        guard let person = definitions?.person(id) else {
            return isAnonymous ? language("参与人", "a participant") : id.rawValue
        }
        if isAnonymous { return language.list(person.roles.map { role(TeamRole(person.side, $0)) }) }
        let name = person.name.text(in: language)
        return showsIDs || isShared(name) ? "\(name) (\(id))" : name
    }

    /// The id, as data names people; to an anonymous reader the roles of the person.
    func id(_ person: Person.ID) -> String { isAnonymous ? self.person(person) : person.rawValue }

    private func isShared(_ name: String) -> Bool { sharedNames.contains(name) }

    /// What several things are called.
    private static func shared(_ titles: [LocalizedText], _ language: Language) -> Set<String> {
        let words = titles.map { $0.text(in: language) }
        return Set(Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys)
    }

    /// The person, and a space before the Chinese that follows the id.
    func actor(_ id: Person.ID) -> String {
        let words = person(id)
        return words.utf8.last.map { $0 < 0x80 } ?? false ? words + " " : words
    }

    /// Who holds the roles on a day, by name: `甲一（接收方）`; of more than three people of a side the others are counted.
    ///
    /// Roles that nobody holds are said to be so, since nobody can act then. To an anonymous reader the roles alone.
    func holders(of keys: [TeamRole], on day: Day) -> String {
        guard let definitions, !isAnonymous else { return roles(keys) }
        let parts = Side.allCases.compactMap { side -> String? in
            var seen: Set<Person.ID> = []
            let people = keys.filter { $0.side == side }.flatMap { definitions.holders(of: $0, on: day) }.map(\.id)
                .filter { seen.insert($0).inserted }
            guard !people.isEmpty else { return nil }
            let shown = self.people(people.prefix(3))
            let all =
                people.count > 3
                ? language("\(shown)等 \(people.count) 人", "\(shown) and \(people.count - 3) more") : shown
            return language("\(all)（\(side.words(.zh))）", "\(all) (\(side.rawValue))")
        }
        let vacant = keys.filter { definitions.holders(of: $0, on: day).isEmpty }.map {
            language.remark(role($0), language("无人担任", "nobody holds it"))
        }
        return language.list(parts + vacant)
    }

    public func people(_ ids: some Sequence<Person.ID>) -> String { language.list(ids.map(person)) }

    /// `接收方支持经理`, `Support manager (receiving)`; the title alone where it names the side itself: `接收工程师`.
    public func role(_ key: TeamRole) -> String {
        let title = role(key.role)
        let words = key.side.words(.zh)
        let side = title.first?.isASCII == true ? words + " " : words
        return language(
            title.hasPrefix(String(words.dropLast())) ? title : side + title,
            title.lowercased().contains(key.side.rawValue) ? title : "\(title) (\(key.side.rawValue))")
    }

    /// Whose affair alerts are: a role of a team, or of the team whose desk it is.
    func owner(_ owner: AlertOwner) -> String {
        switch owner {
        case .role(let key): role(key)
        case .desk(let id): language("受理方的\(role(id))", "\(role(id)) of whose desk it is")
        }
    }

    public func role(_ id: Role.ID) -> String { definitions?.role(id)?.title.text(in: language) ?? id.rawValue }

    public func roles(_ keys: some Sequence<TeamRole>) -> String { language.list(keys.map(role)) }

    public func team(_ side: Side) -> String {
        definitions?.handover.teams[side]?.text(in: language) ?? side.words(language)
    }

    /// `team/rota 值班安排和联系方式确认`; the title alone where no ids are shown.
    public func item(_ id: Item.ID) -> String { named(id, definitions?.item(id)?.title) }

    public func items(_ ids: some Sequence<Item.ID>) -> String { language.list(ids.map(item)) }

    public func itemTitle(_ id: Item.ID) -> String { definitions?.item(id)?.title.text(in: language) ?? id.rawValue }

    public func checklistTitle(_ id: Checklist.ID) -> String {
        definitions?.checklists.first { $0.id == id }?.title.text(in: language) ?? id.rawValue
    }

    /// `应急响应 (incident-response)`.
    public func capability(_ id: Capability.ID) -> String {
        showsIDs ? definitions?.capability(id).map { named($0.title, id.rawValue) } ?? id.rawValue : capabilityTitle(id)
    }

    /// `应急响应`; with its id where another capability is called so.
    public func capabilityTitle(_ id: Capability.ID) -> String {
        guard let title = definitions?.capability(id)?.title.text(in: language) else { return id.rawValue }
        return sharedCapabilities.contains(title) ? language.remark(title, id.rawValue) : title
    }

    public func module(_ id: Module.ID) -> String {
        definitions?.module(id).map { named($0.title, id.rawValue) } ?? id.rawValue
    }

    /// What somebody wrote, in quotation marks behind a colon; nothing to an anonymous reader.
    func said(_ text: String?) -> String {
        guard let text, !text.isEmpty, !isAnonymous else { return "" }
        let words = cut(text.printable)
        return language("：\(language.quote(words))", ": \(language.quote(words))")
    }

    /// The text, or its beginning where it is longer than what may stand in a sentence.
    private func cut(_ text: String) -> String {
        guard let longestSaid, text.utf8.count > longestSaid, text.count > longestSaid else { return text }
        return text.prefix(longestSaid) + "…"
    }

    /// `2026-01-30 17:05` in the handover's zone.
    public func time(_ instant: Instant) -> String { zone.minute(of: instant) }

    /// A date alone stays one.
    public func time(_ moment: Moment) -> String {
        switch moment {
        case .instant(let instant): time(instant)
        case .day(let day): day.description
        }
    }

    private func named(_ id: Item.ID, _ title: LocalizedText?) -> String {
        title.map { showsIDs ? "\(id) \($0.text(in: language))" : $0.text(in: language) } ?? id.rawValue
    }

    private func named(_ title: LocalizedText, _ id: String) -> String {
        showsIDs ? "\(title.text(in: language)) (\(id))" : title.text(in: language)
    }

    /// The title with its id where ids are shown, or where several things are called so.
    func titled(_ title: LocalizedText, _ id: String, among all: [LocalizedText]) -> String {
        let words = title.text(in: language)
        if showsIDs { return "\(words) (\(id))" }
        return all.count { $0.text(in: language) == words } > 1 ? language.remark(words, id) : words
    }

    /// A title in the midst of an English sentence: `waiting for "Contacts confirmed"`; as it is where its id sets it off, where
    /// it is an id itself, and in Chinese.
    func quoted(_ title: String) -> String {
        let isID = title.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-/".utf8.contains($0) }
        return showsIDs || isID || language == .zh ? title : language.quote(title)
    }
}
