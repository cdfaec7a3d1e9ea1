import HandoverModel

// Commands, as they are sent to be recorded.
extension Schemas {
    static let commands: [(name: String, schema: Schema)] =
        [("Command", .choice(by: "command", Command.Kind.allCases.map(\.alternative)))]
        + Command.Kind.allCases.map { ($0.alternative.name, $0.schema) } + [
            ("GivenEvidence", evidence), ("TaskReport", report), ("GivenWorker", worker), ("GivenRemedy", remedy),
        ]

    /// Milliseconds since 1970, or a day.
    static let moment = Schema.anyOf([milliseconds, .day])
    static let milliseconds = Schema.integer(
        least: Int(Instant.range.lowerBound.milliseconds), most: Int(Instant.range.upperBound.milliseconds))
    /// One of the three.
    static let subject = Schema.anyOf([
        .object(.init("item", .id), others: .refused), .object(.init("capability", .id), others: .refused),
        .object(.init("measure", .words(MeasureID.self)), others: .refused),
    ])
    static let number = Schema.integer(least: 1, most: Schema.largest)
    static let levelNumber = Schema.integer(least: 1, most: SupervisionLevel.allCases.count)

    private static let evidence = Schema.object(
        .init("form", .words(EvidenceKind.self)), .optional("link", .text(), "The address, of a link"),
        .optional("digest", .digest, "Of a file that was sent before"),
        .optional("name", .text(), "The file's name, without a folder"), .optional("size", .count),
        .optional("text", .text(), "The text of a note, or a remark"),
        .optional("expires", .day, "The last day it counts"), others: .refused)

    /// One of the three.
    private static let remedy = Schema.anyOf([
        .object(.init("share", .integer(least: 1, most: 1_000_000), "In millionths of the fee"), others: .refused),
        .object(
            .init(
                "amount",
                .object(
                    .init("minorUnits", .integer(least: 1, most: ClaimRemedy.mostMinorUnits)),
                    .init("currency", .words(Currency.self)), others: .refused)), others: .refused),
        .object(.init("service", .text(), "What is done for nothing"), others: .refused),
    ])

    private static let report = Schema.object(
        .init("task", .text()), .optional("title", .text()), .optional("severity", .words(Severity.self)),
        .optional("service", .text()), .optional("capability", .id), .optional("channel", .text()),
        .optional("reporter", .text()), .optional("askedOf", .words(AskedOf.self)),
        .optional("supportKind", .words(SupportKind.self)),
        .optional("occurred", moment),
        .optional("opened", moment), .optional("responded", moment), .optional("resolved", moment),
        .optional("closed", moment), .optional("reopened", moment), .optional("helpedBy", .words(Helper.self)),
        .optional("marks", .array(.words(TaskMark.self))), .optional("rating", .integer(least: 1, most: 5)),
        .optional("drill", .words(TaskReport.DrillResult.self)),
        .optional("document", .text(), "Which was updated with it: an item, or a text"),
        .optional("noDocument", .text(), "Why none was"),
        .optional(
            "waits",
            .array(
                .object(
                    .init("from", Schemas.milliseconds), .optional("to", Schemas.milliseconds), others: .refused)),
            "When it waited for whoever reported it; without an end where it still does"), others: .refused)

    private static let worker = Schema.object(
        .init("person", .id), .optional("level", levelNumber, "From 1, watching, to 5, teaching"), others: .refused)
}

extension Command.Kind {
    /// The command among all, and the name of its shape.
    var alternative: Schema.Alternative { .init(tag: rawValue, name: "Command." + rawValue) }

    /// The shape of the command as requests write it.
    var schema: Schema { .object([.init("command", .word([rawValue]))] + fields, others: .refused) }

    private var fields: [Schema.Property] {
        switch self {
        case .sign:
            [
                .init("item", .id), .init("meaning", .words(Meaning.self)),
                .optional("evidence", .array(.named("GivenEvidence"))), .optional("note", .text()),
                .optional(
                    "wording", .object(Language.allCases.map { .optional($0.rawValue, .digest) }, others: .refused),
                    "The digests of the wording that was seen"),
                .init("shown", .words(Language.self), "The language that its author was shown"),
            ]
        case .refuse: [.init("item", .id), .init("meaning", .words(Meaning.self)), .init("reason", .text())]
        case .revoke:
            [
                .init("entry", Schemas.number), .optional("item", .id), .optional("task", .text()),
                .init("reason", .text()),
            ]
        case .revokeSignOff:
            [.init("item", .id), .optional("meaning", .words(Meaning.self)), .init("reason", .text())]
        case .revokeTask: [.init("task", .text()), .init("reason", .text())]
        case .revokeAssessment: [.init("entry", Schemas.number), .init("reason", .text())]
        case .reopen, .markNotApplicable: [.init("item", .id), .init("reason", .text())]
        case .waive: [.init("item", .id), .init("until", .day), .init("reason", .text())]
        case .addEvidence:
            [
                .init("item", .id), .init("evidence", .named("GivenEvidence")),
                .optional("effective", Schemas.moment),
            ]
        case .completeModule:
            [
                .init("person", .id), .init("module", .id), .optional("score", .integer(least: 0, most: 100)),
                .optional("level", Schemas.levelNumber), .optional("note", .text()),
                .optional("effective", Schemas.moment),
            ]
        case .assess: Self.assessment + [.optional("effective", Schemas.moment)]
        case .assessSelf: Self.assessment
        case .confirmAssessment: [.init("entry", Schemas.number), .optional("note", .text())]
        case .answerAssessment:
            [
                .init("entry", Schemas.number), .init("answer", .words(AssessmentAnswer.Answer.self)),
                .optional("comment", .text()),
            ]
        case .askHelp:
            [
                .init("question", .text()), .init("capability", .id),
                .optional("document", .text(), "The item or the document that should have answered it"),
                .optional("effective", Schemas.moment),
            ]
        case .answerHelp:
            [
                .init("entry", Schemas.number),
                .optional("document", .text(), "The item or the document that answers it now"),
                .optional("link", .text()), .optional("note", .text()),
            ]
        case .withdrawHelp: [.init("entry", Schemas.number), .init("reason", .text())]
        case .logTask, .openTask, .resolveTask:
            [
                .init("report", .named("TaskReport")), .optional("workers", .array(.named("GivenWorker"))),
                .optional("closing", .word([TaskCommand.Closing.now.rawValue])),
                .optional("origin", .word([TaskCommand.Origin.table.rawValue])),
                .optional(
                    "naming", .word([TaskCommand.Naming.known.rawValue]),
                    "The service is refused where neither the catalogue nor a task names it"),
                .optional("denied", .array(.words(TaskCommand.Denied.self)), "What the task is said not to be"),
            ]
        case .respondTask: [.init("task", .text()), .optional("when", Schemas.moment)]
        case .reopenTask: [.init("task", .text()), .optional("when", Schemas.moment), .optional("note", .text())]
        case .confirmTask: [.init("task", .text()), .optional("note", .text())]
        case .overturnTask:
            [
                .init("task", .text()), .init("levels", .array(.named("GivenWorker"))),
                .optional("helpedBy", .words(Helper.self)), .init("reason", .text()),
            ]
        case .rateTask: [.init("task", .text()), .init("rating", .integer(least: 1, most: 5))]
        case .waitTask, .workTask, .restoreTask: Self.ticket + [.optional("note", .text())]
        case .changeSeverity: Self.ticket + [.init("severity", .words(Severity.self)), .init("reason", .text())]
        case .handTask: Self.ticket + [.init("person", .id), .optional("note", .text())]
        case .handTaskToTeam: Self.ticket + [.init("team", .words(Side.self)), .optional("note", .text())]
        case .escalateTask:
            Self.ticket + [
                .optional("person", .id, "Who is called; whoever is above the one whose task it is without"),
                .init("reason", .text()),
            ]
        case .linkDuplicate:
            [
                .init("task", .text()), .init("original", .text(), "The task that counts for both"),
                .optional("note", .text()),
            ]
        case .finishStage:
            Self.ticket + [
                .init("stage", .id, "One of those of the task's severity"), .optional("note", .text()),
            ]
        case .reviewTask:
            [
                .init("task", .text()), .init("cause", .text()), .init("done", .text(), "What was done about it"),
                .init("lesson", .text()), .optional("document", .text(), "The case that was written"),
                .optional("actions", .array(.text()), "Improvement actions that came of it"),
            ]
        case .setPhase:
            [
                .init("phase", .words(Phase.self)),
                .optional("service", .text(), "As tasks have it; every service without"),
                .optional("severity", .words(Severity.self)), .optional("from", .day, "Its first day; today without"),
                .optional("reason", .text(), "Needed for a move back"),
            ]
        case .openOutage:
            [
                .optional("service", .text(), "As tasks have it; all services without"),
                .init("severity", .words(Severity.self)), .optional("when", Schemas.milliseconds, "Now without"),
                .optional("note", .text()),
                .optional("extent", .words(OutageExtent.self), "Degraded: it is there, and slow; away without"),
                .optional("source", .text(), "What monitoring calls it: the same is opened once"),
            ]
        case .closeOutage:
            [
                .init("entry", Schemas.number), .optional("when", Schemas.milliseconds, "Now without"),
                .optional("note", .text()),
            ]
        case .closeReportedOutage:
            [
                .init("source", .text(), "What monitoring calls it"),
                .optional("when", Schemas.milliseconds, "Now without"), .optional("note", .text()),
            ]
        case .planMaintenance:
            [
                .optional("service", .text(), "As tasks have it; all services without"),
                .init("start", Schemas.milliseconds), .init("end", Schemas.milliseconds), .optional("note", .text()),
            ]
        case .recordCheckpoint:
            [.optional("day", .day, "A scheduled checkpoint that is over; the newest without")]
        case .apply:
            [
                .init("files", .array(.object(.init("path", .text()), .init("text", .text()), others: .refused))),
                .optional("replaces", .digest), .init("editorial", .array(.id)),
                .optional(
                    "ordinary", Schemas.number, "The other side's entry that calls editorial what is ordinary here"),
            ]
        case .agree: [.init("entry", Schemas.number)]
        case .accept: [.optional("entry", Schemas.number, "The statement that is signed, and no other")]
        case .stateAcceptance: []
        case .declineAcceptance: [.optional("entry", Schemas.number), .init("reason", .text())]
        case .waiveBlocker: [.init("subject", Schemas.subject), .init("until", .day), .init("reason", .text())]
        case .reverify:
            [
                .init("item", .text()), .init("finding", .words(Reverification.Finding.self)),
                .optional("note", .text(), "Needed for what does not hold"),
                .optional("round", .day, "The round that is meant, by its first day; the one under way without"),
            ]
        case .runCheck: [.init("item", .id)]
        case .raiseAlert: [.init("rule", .id), .init("cause", .text())]
        case .clearAlert: [.init("entry", Schemas.number)]
        case .acknowledgeAlert: [.init("entry", Schemas.number), .optional("note", .text())]
        case .approveReport:
            [
                .init("period", .text(), "A month, a week or a quarter that is over: 2026-01, 2026-W05 or 2026-Q1"),
                .optional("seen", .digest, "Of what its author saw; refused where the report says something else now"),
            ]
        case .openAction:
            [
                .init("title", .text()), .init("term", .words(Improvement.Term.self)), .init("owner", .id),
                .init("due", .day), .optional("tasks", .array(.text())),
                .optional("outage", Schemas.number, "The entry that opened it"), .optional("document", .text()),
                .optional("report", .text(), "The period of the report that it comes from"),
            ]
        case .finishAction:
            [
                .init("action", .text()), .optional("on", .day, "Today without"), .init("note", .text()),
                .optional("link", .text()),
            ]
        case .dropAction: [.init("action", .text()), .init("reason", .text())]
        case .moveAction:
            [
                .init("action", .text()), .optional("due", .day), .optional("owner", .id),
                .init("reason", .text()),
            ]
        case .fileClaim:
            [
                .init("ground", .words(CreditClaim.Ground.self)), .init("tasks", .array(.text())),
                .init("reason", .text()), .init("evidence", .array(.named("GivenEvidence")), "At least one piece"),
            ]
        case .reviewClaim:
            [
                .init("claim", .text()), .init("finding", .words(ClaimReview.Finding.self)),
                .optional("reason", .text(), "Needed where it is refused"),
            ]
        case .agreeClaim:
            [
                .init("claim", .text()),
                .optional("remedy", .named("GivenRemedy"), "What the other side said last without"),
                .optional("seen", Schemas.number, "The entry of the offer that was seen; refused where another stands"),
            ]
        case .settleClaim:
            [
                .init("claim", .text()), .init("note", .text()),
                .optional("evidence", .array(.named("GivenEvidence"))),
            ]
        case .confirmClaim: [.init("claim", .text()), .optional("note", .text())]
        case .recordChange:
            [
                .init("title", .text()), .init("service", .text()),
                .optional("when", Schemas.milliseconds, "Now without"), .init("documents", .array(.id)),
                .optional("source", .text(), "A commit, or the address of a page"),
            ]
        case .documentChange:
            [
                .init("change", .text()), .init("document", .id),
                .optional("when", Schemas.milliseconds, "Now without"),
                .optional("source", .text(), "A commit, or the address of a page"),
            ]
        case .recordCommitment:
            [
                .init("commitment", .id),
                .optional("period", .text(), "2026-W05, 2026-01 or 2026-Q1; the one in which it was done without"),
                .optional("when", Schemas.milliseconds, "Now without"), .optional("link", .text()),
                .optional("note", .text()),
            ]
        case .startDemonstration: []
        }
    }

    private static let ticket: [Schema.Property] = [
        .init("task", .text()), .optional("when", Schemas.milliseconds, "Now without"),
    ]

    private static let assessment: [Schema.Property] = [
        .init("person", .id), .init("capability", .id), .init("level", Schemas.levelNumber),
        .init("observed", .text()),
    ]
}
