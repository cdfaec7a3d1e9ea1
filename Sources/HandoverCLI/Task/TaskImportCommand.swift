import ArgumentParser
import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import HandoverViews

/// The command `handover task import`.
struct TaskImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: .words("由表格导入工单，每行只记一次。", "Records tasks from a spreadsheet's list, each row once."),
        discussion: .words(
            """
            列名如下，顺序不限，须有 id 和一个日期：id、occurred、opened、responded、resolved、closed、severity、service、capability、channel、reporter、asked_of、person、level、helped_by、drill、reopened、taken_over、cancelled、rating、title、kind、waited。\
            时间写日期，或日期加时间；severity 为 P0 至 P3；asked_of 为 own 或 delivering，即受理的团队；\
            person 和 level 可各写几个，以分号分隔，level 写数字或名称；helped_by 为 delivering 或 colleague；\
            drill 为 passed、failed 或 true；taken_over 和 cancelled 为 true 或 false，reopened 为时间或 true；\
            rating 为 1 至 5；kind 为 security 或 data-leak；waited 为等待用户的时段，写成 2026-03-04T09:00/2026-03-04T11:00，多个以分号分隔。UTF-8 或 GB18030。有错误的行时什么也不记录，除非加 --partial；\
            每行的错误全部列出，各有行号和列号。同一文件再次导入不会改变任何东西；其后已撤回的工单，其行略去并报告。与这里已有记录不一致的行算错误。
            加 --mapping 时，按映射文件读取其他系统的导出文件，一行可以是一张工单或一个事件；写映射文件的路径，或它在 support/mappings 里的名称。\
            这时，与这里已有记录不一致之处只报告，不采用，也不算错误。怎样写映射见 docs/import.md（--mapping servicenow）。
            """,
            """
            Columns, any of them in any order, with id and a date: id, occurred, opened, responded, resolved, closed, severity, \
            service, capability, channel, reporter, asked_of, person, level, helped_by, drill, reopened, taken_over, cancelled, \
            rating, title, kind, waited. Times are dates or dates with a time; severity is P0 to P3; asked_of is own or delivering, the team the \
            task was asked of; person and level may each name several with semicolons between them, a level by number or name; \
            helped_by is delivering or colleague; drill is passed, failed or true; taken_over and cancelled are true or false, \
            reopened a time or true; rating is 1 to 5; kind is security or data-leak; \
            waited is when it waited for whoever reported it, as 2026-03-04T09:00/2026-03-04T11:00, several with semicolons between them. UTF-8 or GB18030. Nothing is recorded when a row is bad, unless --partial \
            is given; all that is wrong with a row is told, each at its line and column. \
            Importing the same file again changes nothing; the row of a task that was withdrawn since is left out and reported. \
            A row that says otherwise than what is recorded here is bad.
            With --mapping, an export of another system is read as a mapping file says, which may have a row a ticket or a row \
            an event; it is given by its path, or by its name in support/mappings. Then what a row says otherwise than somebody \
            recorded here is reported, not applied, and no error. docs/import.md shows how to write a mapping (--mapping servicenow).
            """,
            example: "handover task import tickets.csv --as lisi"))

    @OptionGroup var options: RecordOptions
    @Argument(help: .words("要导入的文件。", "The file.", value: "文件"), completion: .file(extensions: ["csv"]))
    var file: String
    @Option(
        help: .words(
            "映射文件，或 support/mappings 里映射文件的名称，用于其他系统的导出文件。",
            "A mapping file, or the name of one in support/mappings, for exports of other systems.",
            value: "映射"),
        completion: .file(extensions: ["yaml", "yml"]))
    var mapping: String?
    @Flag(help: .words("有的行有错误时，仍记录无误的行。", "Record the good rows although others are bad."))
    var partial = false

    private static let batch = 1000

    func run() async throws {
        if let mapping { return try await runMapped(mapping) }
        let bytes = try FileReading.bytes(of: file)
        let session = try await Session.open(options.output)
        let reply = try await session.ask(.people)
        let name = URL(fileURLWithPath: file).lastPathComponent
        let table = TaskTable(bytes: bytes, file: name, zone: reply.definitions?.handover.zone ?? .utc)
        var outcome = ImportOutcome(file: name, rows: table.count, diagnostics: table.diagnostics)
        var sent = try await send(table.rows, session, rehearsal: true)
        outcome.rejected = try await faults(of: sent.refused + table.flawed, session)
        outcome.skipped = sent.skipped
        if outcome.isSound || partial {
            if !options.dryRun { sent = try await send(table.rows, session, rehearsal: false) }
            (outcome.recorded, outcome.known) = (sent.recorded, sent.known)
        }
        outcome.isRehearsal = options.dryRun
        outcome.isPartial = partial
        session.print(ImportView.report(outcome, names: session.names(reply)), of: reply)
        if !outcome.isSound { throw ExitCode.failure }
    }

    private func runMapped(_ mapping: String) async throws {
        let session = try await Session.open(options.output)
        let place = MappingPlace(mapping, folder: try? session.folder)
        if let problem = place.problem { throw InvalidFiles(diagnostics: [problem]) }
        let (read, diagnostics) = TaskMappingFile.read(at: place.path, named: place.name)
        guard let read else { throw InvalidFiles(diagnostics: diagnostics) }
        let (handle, size) = try FileReading.handle(of: file)
        let reply = try await session.ask(.people)
        var mapped = MappedImport(
            session, by: try await session.person(options.person), file: URL(fileURLWithPath: file).lastPathComponent,
            isRehearsal: options.dryRun, isPartial: partial)
        try await mapped.run(handle, size: size, mapping: read, zone: reply.definitions?.handover.zone ?? .utc)
        session.print(ImportView.report(mapped.outcome, names: session.names(reply)), of: reply)
        if !mapped.outcome.isSound { throw ExitCode.failure }
    }

    /// What became of the rows that were sent.
    private struct Sent {
        var recorded = 0
        var known = 0
        var refused: [TaskTable.Row] = []
        var skipped: [ImportOutcome.Rejection] = []
    }

    private func send(_ rows: [TaskTable.Row], _ session: Session, rehearsal: Bool) async throws -> Sent {
        var sent = Sent()
        let answers = try await submit(rows.map(\.command), session, rehearsal: rehearsal, shows: true)
        for (row, answer) in zip(rows, answers) {
            switch answer {
            case .success(let recorded) where recorded.receipt.wasThere: sent.known += 1
            case .success: sent.recorded += 1
            case .failure(.taskWithdrawn(let id, let entry)):
                sent.skipped.append(.init(place: row.place, refusal: .taskWithdrawn(id, entry: entry)))
            case .failure: sent.refused.append(row)
            }
        }
        return sent
    }

    /// Everything that the tracker says against rows, each at the cell it speaks of.
    private func faults(of rows: [TaskTable.Row], _ session: Session) async throws -> [ImportOutcome.Rejection] {
        let faults = try await TaskTable.faults(of: rows) { commands in
            try await submit(commands, session, rehearsal: true).map { answer in
                if case .failure(let refusal) = answer { refusal } else { nil }
            }
        }
        return faults.map { ImportOutcome.Rejection(place: $0.place, refusal: $0.refusal) }
    }

    /// Batch by batch, with a progress bar where it `shows`.
    private func submit(
        _ commands: [TaskCommand], _ session: Session, rehearsal: Bool, shows: Bool = false
    ) async throws -> [Result<Recorded, Refusal>] {
        let person = try await session.person(options.person)
        var progress = Progress(total: shows ? commands.count : 0)
        var answers: [Result<Recorded, Refusal>] = []
        for start in stride(from: 0, to: commands.count, by: Self.batch) {
            let part = commands[start..<min(start + Self.batch, commands.count)]
            let submissions = try part.map { command in
                Submission(.logTask(command), by: person, key: try command.importKey(), rehearsal: rehearsal)
            }
            for result in try await session.submit(submissions) {
                switch result {
                case .success(let recorded): answers.append(.success(recorded))
                case .failure(let refusal as Refusal): answers.append(.failure(refusal))
                case .failure(let error): throw error
                }
            }
            progress.advance(to: start + part.count)
        }
        progress.finish()
        return answers
    }
}
