import Foundation
import HandoverModel
import HandoverTracker
import HandoverViews

/// The import of an export as a mapping says: in batches of bounded size, whatever the size of the file.
struct MappedImport {
    let session: Session
    let person: Person.ID
    let isRehearsal: Bool
    let isPartial: Bool
    private(set) var outcome: ImportOutcome

    /// How many rows are sent at a time, and about how many bytes of text.
    private static let batch = (rows: 1000, bytes: 4 << 20)
    /// How many problems are listed; the others are counted.
    private static let listed = 1000

    init(_ session: Session, by person: Person.ID, file: String, isRehearsal: Bool, isPartial: Bool) {
        self.session = session
        self.person = person
        self.isRehearsal = isRehearsal
        self.isPartial = isPartial
        outcome = ImportOutcome(file: file, rows: 0, diagnostics: [])
        outcome.isRehearsal = isRehearsal
        outcome.isPartial = isPartial
    }

    /// Reads the export once to see whether all of it is good, unless the good rows are asked for alone, and once to
    /// record it.
    mutating func run(_ file: FileHandle, size: Int, mapping: TaskMapping, zone: Zone) async throws {
        var progress = Progress(total: size)
        var export = try MappedExport(
            file, size: size, named: outcome.file, mapping: mapping, zone: zone
        ) { progress.advance(to: $0) }
        progress.finish()
        outcome.diagnostics = export.diagnostics
        outcome.mapped = ImportOutcome.Mapped()
        guard export.diagnostics.isEmpty else { return }
        if isRehearsal || !isPartial {
            try await pass(&export, rehearsal: true)
            guard outcome.isSound, !isRehearsal else {
                if !isRehearsal { (outcome.recorded, outcome.known) = (0, 0) }
                return
            }
            try export.rewind()
        }
        outcome.restart()
        // From here on what is good is recorded, whatever else has changed meanwhile.
        outcome.isPartial = true
        try await pass(&export, rehearsal: false)
    }

    private mutating func pass(_ export: inout MappedExport, rehearsal: Bool) async throws {
        var progress = Progress(total: export.total)
        while let batch = try export.next() {
            note(batch.diagnostics, unlisted: batch.unlisted)
            var refused = batch.flawed
            for part in Self.parts(of: batch.rows) {
                refused += try await send(part, rehearsal: rehearsal)
            }
            try await noteFaults(of: refused)
            progress.advance(to: batch.done)
        }
        progress.finish()
        outcome.rows = export.rows
        outcome.mapped?.leftOut = export.leftOut
        outcome.mapped?.tickets = export.tickets
        outcome.mapped?.unruled = export.unruled
    }

    /// Rows in parts that are sent at once.
    private static func parts(of rows: [TaskTable.Row]) -> [ArraySlice<TaskTable.Row>] {
        var parts: [ArraySlice<TaskTable.Row>] = []
        var (start, bytes) = (0, 0)
        for (index, row) in rows.enumerated() {
            bytes += row.command.textBytes
            guard index - start + 1 == batch.rows || bytes >= batch.bytes || index == rows.count - 1 else { continue }
            parts.append(rows[start...index])
            (start, bytes) = (index + 1, 0)
        }
        return parts
    }

    /// Sends rows, and gives those that are refused as bad.
    ///
    /// What a row says otherwise than somebody recorded here is a difference and no fault of the export.
    private mutating func send(_ rows: ArraySlice<TaskTable.Row>, rehearsal: Bool) async throws -> [TaskTable.Row] {
        var refused: [TaskTable.Row] = []
        let answers = try await submit(rows.map(\.command), rehearsal: rehearsal)
        for (row, answer) in zip(rows, answers) {
            switch answer {
            case .success(let recorded) where recorded.receipt.wasThere: outcome.known += 1
            case .success: outcome.recorded += 1
            case .failure(let refusal) where refusal.outranksImports:
                if outcome.skipped.count < Self.listed {
                    outcome.skipped.append(.init(place: row.place(of: refusal), refusal: refusal))
                } else {
                    outcome.mapped?.unlistedSkipped += 1
                }
            case .failure: refused.append(row)
            }
        }
        return refused
    }

    private func submit(_ commands: [TaskCommand], rehearsal: Bool) async throws -> [Result<Recorded, Refusal>] {
        let submissions = try commands.map { command in
            Submission(.logTask(command), by: person, key: try command.importKey(), rehearsal: rehearsal)
        }
        return try await session.submit(submissions).map { result in
            switch result {
            case .success(let recorded): .success(recorded)
            case .failure(let refusal as Refusal): .failure(refusal)
            case .failure(let error): throw error
            }
        }
    }

    /// Everything that the tracker says against rows, each at the cell it speaks of.
    private mutating func noteFaults(of rows: [TaskTable.Row]) async throws {
        for part in Self.parts(of: rows) {
            let faults = try await TaskTable.faults(of: Array(part)) { [self] commands in
                try await submit(commands, rehearsal: true).map { answer in
                    // A row that is bad for other reasons is not held against what is recorded.
                    if case .failure(let refusal) = answer, !refusal.outranksImports { refusal } else { nil }
                }
            }
            let known = Set(outcome.diagnostics.compactMap(\.range?.start.line))
            for fault in faults {
                if outcome.rejected.count < Self.listed {
                    outcome.rejected.append(.init(place: fault.place, refusal: fault.refusal))
                } else {
                    outcome.mapped?.unlisted += 1
                    if !known.contains(fault.place.start.line) { outcome.mapped?.unlistedLines += 1 }
                }
            }
        }
    }

    private mutating func note(_ diagnostics: [Diagnostic], unlisted: Int) {
        var lines = Set(outcome.diagnostics.suffix(100).compactMap(\.range?.start.line))
        for diagnostic in diagnostics {
            let isNew = diagnostic.range.map { lines.insert($0.start.line).inserted } ?? false
            if outcome.diagnostics.count < Self.listed {
                outcome.diagnostics.append(diagnostic)
            } else {
                outcome.mapped?.unlisted += 1
                if isNew { outcome.mapped?.unlistedLines += 1 }
            }
        }
        outcome.mapped?.unlisted += unlisted
        outcome.mapped?.unlistedLines += unlisted
    }
}

extension TaskCommand {
    /// About how many bytes its texts have.
    fileprivate var textBytes: Int {
        [report.title, report.service, report.channel, report.reporter].reduce(200) { $0 + ($1?.utf8.count ?? 0) }
    }
}
