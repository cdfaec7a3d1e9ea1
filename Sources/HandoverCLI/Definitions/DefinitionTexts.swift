import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import HandoverViews

/// Definition files with errors, which a command cannot go on with.
struct InvalidFiles: Error {
    var diagnostics: [Diagnostic]
}

/// The definition files of a workspace as a tracker takes them.
enum DefinitionTexts {
    /// Their texts by path.
    ///
    /// - Throws: `InvalidFiles`, which ends the command with status 1.
    static func read(_ options: OutputOptions) throws -> [String: String] {
        let folder = try Workplace.folder(
            options.common.workspace, server: options.url ?? Environment()["HANDOVER_URL"])
        return try checked(WorkspaceFiles(gatheringFrom: folder))
    }

    static func checked(_ files: WorkspaceFiles) throws -> [String: String] {
        let loaded = Workspace.load(files)
        guard loaded.definitions != nil else {
            throw InvalidFiles(diagnostics: loaded.diagnostics)
        }
        return Dictionary(
            uniqueKeysWithValues: files.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    static func report(_ diagnostics: [Diagnostic], _ options: CommonOptions) {
        let environment = Environment()
        Output.message(
            DiagnosticsView.text(
                diagnostics, language: options.language ?? environment.language, layout: environment.layout))
    }
}

extension Session {
    /// Changes handover.yaml and applies the workspace; the file is written only when the tracker took the change.
    func edit(
        _ options: RecordOptions, _ change: ([UInt8]) throws -> (bytes: [UInt8]?, diagnostics: [Diagnostic])
    ) async throws {
        let folder = try folder
        let files = WorkspaceFiles(gatheringFrom: folder)
        try await requireInForce(files)
        let edit = try change(files["handover.yaml"] ?? [])
        guard let changed = edit.bytes else {
            throw InvalidFiles(diagnostics: edit.diagnostics)
        }
        let texts = try DefinitionTexts.checked(files.replacing("handover.yaml", with: changed))
        try await apply(ApplyCommand(files: texts), options) {
            try FileWriting.replace("\(folder)/handover.yaml", with: String(decoding: changed, as: UTF8.self))
        }
    }

    /// What is edited here is put in force at once, and nothing else may go along unseen.
    private func requireInForce(_ files: WorkspaceFiles) async throws {
        let texts = try DefinitionTexts.checked(files)
        guard case .plan(let planned) = try await ask(.plan(ApplyCommand(files: texts))).answer else { return }
        if planned.inForce != planned.proposed { throw UsageError.changesNotInForce }
    }

    /// Puts definitions in force and prints the receipt; where the files forbid it, shows the lines to mend.
    ///
    /// `first`: What to record before. `whenRecorded`: What to do before the receipt is printed.
    func apply(
        _ command: ApplyCommand, _ options: RecordOptions, first: [Command] = [], whenRecorded: () throws -> Void
    ) async throws {
        // Before: afterwards they are stale like those of earlier changes. Nothing is asked where nothing is in force yet.
        let planned = try? await planned(.plan(command))
        do {
            let recorded = try await submit(first + [.apply(command)], options)
            if !options.dryRun { try whenRecorded() }
            try await printReceipt(recorded, stale: recorded.stale(by: planned))
        } catch let named as NamedRefusal where named.refusal == .nothingToApply {
            // What is asked for holds already: done, and nothing is recorded.
            if !options.dryRun { try whenRecorded() }
            print(ReceiptView.nothing(named.refusal, names: named.names))
        } catch let named as NamedRefusal where named.refusal.isAboutFiles {
            if case .plan(let planned) = try? await ask(.plan(command)).answer, !planned.plan.diagnostics.isEmpty {
                DefinitionTexts.report(planned.plan.diagnostics, options.output.common)
            }
            throw named
        }
    }
}

extension Session {
    /// Agrees to the definitions that an entry puts forward, and prints the receipt.
    func agree(to entry: Int, _ options: RecordOptions) async throws {
        let planned = try? await planned(.proposals, entry)
        let recorded = try await submit(.agree(entry: entry), options)
        try await printReceipt(recorded, stale: recorded.stale(by: planned))
    }

    /// What files would change, or what an entry puts forward.
    private func planned(_ question: Question, _ entry: Int? = nil) async throws -> PlannedChange? {
        let answer = try await ask(question).answer
        if case .plan(let planned) = answer { return planned }
        guard case .proposals(let proposals) = answer else { return nil }
        return proposals.first { $0.entry == entry }?.planned
    }
}

extension Recorded {
    /// The sign-offs that definitions put in force take out of the count, by what had been planned; nil for anything else.
    ///
    /// What counts as editorial is what was recorded as that, whatever somebody put forward before.
    fileprivate func stale(by planned: PlannedChange?) -> [StaleSignOff]? {
        guard case .definitionsApplied(let change) = record.statement else { return nil }
        guard let planned else { return [] }
        let editorial = Set((change.editorial ?? []).map(\.item))
        return (planned.stale + planned.spared).filter { !editorial.contains($0.item) }
    }
}

extension Refusal {
    /// Whether lines of the definition files are to blame, which a plan shows.
    fileprivate var isAboutFiles: Bool {
        if case .zoneFixed = self { return true }
        if case .invalidDefinitions = self { return true }
        return false
    }
}
