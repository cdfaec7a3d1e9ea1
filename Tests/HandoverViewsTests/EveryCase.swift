import HandoverModel
import HandoverReadiness

/// One value of each case of the enums that people read.
enum EveryCase {
    static let refusals: [Refusal] = [
        .unknownItem("team/rota", nearest: ["team/rota"]), .unknownPerson("lisi", nearest: ["lisi", "jia1"]),
        .unknownCapability("backup", nearest: ["backup"]), .unknownModule("drills", nearest: ["drills"]),
        .unknownService("exprot", nearest: ["export"]), .unknownCondition(3, of: 2),
        .unknownTask("T-1", nearest: ["T-1", "T-2"]), .unknownEntry(3), .retiredItem("team/rota"), .nothingApplied,
        .notPresent("lisi", on: Samples.day(2026, 1, 30)),
        .roleNotHeld(person: "lisi", needed: [Samples.accepted.by, Samples.delivered.by], holders: ["lisi", "jia1"]),
        .meaningNotAsked(item: "team/rota", meaning: .accepted, asked: [Samples.delivered, Samples.accepted]),
        .onePersonOneMeaning(item: "team/rota", person: "lisi", given: .accepted),
        .alreadySigned(item: "team/rota", meaning: .accepted, by: "lisi", at: Samples.now),
        .notLead(person: "lisi", leads: ["lisi", "jia1"]),
        .notOwnEntry(person: "lisi", entry: 3, allowed: ["lisi", "jia1"]),
        .notAdministrator(person: "lisi", administrators: ["jia1"]),
        .notAssessor(person: "lisi", capability: "backup", module: nil, allowed: ["lisi", "jia1"]),
        .ownAssessment(person: "lisi"), .ownRecord(person: "lisi"), .notReceiving(person: "lisi"),
        .notTheAssessed(person: "lisi", assessed: "lisi"), .notTheAsked(person: "lisi", asker: "jia1"),
        .mayNotAskHelp(person: "lisi", allowed: ["lisi", "jia1"]),
        .mayNotRead(person: "lisi", needed: [.lead, .auditor]),
        .mayNotRecordForOthers(person: "lisi"),
        .groupMissing(person: "lisi", role: "manager", patterns: [GroupPattern("leads-*"), GroupPattern("heads")]),
        .wordingChanged(item: "team/rota", wording: [:], title: LocalizedText(zh: "新", en: "new"), acceptWhen: nil),
        .deliveredFirst(item: "team/rota", keys: [Samples.delivered, Samples.accepted]),
        .deliveredAnewAfterRefusal(item: "team/rota", refused: Samples.now),
        .evidenceMissing(item: "team/rota", have: 3, need: 3, kinds: [.link, .file]),
        .evidenceKindNotAccepted(item: "team/rota", kind: .note, kinds: [.link, .file]),
        .capabilityNotHeld(item: "team/rota", capability: "backup", have: 3, need: 3),
        .nothingToRevoke(item: nil, entry: 3), .nothingToRefuse(item: "team/rota", meaning: .accepted),
        .alreadyRevoked(entry: 3), .notRevocable(entry: 3, kind: .taskLogged),
        .notAnAssessment(entry: 3, kind: .taskLogged), .notApplicableNotAllowed(item: "team/rota"),
        .alreadyStated(item: "team/rota", by: "lisi"), .itemSetAside(item: "team/rota"),
        .itemDone(item: "team/rota"), .reasonMissing,
        .textMissing(field: "x"), .textTooLong(field: "x", limit: 3),
        .inTheFuture(.day(Samples.day(2026, 1, 30)), now: Samples.now),
        .untilPassed(Samples.day(2026, 1, 30), today: Samples.day(2026, 1, 30)),
        .laterFirst(from: .day(Samples.day(2026, 1, 30)), to: .day(Samples.day(2026, 1, 29))),
        .outOfRange(field: "x", minimum: 3, maximum: 3), .badLink("x"), .badTaskID("x"), .fileNotStored(Samples.digest),
        .fileTooLarge(bytes: 3, limit: 3), .fileEmpty(name: "x.pdf"), .fileNotAsNamed(name: "x.pdf", claimed: .pdf),
        .moduleNotRequired(person: "lisi", module: "drills"),
        .moduleNeedsFirst(module: "drills", needs: ["drills"]), .attemptsUsed(module: "drills", attempts: 3),
        .scoreOrLevel(module: "drills", kind: "x"), .alreadyConfirmed(entry: 3),
        .notHelp(entry: 3, kind: .taskLogged), .alreadyAnswered(entry: 3, answer: 5), .taskExists("T-1"),
        .taskContradicts("T-1", field: "x"), .taskNotClosed("T-1"), .taskNotOpen("T-1"),
        .taskTimesOutOfOrder("T-1", earlier: "x", later: "x"),
        .notAWorker(person: "lisi", task: "T-1"), .nothingOverturned("T-1"), .alreadyReviewed("T-1"),
        .nobodyWorked("T-1"), .levelNotSaid("T-1"),
        .taskWithdrawn("T-1", entry: 3), .takenBack("T-1", field: "x", entry: 3),
        .reviewStands("T-1", entry: 3, review: 3), .laterEntriesStand("T-1", entry: 3, later: [5, 4]),
        .taskWaits("T-1"), .taskDoesNotWait("T-1"), .taskUnchanged("T-1", field: "severity"), .nobodyAbove("T-1"),
        .documentOrReason("T-1"), .ownDuplicate("T-1"), .originalIsDuplicate("T-2", of: "T-1"),
        .unknownStage("T-1", stage: "x", known: ["respond"]), .stageStands("T-1", stage: "respond", at: Samples.now),
        .phaseStands(.solo), .notACheckpoint(day: Samples.day(2026, 1, 30), newest: Samples.day(2026, 1, 26)),
        .checkpointStands(Samples.day(2026, 1, 26), entry: 3), .invalidDefinitions(errors: 3),
        .definitionsChanged(inForce: Samples.digest),
        .nothingToApply,
        .personHasEntries("lisi"), .nothingKnown(at: Samples.now), .noServiceLevel(.p0),
        .noPromise(.escalation, of: .p3), .neverDue("2h"),
        .editorialNothing(item: "team/rota"), .zoneFixed(zone: "x"), .sideWithoutLead(.receiving),
        .alreadyProposed(by: "lisi"), .notProposed(entry: 3),
        .proposedAsEditorial(entry: 3, by: "lisi", items: ["team/rota", "team/sla"]),
        .otherHandover(inForce: "x", given: "x"), .maySignNoAcceptance(person: "lisi", allowed: ["lisi", "jia1"]),
        .keyWithoutSigner(.receivingDirector),
        .notAcceptable(.notReady, blockers: [.item("team/rota"), .capability("backup"), .measure(.independence)]),
        .acceptanceSigned(entry: 3, key: .receivingLead, by: "lisi", at: Samples.now),
        .acceptanceStated(entry: 3, by: "lisi"), .notAwaitingSignatures(entry: 3),
        .acceptanceDeclined(entry: 3, by: "lisi", reason: "x"),
        .acceptanceOvertaken(entry: 3),
        .acceptanceWaivedSince(entry: 3, by: "lisi", subjects: [.measure(.independence)]), .acceptanceFinal(entry: 3),
        .notAccepted,
        .nothingToWaive(.capability("backup")), .waiverStated(.measure(.independence), by: "lisi"),
        .noRound(next: Samples.day(2026, 1, 30)),
        .roundOver(Samples.day(2026, 1, 26), underWay: Samples.day(2026, 1, 30)), .notInRound("team/rota"),
        .roundNotBegun(Samples.day(2026, 2, 28)),
        .notARound(Samples.day(2026, 1, 27), rounds: [Samples.day(2026, 1, 26)]),
        .foundBefore("team/rota", .fails, entry: 3), .keyReused(key: "x"), .notEmpty, .clockWithoutDemonstration,
        .clockGoesBack(now: Samples.now), .personTwice("jia3"), .recordTooLarge(bytes: 3, limit: 3),
    ]

    /// Other values of cases that are above.
    static let moreRefusals: [Refusal] = [
        .unknownService("x", nearest: []), .unknownCondition(1, of: 0),
        .nothingToRevoke(task: "T-1"), .nothingToRevoke(task: "T-1", entry: 3),
        .nothingToRevoke(item: "team/rota", entry: 3), .taskContradicts("T-1", field: "x", entry: 3),
        .notACheckpoint(day: nil, newest: nil), .noRound(next: nil), .alreadyReviewed("T-1", entry: 3),
        .notAwaitingSignatures(entry: nil),
        .alreadyStated(item: "team/rota", by: "lisi", until: Samples.day(2026, 1, 30)),
        .itemSetAside(item: "team/rota", entry: 3),
        .itemSetAside(item: "team/rota", entry: 3, until: Samples.day(2026, 1, 30)),
    ]

    static let reasons: [Reason] = [
        .awaiting(Samples.accepted), .refused(Samples.accepted, by: "lisi", reason: "x", entry: 3),
        .stale(Samples.accepted, by: "lisi", entry: 3),
        .lapsed(Samples.accepted, since: Samples.day(2026, 1, 30), entry: 3),
        .revoked(Samples.accepted, reason: "x", entry: 3), .reopened(Samples.accepted, reason: "x"),
        .undelivered(Samples.accepted, entry: 3), .evidenceMissing(have: 3, need: 3),
        .evidenceExpired(have: 3, need: 3, since: Samples.day(2026, 1, 30)), .needs("team/rota"),
        .requires("backup", have: 3, need: 3), .waived(until: Samples.day(2026, 1, 30)),
        .capabilityNotCovered(have: 3, need: 3), .measureMissed(.independence),
        .measureTooFew(.independence, have: 3, need: 3), .measureUnrated(.independence, unrated: 3, closed: 3),
        .measureNotDemonstrated(.independence, more: 3),
        .measureAwaitsCheckpoint(.independence, on: Samples.day(2026, 1, 30)),
        .demand(Demand(.tasks("backup"), have: 3, need: 3, drill: .passed, state: .met)),
        .unansweredHelp(entries: [3, 5], since: Samples.day(2026, 1, 30)),
    ]

    static let problems: [Problem] = [
        .fileUnreadable(reason: "x"), .fileVanished, .notAFile, .linkLoop, .fileTooLarge(bytes: 3, limit: 3),
        .notUTF8(byteOffset: 3), .utf16, .emptyFile, .missingFile, .unknownFile, .tooManyFiles(limit: 3),
        .notAFolder, .workspaceTooLarge(limit: 3 << 20), .workspaceHasTooManyValues(limit: 3), .moreProblems(count: 3),
        .yamlSyntax(detail: "x"), .forbiddenCharacter(codePoint: 1000), .forbiddenAlias, .forbiddenAnchor,
        .forbiddenTag, .forbiddenMergeKey, .forbiddenComplexKey, .severalDocuments, .tooDeep(limit: 3),
        .tooManyValues(limit: 3), .duplicateKey(key: "x"), .unknownKey(key: "x", context: "x"),
        .missingKey(key: "x", context: "x"), .wrongShape(expected: .mapping),
        .badValue(value: "x", expected: .identifier), .unknownSchema(found: "x"), .emptyList(key: "x"),
        .emptyText(key: "x"), .repeatedValue(value: "x"), .keyNotForKind(key: "x", kind: "x"),
        .mixNotWhole(sum: 990_000),
        .duplicateID(kind: .item, id: "x"), .unknownReference(kind: .item, id: "x"), .cycle(path: ["a", "b", "c"]),
        .roleNobodyHolds(role: "x", team: "receiving"), .keysNeedDistinctPeople(item: "x", keys: 3, people: 3),
        .dueAfterEnd(due: "x", end: "x"), .dueOutsideCalendar(due: "x"), .datesOutOfOrder(earlier: "x", later: "x"),
        .unusedCapability(capability: "x"), .retiredIDReused(item: "x"), .relativeDateWithoutAnchor(anchor: "x"),
        .overlap(first: "x", second: "x"), .personWithoutRole(person: "x"), .deputyForSharedRole(role: "x"),
        .detailOfPerson(key: "phone", person: "x"),
        .windowWithoutCheckpoint(days: 7, provisional: 7),
        .stretchTooLong(days: 3, limit: 3), .responseAfterResolution(response: "2h", resolution: "1h"),
        .escalationAfterResolution(escalation: "2h", resolution: "1h"), .stageOutOfOrder(within: "1h", after: "2h"),
        .zoneFixed(inForce: "x"), .sideWithoutLead(team: "receiving"),
        .csvUnknownEncoding, .csvUnclosedQuote,
        .csvTextAfterQuote, .csvCellTooLong(limit: 3), .csvTooManyCells(found: 3, expected: 3),
        .csvTooFewCells(found: 1, expected: 3),
        .csvUnknownColumn(column: "x"), .csvMissingColumn(column: "x"), .csvMissingCell(column: "x"), .csvEmpty,
        .csvNoRows, .csvUnmappedValue(value: "x", column: "x"), .csvTooManyEvents(limit: 3),
        .csvTicketIncomplete(lines: 3), .fieldWithoutSource(field: "x"),
    ]

    static let expectations: [Problem.Expectation] = [
        .identifier, .itemReference, .integer(minimum: 3, maximum: 3), .decimal(minimum: "x", maximum: "x"), .boolean,
        .percentage, .date, .dueDate, .moment, .duration, .period, .timeOfDay, .openingHours, .timeZone, .language,
        .link, .issuer, .keyHolder, .oneOf(["a", "b", "c"]), .dateFormat, .written(["a", "b"]),
    ]

    static let ledgerErrors: [LedgerError] = [
        .noLedger(path: "x"), .emptyFile(path: "x"), .notALedger(path: "x"), .databaseMissing(path: "x"),
        .newerFormat(found: "x"), .olderFormat, .damaged(detail: "x"), .unsound(.schema("x")),
        .alreadyThere(path: "x"), .nothingThere(path: "x"), .accessDenied(path: "x"),
        .otherUser(uid: 1000),
        .notWritable(path: "x"), .cannotOpen(path: "x", detail: "x"), .notAFolder(path: "x"), .notAFile(path: "x"), .linkNotFollowed(path: "x"),
        .held(by: LockHolder(pid: 7, host: "box")),
        .diskFull, .ioFailed(detail: "x"), .notDurable(synchronous: 3), .mustBeReopened, .readOnly, .closed,
        .entryTooLong(bytes: 3, limit: 3), .notRepresentable(.tooDeep), .recordedBefore(latest: Samples.now),
        .effectiveAfterRecorded, .keyUsed(entry: 3), .unknownZone("x"), .definitionsMissing(Samples.digest),
        .definitionsUnreadable(Samples.digest),
        .fileMissing(Samples.digest), .noSuchEntry(3), .unreadableEntry(3), .unreadableExport(detail: "x"),
    ]

    static let damages: [LedgerDamage] = [
        .file(detail: "x"), .emptyFile, .notALedger, .databaseMissing, .tableLost("x"), .schema("x"),
        .rolledBack(entries: 3, recorded: 4), .effectiveAfterRecorded(entry: 3), .missing(entry: 3),
        .altered(entry: 3), .alteredWithin(first: 3, last: 3), .alteredWithin(first: 257, last: 512),
        .unreadable(entry: 3), .timeWentBack(entry: 3),
        .keyRepeated(entry: 3, first: 3), .rootDiffers(size: 3), .sizeDiffers(entries: 3, expected: 3),
        .derived(table: "x", row: "x"), .definitionsMissing(Samples.digest, entry: 3),
        .definitionsDamaged("x", entry: nil), .definitionsDamaged("x", entry: 3),
        .fileMissing(Samples.digest, entry: 3), .fileDamaged(Samples.digest, entry: 3), .truncated, .badLine(3),
    ]

    static let accessProblems: [AccessProblem] = [
        .wrongPassword, .mustWait(RetryAfter(milliseconds: 4000)), .tooManyAtOnce, .cancelled,
        .unfitPassword(.tooShort(length: 3, least: 12)), .unreadableHash, .hashingFailed, .invitationUnknown,
        .invitationUsed(at: Samples.now), .invitationExpired(at: Samples.now), .invitationEnded(at: Samples.now),
        .sessionUnknown, .sessionOver(.idle), .proofNeeded, .tokenUnknown, .tokenExpired(at: Samples.now),
        .tokenRevoked(at: Samples.now), .tokenTaken("tok-1"), .noSuchToken("tok-1"), .unknownScope("x"), .noScope,
        .scopeMissing(.record, has: [.read]), .unfitTokenName, .overAlready(at: Samples.now), .lastsTooLong(days: 30),
        .accountClosed("lisi"), .identityTaken(by: "lisi"), .identityUnknown, .unfitIdentity,
        .openID(.notLinked),
        .openToOthers(path: "x", mode: 0o644), .otherUser(path: "x", uid: 1000), .notOurs(path: "x"),
        .newerFormat(path: "x", found: "y"), .damaged(path: "x", detail: "y"), .busy(path: "x"), .storage(.diskFull),
    ]

    /// Other values of cases that are above.
    static let moreAccessProblems: [AccessProblem] =
        [
            .sessionOver(.age), .unfitPassword(.tooLong(length: 300, most: 256)),
            .unfitPassword(.unfitCharacter(position: 3)), .unfitPassword(.common), .unfitPassword(.ownName),
            .unfitPassword(.differsFromAgain),
        ] + openIDProblems.map { .openID($0) }

    static let openIDProblems: [OpenIDProblem] =
        [
            .notOffered, .unreachable(.configuration), .tooSlow(.keys), .answerTooLong(.token, limit: 3),
            .redirects(.authorization), .badStatus(.token, status: 500), .unreadable(.token), .otherIssuer(found: "x"),
            .insecure(.keys), .stateUnknown, .stateOver, .otherProvider, .denied(error: "x"), .codeRefused(error: "x"),
            .clientRefused(error: "x"), .notLinked, .proofOfAnother,
        ] + IDTokenFault.allCases.map { .idToken($0) }
}
