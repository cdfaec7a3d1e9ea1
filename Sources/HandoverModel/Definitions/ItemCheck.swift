/// What a machine looks at for an item, and how long what it found is good.
///
/// A check proposes and a person signs: it is no part of the wording that people sign (decision 0068).
public struct ItemCheck: Hashable, Sendable {
    public var rule: Rule
    /// In days after the one on which it ran.
    public var goodFor: Int

    /// What it looks at, as files and entries name it.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case rotaCovered = "rota-covered"
        case contactsComplete = "contacts-complete"
        case documentsPresent = "documents-present"
        case documentsCurrent = "documents-current"
        case capabilityCovered = "capability-covered"
        case trainingComplete = "training-complete"
        case measure, file, http, command
    }

    /// What must be so.
    public enum Rule: Hashable, Sendable {
        /// Whoever the rota asks for is on duty in the days ahead.
        case rotaCovered(days: Int)
        /// Everybody on the list of contacts and in the rota has a telephone number or a mail address.
        case contactsComplete
        /// The documents of the item are in the folder of the knowledge base.
        case documentsPresent(folder: String)
        /// They are there, reviewed, and without a fault.
        case documentsCurrent(folder: String)
        case capabilityCovered(Capability.ID)
        /// Everybody of the receiving team has passed what a plan, or every plan for their roles, asks of them.
        case trainingComplete(TrainingPlan.ID?)
        /// In millionths; without, what the contract asks for.
        case measure(MeasureID, atLeast: Int?)
        case file(FileDemand)
        case http(WebDemand)
        /// A program and its arguments; it is to end with status 0.
        case command([String])
    }

    /// A file of the workspace that is to be there.
    public struct FileDemand: Hashable, Sendable {
        /// Below the workspace, with `/` between its parts.
        public var path: String
        public var isFilled: Bool
        /// Changed no more than so many days ago.
        public var newerThan: Int?

        public init(path: String, isFilled: Bool = false, newerThan: Int? = nil) {
            self.path = path
            self.isFilled = isFilled
            self.newerThan = newerThan
        }
    }

    /// An address that is to answer.
    public struct WebDemand: Hashable, Sendable {
        public var url: String
        public var status: Int
        /// How many days its certificate must still hold.
        public var certificateDays: Int?

        public init(url: String, status: Int = 200, certificateDays: Int? = nil) {
            self.url = url
            self.status = status
            self.certificateDays = certificateDays
        }
    }

    public init(_ rule: Rule, goodFor: Int? = nil) {
        self.rule = rule
        self.goodFor = goodFor ?? rule.kind.goodFor
    }

    public var kind: Kind { rule.kind }
}

extension ItemCheck.Kind {
    /// In days, where a file does not say.
    public var goodFor: Int {
        switch self {
        case .rotaCovered, .measure, .file: 7
        case .contactsComplete, .documentsPresent, .documentsCurrent, .capabilityCovered, .trainingComplete: 30
        case .http, .command: 1
        }
    }

    /// Whether something beside the ledger is looked at: the files of the workspace, an address, a program.
    public var looksOutside: Bool {
        switch self {
        case .rotaCovered, .capabilityCovered, .trainingComplete, .measure: false
        case .contactsComplete, .documentsPresent, .documentsCurrent, .file, .http, .command: true
        }
    }
}

extension ItemCheck.Rule {
    public var kind: ItemCheck.Kind {
        switch self {
        case .rotaCovered: .rotaCovered
        case .contactsComplete: .contactsComplete
        case .documentsPresent: .documentsPresent
        case .documentsCurrent: .documentsCurrent
        case .capabilityCovered: .capabilityCovered
        case .trainingComplete: .trainingComplete
        case .measure: .measure
        case .file: .file
        case .http: .http
        case .command: .command
        }
    }

    /// How far ahead a rota is looked at where a file does not say.
    public static let daysAhead = 14
    /// Where the knowledge base stands in the workspace where a file does not say.
    public static let folder = "knowledge"
}
