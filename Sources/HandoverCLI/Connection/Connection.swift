import Foundation
import HandoverAccess
import HandoverLedger
import HandoverModel
import HandoverTracker

/// The way to the tracker of a workspace: the ledger itself, or the server that owns it.
enum Connection {
    case local(LocalConnection)
    case server(ServerConnection)
    /// There is no ledger: only what files would put in force can be asked.
    case none

    /// Takes the ledger's lock, or finds the server that holds it; nothing is sent yet to one that is named.
    ///
    /// `missing`: What to do where there is no ledger yet. `language`: In which a server words what it refuses.
    static func open(
        _ place: LedgerPlace, missing: MissingLedger, language: Language
    ) async throws -> Connection {
        switch place {
        case .remote(let server): .server(ServerConnection(server, language))
        case .folder(let folder): try await open(folder: folder, missing: missing, language)
        }
    }

    private static func open(
        folder: String, missing: MissingLedger, _ language: Language
    ) async throws -> Connection {
        let ledger = LedgerFolder(folder + "/.handover")
        if !FileManager.default.fileExists(atPath: ledger.path) {
            switch missing {
            case .refused: throw Refusal.nothingApplied
            case .planned: return .none
            case .rehearsed: return .local(try await LocalConnection.openScratch())
            case .made: break
            }
        }
        switch try await owner(of: ledger) {
        case .us(let lock): return .local(try LocalConnection(ledger, holding: lock, workspace: folder))
        case .server(let socket): return .server(try ServerConnection(socket: socket, language))
        }
    }

    /// Who may write a ledger now.
    private enum Owner {
        case us(LedgerLock)
        case server(socket: String)
    }

    /// Takes the lock; where another process holds it, waits until it says that it is a server, or gives it back.
    ///
    /// - Throws: `LedgerError.held` when neither happens within five seconds.
    private static func owner(of ledger: LedgerFolder) async throws -> Owner {
        let patience = ContinuousClock.now + .seconds(5)
        while true {
            do {
                return .us(try await LedgerLock.acquire(in: ledger, waitingUpTo: .milliseconds(50)))
            } catch LedgerError.held(let holder) {
                if let socket = holder?.socket { return .server(socket: socket) }
                guard ContinuousClock.now < patience else { throw LedgerError.held(by: holder) }
            }
        }
    }

    /// Removes what was there for a rehearsal alone.
    func close() {
        if case .local(let local) = self { local.removeScratch() }
    }

    func ask(_ message: QuestionMessage) async throws -> Reply {
        switch self {
        case .none: try Self.firstPlan(message)
        case .local(let local): try local.ask(message)
        case .server(let server): try await server.ask(message)
        }
    }

    func submit(_ message: SubmissionMessage) async throws -> [Result<Recorded, any Error>] {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try await local.submit(message)
        case .server(let server):
            try await server.submit(message).map { result in
                switch result {
                case .recorded(let recorded): .success(recorded)
                case .failed(let failure): .failure(failure.error)
                }
            }
        }
    }

    func store(file path: String) async throws -> StoredFile {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try local.store(file: path)
        case .server(let server): try await server.store(file: path)
        }
    }
}

/// What a command does in a workspace that has no ledger yet.
enum MissingLedger {
    case refused
    /// It asks what the files would put in force.
    case planned
    /// It says what would be recorded, on a ledger that is thrown away.
    case rehearsed
    case made
}

extension Connection {
    private static func firstPlan(_ message: QuestionMessage) throws -> Reply {
        guard case .plan(let command) = message.question else { throw Refusal.nothingApplied }
        return try Tracker.firstPlan(command, at: message.clock ?? .now)
    }
}

extension Failure {
    /// The error as it would have come from a ledger of one's own.
    var error: any Error {
        switch self {
        case .refused(let refusal): refusal
        case .ledger(let error): error
        case .access(let problem): problem
        case .other: self
        }
    }
}

// The ledger as a whole.
extension Connection {
    /// Looks through the ledger of a workspace, also one that is too damaged to be opened.
    static func verify(
        _ place: LedgerPlace, expecting expected: KnownRoot?, language: Language
    ) async throws -> Verification {
        switch place {
        case .remote(let server): try await ServerConnection(server, language).verify(expecting: expected)
        case .folder(let folder): try await verify(folder: folder, expecting: expected, language)
        }
    }

    private static func verify(
        folder: String, expecting expected: KnownRoot?, _ language: Language
    ) async throws -> Verification {
        let ledger = LedgerFolder(folder + "/.handover")
        guard FileManager.default.fileExists(atPath: ledger.path) else { throw Refusal.nothingApplied }
        switch try await owner(of: ledger) {
        case .us: return try Tracker.verify(copy: ledger.path, expecting: expected)
        case .server(let socket):
            return try await ServerConnection(socket: socket, language).verify(expecting: expected)
        }
    }

    /// Makes the derived tables of a workspace's ledger anew, also of one that cannot be opened without them.
    static func rebuild(_ place: LedgerPlace, language: Language) async throws {
        guard case .folder(let folder) = place else { throw UsageError.takesTheFiles }
        let ledger = LedgerFolder(folder + "/.handover")
        guard FileManager.default.fileExists(atPath: ledger.path) else { throw Refusal.nothingApplied }
        switch try await owner(of: ledger) {
        case .us(let lock): try Tracker.rebuild(ledger, holding: lock)
        case .server(let socket): try await ServerConnection(socket: socket, language).rebuild()
        }
    }

    func backup(to folder: String) async throws -> Verification {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try local.tracker.backup(to: folder)
        case .server(let server) where server.isRemote: throw UsageError.takesTheFiles
        case .server(let server): try await server.backup(LedgerCopy(path: folder, files: true))
        }
    }

    func export(to file: String, blobs: Bool) async throws -> KnownRoot {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try local.tracker.export(to: file, files: blobs)
        case .server(let server): try await server.export(LedgerCopy(path: file, files: blobs))
        }
    }
}

// Accounts and tokens.
extension Connection {
    /// The person whose token is shown; nil where whoever runs the command is known by the machine alone.
    func me() async throws -> Person.ID? {
        guard case .server(let server) = self, server.isRemote else { return nil }
        return try await server.me().person
    }

    func perform(_ message: AccessMessage) async throws -> AccessReply {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try await local.perform(message)
        case .server(let server): try await server.perform(message)
        }
    }

    /// The tokens of somebody, or of everybody.
    func tokens(of person: Person.ID?) async throws -> [AccessToken] {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try await local.desk().store.tokens(of: person)
        case .server(let server): try await server.tokens(of: person)
        }
    }

    func administrators() async throws -> [Person.ID] {
        switch self {
        case .none: throw Refusal.nothingApplied
        case .local(let local): try local.tracker.administrators()
        case .server(let server): try await server.administrators()
        }
    }
}
