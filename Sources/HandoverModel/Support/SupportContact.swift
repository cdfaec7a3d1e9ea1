/// Whom to call about something: a person of the handover, or a line that somebody answers.
///
/// Telephone and mail are no part of it, as they are none of anything that is recorded: see `ContactDetails`.
public struct SupportContact: Hashable, Sendable {
    public typealias ID = Identifier<SupportContact>

    public var id: ID
    /// What for, such as a post or an emergency.
    public var title: LocalizedText
    /// Nil for a line.
    public var person: Person.ID?
    /// What the line is called.
    public var line: LocalizedText?
    /// By which channel it is reached.
    public var channel: SupportChannel.ID?
    /// What they take care of.
    public var use: LocalizedText?
    /// Answered within.
    public var response: ServiceTarget?

    public init(
        id: ID, title: LocalizedText, person: Person.ID? = nil, line: LocalizedText? = nil,
        channel: SupportChannel.ID? = nil, use: LocalizedText? = nil, response: ServiceTarget? = nil
    ) {
        self.id = id
        self.title = title
        self.person = person
        self.line = line
        self.channel = channel
        self.use = use
        self.response = response
    }
}

/// Telephone numbers and mail addresses as the files of the workspace have them now.
///
/// They are in no entry of the ledger and in no definitions in force; taken out of the files they are gone.
public struct ContactDetails: Hashable, Sendable, Codable {
    public var people: [Person.ID: Detail]
    public var contacts: [SupportContact.ID: Detail]

    public struct Detail: Hashable, Sendable, Codable {
        public var email: String?
        public var phone: String?

        public init(email: String? = nil, phone: String? = nil) {
            self.email = email
            self.phone = phone
        }
    }

    public init(people: [Person.ID: Detail] = [:], contacts: [SupportContact.ID: Detail] = [:]) {
        self.people = people
        self.contacts = contacts
    }

    /// Those of a contact: its person's where it is one.
    public subscript(contact: SupportContact) -> Detail {
        (contact.person.map { people[$0] } ?? contacts[contact.id]) ?? Detail()
    }
}
