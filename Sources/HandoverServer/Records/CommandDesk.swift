import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews
import Hummingbird
import NIOCore

/// Records one command in the name of whoever shows a token, and answers with the receipt that the command line prints.
struct CommandDesk: Sendable {
    let desk: AccessDesk
    let clock: @Sendable () -> Instant

    static let dryRun = Parameter.flag("dry-run", "Say what would be recorded, and record nothing.")

    /// 201 for what is recorded, 200 for what had been under the same key, and for a dry run.
    ///
    /// - Throws: `RequestProblem` for a field of the head that is not as it should be; `FailedPrecondition`; `Refusal` when a
    ///   rule says no; as `AccessDesk.submit`.
    func record(_ command: Command, _ request: Request, by caller: Caller) async throws -> Response {
        let key = try IdempotencyKey(request.headers)
        let precondition = try Precondition(request.headers)
        let submission = Submission(
            try precondition.map(command.pinned) ?? command, by: caller.person, key: key.text,
            rehearsal: try Query(request.uri)[Self.dryRun] ?? false)
        do {
            let results = try await desk.submit([submission], by: caller, clock: .machine(clock()))
            guard let recorded = try results.first?.get() else { throw LedgerError.closed }
            return response(to: recorded, key)
        } catch {
            throw precondition.flatMap { _ in FailedPrecondition(error) } ?? error
        }
    }

    private func response(to recorded: Recorded, _ key: IdempotencyKey) -> Response {
        let receipt = recorded.receipt
        let report = ReceiptView.report(receipt, record: recorded.record, names: Names(nil, language: .en))
        var headers: HTTPFields = [.contentType: JSONBody.mediaType]
        if let field = IdempotencyKey.field { headers[field] = key.text }
        if !receipt.isRehearsal { headers[.location] = "/api/v1/entries/\(receipt.entry)" }
        return Response(
            status: receipt.wasThere || receipt.isRehearsal ? .ok : .created, headers: headers,
            body: .init(byteBuffer: ByteBuffer(string: report.text(as: .json))))
    }
}
