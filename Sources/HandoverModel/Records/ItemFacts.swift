/// A named person's statement about one item.
public struct SignOff: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var meaning: Meaning
    /// The role of a team that the person signed in.
    public var role: TeamRole
    /// The digest of the item's wording in each language it had when it was signed.
    public var wording: [Language: Digest]
    /// The language the person was shown.
    public var shown: Language
    /// Evidence given with the sign-off.
    public var evidence: [Evidence]?
    /// The digests of all evidence that stood when it was signed, that given with it included.
    public var saw: [Digest]?
    public var note: String?

    public init(
        item: Item.ID, meaning: Meaning, role: TeamRole, wording: [Language: Digest], shown: Language,
        evidence: [Evidence]? = nil, saw: [Digest]? = nil, note: String? = nil
    ) {
        self.item = item
        self.meaning = meaning
        self.role = role
        self.wording = wording
        self.shown = shown
        self.evidence = evidence
        self.saw = saw
        self.note = note
    }
}

/// The opposite of a sign-off: what was handed over is not good enough, and why.
public struct SignOffRefusal: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var meaning: Meaning
    public var role: TeamRole
    public var reason: String

    public init(item: Item.ID, meaning: Meaning, role: TeamRole, reason: String) {
        self.item = item
        self.meaning = meaning
        self.role = role
        self.reason = reason
    }
}

/// Takes back an earlier entry, which stays in the ledger.
public struct Revocation: Hashable, Sendable, Codable {
    /// The number of the entry taken back.
    public var entry: Int
    /// The item that entry is about, or else the person or the task.
    public var item: Item.ID?
    public var person: Person.ID?
    public var task: TaskRecord.ID?
    public var reason: String

    public init(
        entry: Int, item: Item.ID? = nil, person: Person.ID? = nil, task: TaskRecord.ID? = nil, reason: String
    ) {
        self.entry = entry
        self.item = item
        self.person = person
        self.task = task
        self.reason = reason
    }

    /// What the entry taken back is about.
    public var subject: Subject {
        item.map(Subject.item) ?? task.map(Subject.task) ?? person.map(Subject.person) ?? .handover
    }
}

/// Sets all sign-offs of an item aside: it must be signed anew.
public struct ItemReopening: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var reason: String

    public init(item: Item.ID, reason: String) {
        self.item = item
        self.reason = reason
    }
}

/// One lead's word that an item may stay open until a day.
///
/// In force once a lead of each side said so for the same day.
public struct Waiver: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var side: Side
    /// The last day it holds.
    public var until: Day
    public var reason: String

    public init(item: Item.ID, side: Side, until: Day, reason: String) {
        self.item = item
        self.side = side
        self.until = until
        self.reason = reason
    }
}

/// One lead's word that an item is out of scope.
///
/// In force once a lead of each side said so.
public struct Exclusion: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var side: Side
    public var reason: String

    public init(item: Item.ID, side: Side, reason: String) {
        self.item = item
        self.side = side
        self.reason = reason
    }
}

/// Evidence for an item, given apart from a sign-off.
public struct EvidenceAddition: Hashable, Sendable, Codable {
    public var item: Item.ID
    public var evidence: Evidence

    public init(item: Item.ID, evidence: Evidence) {
        self.item = item
        self.evidence = evidence
    }
}

/// One piece of evidence: a link, a file, a note or the result of a check.
public struct Evidence: Hashable, Sendable, Codable {
    public var form: EvidenceKind
    /// The address, of a link.
    public var link: String?
    /// The digest of the file, or of what the link led to when its giver said it.
    public var digest: Digest?
    /// The file's name, without a folder.
    public var name: String?
    /// The file's size in bytes.
    public var size: Int?
    /// The text of a note, or a remark beside the rest.
    public var text: String?
    /// The last day it counts, where it says one.
    public var expires: Day?

    public init(
        form: EvidenceKind, link: String? = nil, digest: Digest? = nil, name: String? = nil, size: Int? = nil,
        text: String? = nil, expires: Day? = nil
    ) {
        self.form = form
        self.link = link
        self.digest = digest
        self.name = name
        self.size = size
        self.text = text
        self.expires = expires
    }
}

extension Evidence {
    /// What makes two pieces the same: what they show, however long it counts and whatever is remarked beside it.
    public struct Content: Hashable, Sendable {
        private let form: EvidenceKind
        private let link: String?
        private let digest: Digest?
        private let text: String?

        fileprivate init(_ evidence: Evidence) {
            form = evidence.form
            link = evidence.link
            digest = evidence.digest
            text = evidence.form == .note || evidence.form == .check ? evidence.text : nil
        }
    }

    public var content: Content { Content(self) }
}
