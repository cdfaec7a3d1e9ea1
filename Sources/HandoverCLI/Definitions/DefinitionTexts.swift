import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverTracker
import HandoverViews

/// The definition files of a workspace as a tracker takes them.
enum DefinitionTexts {
    /// Their texts by path; files with errors are reported, and end the command with status 1.
    static func read(_ options: CommonOptions) throws -> [String: String] {
        let folder = try Workplace.folder(options.workspace)
        return try checked(WorkspaceFiles(gatheringFrom: folder), options)
    }

    static func checked(_ files: WorkspaceFiles, _ options: CommonOptions) throws -> [String: String] {
        let loaded = Workspace.load(files)
        guard loaded.definitions != nil else {
            report(loaded.diagnostics, options)
            throw ExitCode.failure
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
        _ options: RecordOptions, _ change: ([UInt8]) -> (bytes: [UInt8]?, diagnostics: [Diagnostic])
    ) async throws {
        let files = WorkspaceFiles(gatheringFrom: folder)
        let edit = change(files["handover.yaml"] ?? [])
        guard let changed = edit.bytes else {
            DefinitionTexts.report(edit.diagnostics, options.output.common)
            throw ExitCode.failure
        }
        let texts = try DefinitionTexts.checked(files.replacing("handover.yaml", with: changed), options.output.common)
        let recorded = try await submit(.apply(ApplyCommand(files: texts)), options)
        if !options.dryRun {
            try FileWriting.replace("\(folder)/handover.yaml", with: String(decoding: changed, as: UTF8.self))
        }
        try await printReceipt(recorded)
    }
}
