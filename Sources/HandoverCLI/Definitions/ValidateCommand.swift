import ArgumentParser
import HandoverDefinitions
import HandoverModel
import HandoverViews

/// The command `handover validate`.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: .words("检查全部定义文件，一次报出所有错误。", "Checks all definition files and reports every error at once."),
        discussion: .words(
            "有错误时退出状态为 2。不需要台账，不改变任何东西。",
            "Exit status 2 when there are errors. Needs no ledger and changes nothing.",
            example: "handover validate --format json"))

    enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var common: CommonOptions
    @Option(help: .words("text 或 json。", "text or json.", value: "格式"))
    var format: Form = .text
    @Flag(help: .words("等同 --format json。", "The same as --format json."))
    var json = false
    @Flag(help: .words("列出客户文件未写明的问题和所取的答案。", "List what the customer's document leaves open, with the answers taken."))
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
