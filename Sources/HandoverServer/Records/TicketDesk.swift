import HandoverAccess
import HandoverModel
import HandoverTracker
import HandoverViews

/// Records tickets that another program sends, as the import of a file with the same rows would: none while one is bad, and
/// beside the others none that says otherwise than somebody recorded.
struct TicketDesk: Sendable {
    let desk: AccessDesk
    let clock: @Sendable () -> Instant

    /// What was read of the rows, and what is wrong with them.
    private struct Reading {
        var rows: [TaskTable.Row]
        var flawed: [TaskTable.Row]
        var outcome: ImportOutcome
    }

    /// - Throws: `Refusal.textMissing` for rows that are all empty; `RequestProblem.unknownName` for a mapping that is not there; `RefusedRows` for rows that are bad; the
    ///   `Refusal` of a single row, where that is all that is wrong with it.
    func record(_ sent: SentTickets, mapping name: String?, isRehearsal: Bool, by caller: Caller) async throws
        -> ImportOutcome
    {
        var reading = try read(sent, mapping: name, zone: try zone(of: caller))
        reading.outcome.isRehearsal = isRehearsal
        let answers = try await refusals(of: reading.rows.map(\.command), by: caller)
        var bad = reading.flawed
        var good: [TaskTable.Row] = []
        for (row, answer) in zip(reading.rows, answers) {
            switch answer {
            case nil: good.append(row)
            case let refusal? where refusal.outranksImports && sent.rows.count > 1:
                reading.outcome.skipped.append(.init(place: row.place(of: refusal), refusal: refusal))
            case let refusal?:
                if sent.rows.count == 1 { throw refusal }
                bad.append(row)
            }
        }
        let faults = try await TaskTable.faults(of: bad) { commands in
            try await refusals(of: commands, by: caller).map { $0.flatMap { $0.outranksImports ? nil : $0 } }
        }
        reading.outcome.rejected = faults.map { .init(place: $0.place, refusal: $0.refusal) }
        guard reading.outcome.isSound else { throw RefusedRows(outcome: reading.outcome) }
        try await take(good, by: caller, isRehearsal: isRehearsal, into: &reading.outcome)
        return reading.outcome
    }

    private func take(
        _ rows: [TaskTable.Row], by caller: Caller, isRehearsal: Bool, into outcome: inout ImportOutcome
    ) async throws {
        guard !rows.isEmpty else { return }
        for result in try await send(rows.map(\.command), by: caller, isRehearsal: isRehearsal) {
            if try result.get().receipt.wasThere { outcome.known += 1 } else { outcome.recorded += 1 }
        }
    }

    private func zone(of caller: Caller) throws -> Zone {
        let reply = try desk.tracker.ask(.people, by: caller.asker, clock: .machine(clock()))
        return reply.definitions?.handover.zone ?? .utc
    }

    private func read(_ sent: SentTickets, mapping name: String?, zone: Zone) throws -> Reading {
        let file = name ?? "tickets"
        let rows = SentRows(sent.rows)
        guard let name else {
            try requireMembers(sent, id: "id")
            let table = TaskTable(bytes: rows.bytes, file: file, zone: zone)
            return Reading(
                rows: table.rows, flawed: table.flawed,
                outcome: ImportOutcome(file: file, rows: table.count, diagnostics: table.diagnostics))
        }
        guard let found = desk.tracker.mapping(name) else {
            throw RequestProblem.unknownName("mapping", known: desk.tracker.mappingNames)
        }
        guard let mapping = found.mapping else {
            throw RefusedRows(outcome: ImportOutcome(file: file, rows: 0, diagnostics: found.diagnostics))
        }
        try requireMembers(sent, id: mapping.fields[.id]?.column ?? "id")
        let (batch, export) = try rows.read(by: mapping, named: file, zone: zone)
        var outcome = ImportOutcome(file: file, rows: export.rows, diagnostics: batch.diagnostics)
        var mapped = ImportOutcome.Mapped()
        (mapped.leftOut, mapped.unruled, mapped.tickets) = (export.leftOut, export.unruled, export.tickets)
        outcome.mapped = mapped
        return Reading(rows: batch.rows, flawed: batch.flawed, outcome: outcome)
    }

    /// Rows that say nothing are no file.
    private func requireMembers(_ sent: SentTickets, id: String) throws(Refusal) {
        if sent.rows.allSatisfy(\.isEmpty) { throw .textMissing(field: id) }
    }

    private func refusals(of commands: [TaskCommand], by caller: Caller) async throws -> [Refusal?] {
        try await send(commands, by: caller, isRehearsal: true).map { result in
            switch result {
            case .success: nil
            case .failure(let refusal as Refusal): refusal
            case .failure(let error): throw error
            }
        }
    }

    private func send(
        _ commands: [TaskCommand], by caller: Caller, isRehearsal: Bool
    ) async throws -> [Result<Recorded, any Error>] {
        let submissions = try commands.map { command in
            Submission(.logTask(command), by: caller.person, key: try command.importKey(), rehearsal: isRehearsal)
        }
        return try await desk.submit(
            submissions, by: caller, clock: .machine(clock()), allOrNone: !isRehearsal && commands.count > 1)
    }
}

/// Rows with which something is wrong; nothing of them was recorded.
struct RefusedRows: Error {
    var outcome: ImportOutcome
}
