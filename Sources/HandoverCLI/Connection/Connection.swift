import Foundation
import HandoverLedger
import HandoverModel
import HandoverTracker

/// The way to the tracker of a workspace: the ledger itself, or the server that owns it.
enum Connection {
    case local(LocalConnection)
    case server(ServerConnection)

    /// Takes the ledger's lock, or finds the server that holds it.
    ///
    /// - Parameter creating: Makes a ledger where there is none yet.
    static func open(folder: String, creating: Bool) async throws -> Connection {
        let ledger = LedgerFolder(folder + "/.handover")
        let patience = ContinuousClock.now + .seconds(5)
        while true {
            if let socket = try LedgerLock.runningServer(of: ledger) { return .server(try ServerConnection(socket: socket)) }
            do {
                return .local(try await LocalConnection.open(ledger, creating: creating, waitingUpTo: .milliseconds(200)))
            } catch LedgerError.held(let holder) {
                // A server that has just started has the lock before it has named its socket.
                guard ContinuousClock.now < patience else { throw LedgerError.held(by: holder) }
            }
        }
    }

    func ask(_ message: QuestionMessage) async throws -> Reply {
        switch self {
        case .local(let local): try local.ask(message)
        case .server(let server): try await server.ask(message)
        }
    }

    func submit(_ message: SubmissionMessage) async throws -> [Result<Recorded, any Error>] {
        switch self {
        case .local(let local):
            try await local.submit(message)
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
        case .local(let local): try local.store(file: path)
        case .server(let server): try await server.store(file: path)
        }
    }
}

extension LedgerLock {
    /// The socket of the server that owns a ledger; nil when there is none.
    static func runningServer(of folder: LedgerFolder) throws -> String? {
        do {
            return try holder(of: folder)?.socket
        } catch LedgerError.held {
            return nil
        }
    }
}

extension Failure {
    /// The error as it would have come from a ledger of one's own.
    var error: any Error {
        switch self {
        case .refused(let refusal): refusal
        case .ledger(let error): error
        case .tracker(let error): error
        case .other: self
        }
    }
}

// The ledger as a whole.
extension Connection {
    func verify(expecting expected: KnownRoot?) async throws -> Verification {
        switch self {
        case .local(let local): try local.tracker.verify(expecting: expected)
        case .server(let server): try await server.verify(expecting: expected)
        }
    }

    func rebuild() async throws {
        switch self {
        case .local(let local): try local.tracker.rebuild()
        case .server(let server): try await server.rebuild()
        }
    }

    func backup(to folder: String) async throws -> Verification {
        switch self {
        case .local(let local): try local.tracker.backup(to: folder)
        case .server(let server): try await server.backup(LedgerCopy(path: folder, files: true))
        }
    }

    func export(to file: String, blobs: Bool) async throws {
        switch self {
        case .local(let local): try local.tracker.export(to: file, files: blobs)
        case .server(let server): try await server.export(LedgerCopy(path: file, files: blobs))
        }
    }
}
