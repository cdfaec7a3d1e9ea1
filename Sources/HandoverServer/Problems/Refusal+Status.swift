import HandoverModel

extension Refusal {
    /// 404 a name that does not exist, 403 not this person's to do, 409 not in this state, 413 too long, 422 not so said.
    var httpStatus: Int {
        switch self {
        case .unknownItem, .unknownPerson, .unknownCapability, .unknownModule, .unknownService, .unknownCondition,
            .unknownTask, .unknownEntry, .unknownAction, .unknownClaim, .unknownOutage, .unknownChange,
            .unknownDocument, .unknownCommitment:
            404
        case .notPresent, .roleNotHeld, .meaningNotAsked, .onePersonOneMeaning, .notLead, .notAssessor, .ownAssessment,
            .ownRecord, .notReceiving, .notTheAssessed, .mayNotRecordForOthers, .mayNotRead, .notAdministrator,
            .groupMissing,
            .notOwnEntry,
            .notAWorker, .maySignNoAcceptance, .notTheAsked, .mayNotAskHelp,
            .mayNotApproveReports, .notTheOwner, .claimNotTheirs, .mayNotRecordChanges,
            .commitmentNotTheirs:
            403
        case .retiredItem, .nothingApplied, .alreadySigned, .wordingChanged, .deliveredFirst,
            .deliveredAnewAfterRefusal,
            .evidenceMissing, .capabilityNotHeld, .nothingToRevoke, .nothingToRefuse, .alreadyRevoked, .notRevocable,
            .notAnAssessment, .notApplicableNotAllowed, .alreadyStated, .itemSetAside, .itemDone, .moduleNotRequired,
            .moduleNeedsFirst, .attemptsUsed, .alreadyConfirmed, .taskExists, .taskContradicts, .taskNotClosed,
            .documentStands, .taskNotOpen, .alreadyReviewed, .nobodyWorked, .levelNotSaid, .taskWithdrawn, .takenBack,
            .reviewStands, .laterEntriesStand, .definitionsChanged, .nothingToApply, .zoneFixed, .sideWithoutLead,
            .alreadyProposed, .notProposed, .proposedAsEditorial,
            .otherHandover, .keyReused, .notEmpty, .clockWithoutDemonstration, .clockGoesBack, .keyWithoutSigner,
            .notAcceptable, .acceptanceSigned, .acceptanceStated, .notAwaitingSignatures, .acceptanceDeclined,
            .acceptanceOvertaken, .acceptanceWaivedSince,
            .acceptanceFinal, .notAccepted, .nothingToWaive, .waiverStated, .notHelp, .alreadyAnswered, .notAnOutage,
            .outageEnded, .notAnAlert, .alertNotDue, .alertHolds, .alertOver, .phaseStands,
            .notACheckpoint, .checkpointStands, .noRound, .roundOver, .roundNotBegun, .notARound,
            .notInRound, .foundBefore, .taskWaits, .taskDoesNotWait, .taskUnchanged, .nobodyAbove, .notAbove,
            .worksOnNoTasks, .duplicatesStand,
            .originalIsDuplicate, .originalCountsForNothing, .stageStands, .periodNotOver, .reportStands,
            .reportChanged,
            .actionEnded, .commitmentStands, .noCreditTerms, .nothingToClaim, .claimTooLate, .claimStands, .notTheStep,
            .otherOffer,
            .claimGoesOn:
            409
        case .fileTooLarge, .recordTooLarge: 413
        case .evidenceKindNotAccepted, .checkNotGiven, .noCheck, .reasonMissing, .textMissing, .textTooLong,
            .inTheFuture, .tooLongAgo,
            .nothingOverturned, .untilPassed, .laterFirst, .outOfRange, .badLink, .badTaskID, .personTwice,
            .fileNotStored, .fileEmpty,
            .fileNotAsNamed,
            .scoreOrLevel, .taskTimesOutOfOrder,
            .invalidDefinitions, .editorialNothing, .personHasEntries, .nothingKnown, .noServiceLevel,
            .noPromise, .neverDue, .ownDuplicate, .unknownStage, .documentOrReason, .notOneProblem, .notOfChange,
            .periodNotCounted:
            422
        }
    }
}
