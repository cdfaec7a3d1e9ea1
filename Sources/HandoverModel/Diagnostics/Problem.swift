/// Everything that can be wrong with a definition file.
///
/// The code of each case is stable and documented in `docs/diagnostics.md`; HandoverViews words it in every language.
public enum Problem: Hashable, Sendable, Codable {
    // The file as a whole
    case fileUnreadable(reason: String)
    case fileVanished
    case notAFile
    case linkLoop
    case fileTooLarge(bytes: Int, limit: Int)
    case notUTF8(byteOffset: Int)
    case utf16
    case emptyFile
    case missingFile
    case unknownFile
    case tooManyFiles(limit: Int)
    case notAFolder
    /// All files together, in bytes.
    case workspaceTooLarge(limit: Int)
    /// All files together, in values.
    case workspaceHasTooManyValues(limit: Int)
    /// What else is wrong with the file and is not listed.
    case moreProblems(count: Int)

    // YAML
    case yamlSyntax(detail: String)
    case yamlTab
    case forbiddenCharacter(codePoint: UInt32)
    case forbiddenAlias
    case forbiddenAnchor
    case forbiddenTag
    case forbiddenMergeKey
    case forbiddenComplexKey
    case severalDocuments
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case duplicateKey(key: String)

    // The shape of a file
    case unknownKey(key: String, context: String)
    case missingKey(key: String, context: String)
    case wrongShape(expected: Shape)
    case badValue(value: String, expected: Expectation)
    case unknownSchema(found: String)
    case emptyList(key: String)
    case emptyText(key: String)
    case repeatedValue(value: String)
    case keyNotForKind(key: String, kind: String)
    /// Of a mapping: the field comes from no column, and nothing else says what it is.
    case fieldWithoutSource(field: String)
    /// In millionths.
    case mixNotWhole(sum: Int)

    // What the files say together
    case duplicateID(kind: ReferenceKind, id: String)
    case unknownReference(kind: ReferenceKind, id: String)
    case cycle(path: [String])
    case roleNobodyHolds(role: String, team: String?)
    case keysNeedDistinctPeople(item: String, keys: Int, people: Int)
    case dueAfterEnd(due: String, end: String)
    case dueOutsideCalendar(due: String)
    case datesOutOfOrder(earlier: String, later: String)
    case unusedCapability(capability: String)
    case retiredIDReused(item: String)
    case relativeDateWithoutAnchor(anchor: String)
    case overlap(first: String, second: String)
    case personWithoutRole(person: String)
    case deputyForSharedRole(role: String)
    /// Telephone or mail beside a person, who has them in handover.yaml.
    case detailOfPerson(key: String, person: String)
    case responseAfterResolution(response: String, resolution: String)
    case escalationAfterResolution(escalation: String, resolution: String)
    /// A step of handling that is to be done before the one in front of it.
    case stageOutOfOrder(within: String, after: String)
    /// Somebody takes turns who is not there then.
    case memberNotThere(person: String)
    /// More have a turn together than there are.
    case tooFewMembers(atOnce: Int, members: Int)
    /// Somebody stands in when nobody has a turn.
    case overrideOutsideLayer(layer: String)
    /// A tier of credits that does not go beyond the one in front of it; in millionths.
    case creditTierOutOfOrder(over: Int, credit: Int, afterOver: Int, afterCredit: Int)
    /// An indicator that is worked out here and measured somewhere else, or neither.
    case indicatorSource(both: Bool)
    /// A share where a rating is asked for, or the other way round.
    case indicatorTarget(isScore: Bool)
    /// Not the target of handover.yaml; in millionths.
    case indicatorTargetDiffers(measure: MeasureID, here: Int, there: Int)
    /// A key that says nothing for the condition of an alert rule.
    case alertFilter(key: String, when: String)
    case stretchTooLong(days: Int, limit: Int)
    case zoneFixed(inForce: String)
    case sideWithoutLead(team: String)
    case windowWithoutCheckpoint(days: Int, provisional: Int)

    // Spreadsheets
    case csvUnknownEncoding
    case csvUnclosedQuote
    case csvTextAfterQuote(expected: TaskMapping.Separator)
    /// `found`: By the first bytes of the file; nil where a cell alone is wrong.
    case csvWrongEncoding(said: TaskMapping.Encoding, found: TaskMapping.Encoding?)
    case csvOtherSeparator(said: TaskMapping.Separator, found: TaskMapping.Separator)
    case csvCellTooLong(limit: Int)
    case csvTooManyCells(found: Int, expected: Int)
    /// A row that ends early: what comes after it may be cut off.
    case csvTooFewCells(found: Int, expected: Int)
    case csvUnknownColumn(column: String)
    case csvMissingColumn(column: String)
    case csvMissingCell(column: String)
    case csvEmpty
    case csvNoRows
    /// No mapping has the name; `known` are the names that there are.
    case unknownMapping(known: [String])
    /// A mapping does not say what stands for the value of a column.
    case csvUnmappedValue(value: String, column: String)
    /// A ticket has more events than are looked at.
    case csvTooManyEvents(limit: Int)
    /// A ticket of which other rows are bad.
    case csvTicketIncomplete(lines: Int)

    /// What a value may be as a whole.
    public enum Shape: String, Sendable, Codable {
        case mapping, sequence, scalar, text, textInLanguages
    }

    /// What a scalar may be.
    public enum Expectation: Hashable, Sendable, Codable {
        case identifier
        case itemReference
        case integer(minimum: Int, maximum: Int)
        case decimal(minimum: String, maximum: String)
        case boolean
        case percentage
        case percentageOrScore
        case date
        case dueDate
        /// A date, or a date and a time of day.
        case moment
        /// A date, or a date and a time on the local clock.
        case wallTime
        case duration
        case serviceTarget
        case period
        /// How times are written.
        case dateFormat
        /// A time written in one of these ways.
        case written([String])
        case timeOfDay
        case openingHours
        /// The name of a file or a folder, without the folders that it is in.
        case fileName
        /// A path below the workspace.
        case workspacePath
        case timeZone
        case language
        case link
        /// The name of an OpenID Connect provider.
        case issuer
        case keyHolder
        case oneOf([String])
    }

    /// What an id names.
    public enum ReferenceKind: String, Sendable, Codable {
        case handover, team, role, person, checklist, item, capability, plan, module, calendar, question, target, task,
            severity, channel, service, contact, mapping, document, rota, layer, cover, member, credit, indicator,
            alert,
            commitment
    }
}
