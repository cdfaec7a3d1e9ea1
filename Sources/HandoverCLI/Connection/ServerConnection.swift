import Foundation
import HandoverAccess
import HandoverModel
import HandoverTracker
import NIOCore
import NIOHTTP1

/// The tracker of a server that owns the ledger, over its Unix socket or the network.
struct ServerConnection {
    private let exchange: ServerExchange
    /// Whether the server may be on another machine, with files of its own.
    let isRemote: Bool

    /// What a question or a command may take.
    private static let patience = TimeAmount.seconds(30)
    /// What work on the whole ledger may take.
    private static let longPatience = TimeAmount.hours(2)

    /// Nothing is sent yet, and nothing has to be closed: the client behind it is the process's own.
    ///
    /// `language`: In which the server words what it refuses.
    ///
    /// - Throws: `ServerProblem.gone` for what cannot be the path of a socket.
    init(socket: String, _ language: Language) throws {
        exchange = try ServerExchange(socket: socket, language)
        isRemote = false
    }

    init(_ server: RemoteServer, _ language: Language) {
        exchange = ServerExchange(server, language)
        isRemote = true
    }

    /// Who the server takes the caller for.
    func me() async throws -> Me {
        try await reading { try await exchange.value(.GET, "me", within: Self.patience) }
    }

    /// Does what is asked of accounts.
    func perform(_ message: AccessMessage) async throws -> AccessReply {
        try await post(message, to: "access", as: AccessReply.self)
    }

    /// The tokens of somebody, or of everybody.
    func tokens(of person: Person.ID?) async throws -> [AccessToken] {
        let whose = person?.rawValue.inAddress ?? "everybody"
        return try await reading { try await exchange.value(.GET, "tokens?of=\(whose)", within: Self.patience) }
    }

    func administrators() async throws -> [Person.ID] {
        try await reading { try await exchange.value(.GET, "administrators", within: Self.patience) }
    }

    /// - Throws: The refusal or error as the server's tracker gave it; `ServerProblem`.
    func ask(_ message: QuestionMessage) async throws -> Reply {
        try await reading { try await post(message, to: "questions", as: ReplyMessage.self) }.reply()
    }

    /// Records several commands in one commit.
    ///
    /// - Throws: As `ask`. After `ServerProblem.interrupted` nobody knows what was recorded; the same keys may be sent
    ///   again.
    func submit(_ message: SubmissionMessage) async throws -> [SubmissionResult] {
        try await post(message, to: "records", as: [SubmissionResult].self)
    }

    /// Stores a file beside the ledger.
    func store(file path: String) async throws -> StoredFile {
        let content = try FileReading.bytes(of: path)
        let name = URL(fileURLWithPath: path).lastPathComponent
        return try await exchange.value(
            .PUT, "files?name=\(name.inAddress)", ByteBuffer(bytes: content), within: Self.patience)
    }

    /// Looks through the whole ledger.
    func verify(expecting expected: KnownRoot?) async throws -> Verification {
        let body = try expected.map(Self.body)
        return try await reading {
            try await exchange.value(.POST, "ledger/verify", body, within: Self.longPatience)
        }
    }

    /// Has the server copy the ledger to an absolute path of its machine, and look through the copy.
    func backup(_ copy: LedgerCopy) async throws -> Verification {
        try await exchange.value(.POST, "ledger/backup", try Self.body(copy), within: Self.longPatience)
    }

    /// Writes the entries to an absolute path: a server on this machine does, and from another one they are fetched.
    func export(_ copy: LedgerCopy) async throws -> KnownRoot {
        if isRemote {
            return try await reading {
                try await exchange.export(
                    "ledger/export?files=\(copy.files)", to: copy.path, within: Self.longPatience)
            }
        }
        return try await exchange.value(.POST, "ledger/export", try Self.body(copy), within: Self.longPatience)
    }

    /// Makes the derived tables anew.
    func rebuild() async throws {
        _ = try await exchange.send(.POST, "ledger/rebuild", nil, within: Self.longPatience)
    }

    /// Asks what records nothing, so that it may be asked again without a thought.
    private func reading<Value>(_ ask: () async throws -> Value) async throws -> Value {
        do {
            return try await ask()
        } catch ServerProblem.interrupted {
            throw ServerProblem.unanswered
        }
    }

    private func post<Value: Decodable>(
        _ message: some Encodable, to resource: String, as type: Value.Type
    ) async throws -> Value {
        try await exchange.value(.POST, resource, try Self.body(message), within: Self.patience)
    }

    private static func body(_ value: some Encodable) throws -> ByteBuffer {
        ByteBuffer(bytes: try JSONEncoder().encode(value))
    }
}

extension String {
    /// The text as it stands in an address, percent-encoded.
    fileprivate var inAddress: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
    }
}
