/// What putting other definitions in force would change.
public struct Plan: Hashable, Sendable, Codable {
    /// In the order handover, people, checklists, training, calendar, severities, channels, contacts,
    /// services, knowledge base, rota, credits, quality, alerts, commitments; nothing twice.
    public var changes: [Change]
    /// What becomes different for people, by effect: what they may do and must learn.
    public var effects: [Effect]
    /// Due dates that move although nobody changed the item's rule: a date or the calendar moved under it.
    public var movedDueDates: [MovedDueDate]
    /// Items in force that the definitions put forward no longer have, with their last wording.
    public var retired: [RetiredItem]
    /// What forbids it: an id used again for another item, another zone, a side left without a lead.
    public var diagnostics: [Diagnostic]

    public init(
        changes: [Change] = [], effects: [Effect] = [], movedDueDates: [MovedDueDate] = [],
        retired: [RetiredItem] = [], diagnostics: [Diagnostic] = []
    ) {
        self.changes = changes
        self.effects = effects
        self.movedDueDates = movedDueDates
        self.retired = retired
        self.diagnostics = diagnostics
    }

    /// Whether the definitions put forward say the same as those in force.
    public var isEmpty: Bool { changes.isEmpty && movedDueDates.isEmpty && diagnostics.isEmpty }

    /// Whether anything is retired or relaxed, so that it takes a lead of each side.
    public var weakens: Bool {
        changes.contains(where: \.weakens) || effects.contains(where: \.weakens)
            || movedDueDates.contains(where: \.weakens)
    }

    /// The items whose wording changes in a language that they had, whose sign-offs therefore go stale.
    public var rewordedItems: [Item.ID] {
        changes.compactMap { change in
            guard case .item(let id) = change.subject, !change.wording.isEmpty else { return nil }
            return id
        }
    }
}

extension Plan {
    /// Something that becomes different.
    public struct Change: Hashable, Sendable, Codable {
        public enum Nature: Hashable, Sendable, Codable {
            case added
            case removed
            /// Back with the wording it was retired with.
            case revived
            case changed([FieldChange])
        }

        public var subject: Subject
        /// What the files call it; the earlier title when it is removed.
        public var title: LocalizedText?
        public var nature: Nature
        /// Of an item: what it says otherwise, for each language that it was and is worded in.
        public var wording: [WordingChange]
        /// Whether it retires or relaxes anything.
        public var weakens: Bool

        public init(
            subject: Subject, title: LocalizedText? = nil, nature: Nature, wording: [WordingChange] = [], weakens: Bool
        ) {
            self.subject = subject
            self.title = title
            self.nature = nature
            self.wording = wording
            self.weakens = weakens
        }
    }

    /// What a change is about.
    public enum Subject: Hashable, Sendable, Codable {
        case handover
        case team(Side)
        case role(Role.ID)
        case person(Person.ID)
        case target(MeasureID)
        case question(Identifier<OpenQuestion>)
        case checklist(Checklist.ID)
        case item(Item.ID)
        case capability(Capability.ID)
        case plan(TrainingPlan.ID)
        case module(Module.ID)
        case calendar
        case namedCalendar(Identifier<WorkingCalendar>)
        case severities
        case severity(Severity)
        case channel(SupportChannel.ID)
        case service(OfferedService.ID)
        case contact(SupportContact.ID)
        case knowledge
        case document(KnowledgeDocument.ID)
        case rota
        case layer(RotaLayer.ID)
        case cover(RequiredCover.ID)
        case credits
        case quality
        case indicator(QualityIndicator.ID)
        case alerts
        case alertRule(AlertRule.ID)
        case commitment(Commitment.ID)
    }

    /// One field with its value before and after; nil where the definitions do not say.
    public struct FieldChange: Hashable, Sendable, Codable {
        public var field: PlanField
        public var before: PlanValue?
        public var after: PlanValue?
        public var weakens: Bool

        public init(field: PlanField, before: PlanValue?, after: PlanValue?, weakens: Bool) {
            self.field = field
            self.before = before
            self.after = after
            self.weakens = weakens
        }
    }

    /// What an item says otherwise in one language.
    public struct WordingChange: Hashable, Sendable, Codable {
        public var language: Language
        public var before: Digest
        public var after: Digest
        /// Nil when the text stays, and only the rules change.
        public var title: TextDifference?
        public var acceptWhen: TextDifference?

        public init(
            language: Language, before: Digest, after: Digest, title: TextDifference? = nil,
            acceptWhen: TextDifference? = nil
        ) {
            self.language = language
            self.before = before
            self.after = after
            self.title = title
            self.acceptWhen = acceptWhen
        }
    }

    public struct MovedDueDate: Hashable, Sendable, Codable {
        public var item: Item.ID
        public var before: Day
        public var after: Day
        /// Whether the later date lies beyond what the calendar has published.
        public var isProvisional: Bool

        public init(item: Item.ID, before: Day, after: Day, isProvisional: Bool) {
            self.item = item
            self.before = before
            self.after = after
            self.isProvisional = isProvisional
        }

        public var weakens: Bool { before < after }
    }
}
