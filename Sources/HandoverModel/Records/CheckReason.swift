/// Why a check did not pass, or could not run: a code and its values, worded where it is shown.
public enum CheckReason: Hashable, Sendable {
    // What is not as it should be
    case dutyGap(RequiredCover.ID, from: Instant, to: Instant, have: Int, need: Int)
    /// Neither telephone nor mail stands in the files.
    case contactUnreachable(SupportContact.ID)
    case personUnreachable(Person.ID)
    case documentMissing(KnowledgeDocument.ID)
    /// `fault`: The code of what is wrong with it first.
    case documentFault(KnowledgeDocument.ID, fault: String)
    case capabilityNotCovered(Capability.ID, have: Int, need: Int)
    /// Of so many people, who are not named: training is theirs to tell of.
    case moduleOpen(Module.ID, people: Int)
    /// In millionths.
    case measureBelow(MeasureID, value: Int, target: Int)
    case fileMissing
    case fileEmpty
    /// The day of its last change.
    case fileOld(changed: Day)
    case answered(status: Int)
    case certificateEnds(Day)
    case exited(status: Int)

    // Why nothing can be said
    case notDefined(Lack)
    case measureTooFew(MeasureID, have: Int)
    /// The files of the workspace are not at hand.
    case filesNotAtHand
    case folderMissing(String)
    /// A link, or something that is no ordinary file, stands in the way.
    case notAFile
    /// The server's own configuration does not allow the address, or programs at all.
    case notAllowed
    case noAnswer(Trouble)
    case tookTooLong(seconds: Int)
    case didNotStart

    /// What the definitions do not say.
    public enum Lack: String, CaseIterable, Hashable, Sendable, Codable {
        case rota, cover, contacts, documents, training, target, capability
        /// The measure is not worked out.
        case measure
    }

    /// Why an address gave no answer.
    public enum Trouble: String, CaseIterable, Hashable, Sendable, Codable {
        case unknownHost = "unknown-host"
        case refused
        case certificate
        case broken
    }

    /// The stable name.
    public enum Code: String, CaseIterable, Hashable, Sendable, Codable {
        case dutyGap = "duty-gap"
        case contactUnreachable = "contact-unreachable"
        case personUnreachable = "person-unreachable"
        case documentMissing = "document-missing"
        case documentFault = "document-fault"
        case capabilityNotCovered = "capability-not-covered"
        case moduleOpen = "module-open"
        case measureBelow = "measure-below"
        case fileMissing = "file-missing"
        case fileEmpty = "file-empty"
        case fileOld = "file-old"
        case answered
        case certificateEnds = "certificate-ends"
        case exited
        case notDefined = "not-defined"
        case measureTooFew = "measure-too-few"
        case filesNotAtHand = "files-not-at-hand"
        case folderMissing = "folder-missing"
        case notAFile = "not-a-file"
        case notAllowed = "not-allowed"
        case noAnswer = "no-answer"
        case tookTooLong = "took-too-long"
        case didNotStart = "did-not-start"
    }

    public var code: Code {
        switch self {
        case .dutyGap: .dutyGap
        case .contactUnreachable: .contactUnreachable
        case .personUnreachable: .personUnreachable
        case .documentMissing: .documentMissing
        case .documentFault: .documentFault
        case .capabilityNotCovered: .capabilityNotCovered
        case .moduleOpen: .moduleOpen
        case .measureBelow: .measureBelow
        case .fileMissing: .fileMissing
        case .fileEmpty: .fileEmpty
        case .fileOld: .fileOld
        case .answered: .answered
        case .certificateEnds: .certificateEnds
        case .exited: .exited
        case .notDefined: .notDefined
        case .measureTooFew: .measureTooFew
        case .filesNotAtHand: .filesNotAtHand
        case .folderMissing: .folderMissing
        case .notAFile: .notAFile
        case .notAllowed: .notAllowed
        case .noAnswer: .noAnswer
        case .tookTooLong: .tookTooLong
        case .didNotStart: .didNotStart
        }
    }
}
