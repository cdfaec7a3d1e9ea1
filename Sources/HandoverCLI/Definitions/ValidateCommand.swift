import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverViews

/// The command `handover validate`.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Checks all definition files and reports every error at once.",
        discussion: """
            Exit status 2 when there are errors. Needs no ledger and changes nothing.
            Example:
              handover validate --format json
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var common: CommonOptions
    @Option(help: "text or json.")
    var format: Form = .text
    @Flag(help: "The same as --format json.")
    var json = false
    @Flag(help: "List what the customer's document leaves open, with the answers taken.")
    var openQuestions = false

    func run() async throws {
        let environment = Environment()
        let language = common.language ?? environment.language
        let form = json ? .json : format
        let folder = try Workplace.folder(common.workspace)
        if openQuestions, let definitions = Workspace.load(folder: folder).definitions {
            let report = OpenQuestionsView.report(definitions.questions, names: Names(definitions, language: language))
            Output.standard(report.text(as: form == .json ? .json : .table, in: environment.layout))
            return
        }
        let diagnostics = Workspace.check(folder: folder)
        switch form {
        case .text:
            Output.standard(DiagnosticsView.text(diagnostics, language: language, layout: environment.layout))
        case .json: Output.standard(DiagnosticsView.json(diagnostics, language: language))
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    }
}
