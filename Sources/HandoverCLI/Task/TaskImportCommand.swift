import ArgumentParser
import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover task import`.
struct TaskImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Records tasks from a spreadsheet's list, each row once.",
        discussion: """
            Columns, any of them in any order, with id and a date: id, occurred, opened, responded, resolved, closed, severity, \
            service, capability, channel, reporter, asked_of, person, level, helped_by, drill, reopened, taken_over, cancelled, \
            rating, title. UTF-8 or GB18030. Nothing is recorded when a row is bad, unless --partial is given. \
            Importing the same file again changes nothing; the row of a task that was withdrawn since is left out and reported.
            Example:
              handover task import tickets.csv --as lisi
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
    var file: String
    @Flag(help: "Record the good rows although others are bad.")
    var partial = false

    private static let batch = 1000

    func run() async throws {
        let bytes = try FileReading.bytes(of: file)
        let session = try await Session.open(options.output)
        let reply = try await session.ask(.people)
        let name = URL(fileURLWithPath: file).lastPathComponent
        let table = TaskTable(bytes: bytes, file: name, zone: reply.definitions?.handover.zone ?? .utc)
        var outcome = ImportOutcome(file: name, rows: table.count, diagnostics: table.diagnostics)
        var sent = try await send(table.rows, session, rehearsal: true)
        outcome.rejected = sent.rejected
        outcome.skipped = sent.skipped
        if outcome.isSound || partial {
            if !options.dryRun { sent = try await send(table.rows, session, rehearsal: false) }
            outcome.recorded = sent.recorded
            outcome.known = sent.known
        }
        outcome.isRehearsal = options.dryRun
        outcome.isPartial = partial
        session.print(ImportView.report(outcome, names: session.names(reply)), of: reply)
        if !outcome.isSound { throw ExitCode.failure }
    }

    private func send(_ rows: [TaskTable.Row], _ session: Session, rehearsal: Bool) async throws -> ImportOutcome {
        var outcome = ImportOutcome(file: file, rows: rows.count, diagnostics: [])
        let person = try await session.person(options.person)
        var progress = Progress(total: rows.count)
        for start in stride(from: 0, to: rows.count, by: Self.batch) {
            let part = rows[start..<min(start + Self.batch, rows.count)]
            let submissions = try part.map { row in
                Submission(
                    .logTask(row.command), by: person, key: try row.command.importKey(), rehearsal: rehearsal)
            }
            for (row, result) in zip(part, try await session.submit(submissions)) {
                switch result {
                case .success(let recorded) where recorded.receipt.wasThere: outcome.known += 1
                case .success: outcome.recorded += 1
                case .failure(let refusal as Refusal):
                    let rejection = ImportOutcome.Rejection(place: row.place, refusal: refusal)
                    if case .taskWithdrawn = refusal {
                        outcome.skipped.append(rejection)
                    } else {
                        outcome.rejected.append(rejection)
                    }
                case .failure(let error): throw error
                }
            }
            progress.advance(to: start + part.count)
        }
        progress.finish()
        return outcome
    }
}
