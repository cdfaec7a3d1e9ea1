import Foundation
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// One run of the program on one workspace: where it is, who asks, and the way to its tracker.
struct Session {
    let language: Language
    let layout: Layout
    let format: OutputFormat
    let connection: Connection
    /// The folder that was named, with the definition files.
    private let workspace: String?
    private let clock: Instant?

    /// The folder with the definition files, named or the nearest.
    var folder: String { get throws { try Workplace.folder(workspace) } }

    /// Finds the workspace and opens the way to its tracker: a server that runs on it, or the ledger itself.
    ///
    /// `ledger`: What to do where there is no ledger yet.
    static func open(_ options: OutputOptions, ledger: MissingLedger = .refused) async throws -> Session {
        try await open(options.common, url: options.url, format: options.chosen, ledger: ledger)
    }

    static func open(
        _ common: CommonOptions, url: String?, format: OutputFormat, ledger: MissingLedger = .refused
    ) async throws -> Session {
        let environment = Environment()
        let language = common.language ?? environment.language
        return Session(
            language: language, layout: environment.layout, format: format,
            connection: try await Connection.open(
                try LedgerPlace.chosen(common, url: url), missing: ledger, language: language),
            workspace: common.workspace, clock: try environment.scriptedClock())
    }

    private init(
        language: Language, layout: Layout, format: OutputFormat, connection: Connection, workspace: String?,
        clock: Instant?
    ) {
        self.workspace = workspace
        self.language = language
        self.layout = layout
        self.format = format
        self.connection = connection
        self.clock = clock
    }

    /// Who does it: the person named, or else the one whose token is shown.
    ///
    /// - Throws: `UsageError.noPerson` when nobody is named in any way.
    func person(_ named: String?) async throws -> Person.ID {
        if let named = named ?? Environment()["HANDOVER_PERSON"] { return Person.ID(named) }
        guard let person = try await connection.me() else { throw UsageError.noPerson }
        return person
    }

    func ask(_ question: Question) async throws -> Reply {
        do {
            return try await connection.ask(QuestionMessage(question, clock: clock))
        } catch let refusal as Refusal {
            throw await named(refusal)
        }
    }

    /// The refusal with what it takes to call people, items and times by their names.
    private func named(_ refusal: Refusal) async -> any Error {
        let reply = try? await connection.ask(QuestionMessage(.people, clock: clock))
        return reply.map { NamedRefusal(refusal: refusal, names: names($0)) } ?? refusal
    }

    /// The refusal with what it takes to call people, items and times by their names, of an answer at hand.
    func named(_ refusal: Refusal, _ reply: Reply) -> any Error {
        NamedRefusal(refusal: refusal, names: names(reply))
    }

    func submit(_ command: Command, _ options: RecordOptions) async throws -> Recorded {
        try await submit([command], options)
    }

    /// Records commands in one commit, and gives the receipt of the last; the first refusal is thrown.
    func submit(_ commands: [Command], _ options: RecordOptions) async throws -> Recorded {
        let person = try await person(options.person)
        let key = options.key ?? UUID().uuidString.lowercased()
        let submissions = commands.enumerated().map { index, command in
            Submission(
                command, by: person, key: index == 0 ? key : "\(key)-\(index)", rehearsal: options.dryRun)
        }
        do {
            let results = try await submit(submissions).map { try $0.get() }
            guard let last = results.last else { throw Refusal.nothingToApply }
            return last
        } catch let refusal as Refusal {
            throw await named(refusal)
        }
    }

    func submit(_ submissions: [Submission]) async throws -> [Result<Recorded, any Error>] {
        try await connection.submit(SubmissionMessage(submissions, clock: clock))
    }

    /// Does what is asked of accounts.
    func perform(_ command: AccessCommand, _ options: ActOptions) async throws -> AccessReply {
        let person = try await person(options.person)
        do {
            return try await connection.perform(
                AccessMessage(command, by: person, rehearsal: options.dryRun, clock: clock))
        } catch let refusal as Refusal {
            throw await named(refusal)
        }
    }

    func names(_ reply: Reply) -> Names {
        Names(reply.definitions, language: language)
    }

    /// The only thing a command prints on standard output.
    func print(_ report: Report) {
        Output.standard(report.text(as: format, in: layout))
    }

    /// The same, of an answer that does not say itself when it comes from a demonstration.
    func print(_ report: Report, of reply: Reply) {
        if reply.isDemonstration {
            let time = names(reply).time(reply.now)
            Output.message(language == .zh ? "演示台账：现在是 \(time)" : "demonstration: now is \(time)")
        }
        print(report)
    }

    /// The same, of what the ledger's owner said apart from questions; nothing need be in force in it yet.
    func print(aboutLedger report: Report) async {
        guard let reply = try? await ask(.people) else { return print(report) }
        print(report, of: reply)
    }
}

/// A refusal, and the names to tell it with.
struct NamedRefusal: Error {
    var refusal: Refusal
    var names: Names
}
