import HandoverModel
import HandoverServer
import HandoverTracker
import HandoverViews

/// What ends a command without an answer: its words, its document and its exit status.
struct CommandFailure {
    /// For standard error.
    var text: String
    /// For standard output, where JSON was asked for.
    var document: String
    var status: Int32

    /// Nil for what the argument parser throws.
    init?(_ error: any Error, _ language: Language, _ layout: Layout) {
        let names = Names(nil, language: language)
        switch error {
        case let named as NamedRefusal: self.init(named.refusal, named.names, layout)
        case let refusal as Refusal: self.init(refusal, names, layout)
        case let damaged as DamagedLedger:
            let error = LedgerError.unsound(damaged.damage)
            self.init(error.code, error.words(names), language, status: 2)
        case let error as LedgerError: self.init(error.code, error.words(names), language)
        case let problem as AccessProblem: self.init(problem.code, problem.words(names), language)
        case let problem as ServerProblem: self.init(problem.code, problem.words(language), language)
        case let problem as SocketProblem: self.init(problem.code, problem.words(language), language)
        case let files as InvalidFiles:
            self.init(files, language, layout)
        case let error as UsageError:
            self.init(error.code, error.words(language), language, status: error.isUsage ? 64 : 1)
        default: return nil
        }
    }

    init(_ mistyped: MistypedCommand, _ language: Language) {
        self.init("unknown-command", mistyped.words(language), language, status: 64)
    }

    private init(_ refusal: Refusal, _ names: Names, _ layout: Layout) {
        text = RefusalView.text(refusal, names: names, layout: layout)
        document = ProblemJSON.text(RefusalView.json(refusal, names: names))
        status = 1
    }

    private init(_ files: InvalidFiles, _ language: Language, _ layout: Layout) {
        text = DiagnosticsView.text(files.diagnostics, language: language, layout: layout)
        document = ProblemJSON.text(
            code: "invalid-definitions", message: DiagnosticsView.summary(files.diagnostics, language))
        status = 1
    }

    private init(_ code: String, _ message: String, _ language: Language, status: Int32 = 1) {
        text = (language == .zh ? "错误：" : "error: ") + message
        document = ProblemJSON.text(code: code, message: message)
        self.status = status
    }
}

/// What a command found wrong with the ledger that it was to copy, and wrote nothing of.
struct DamagedLedger: Error {
    var damage: LedgerDamage
}

/// A failure as a JSON document: an object `error` with the members of a refusal.
enum ProblemJSON {
    static func text(_ error: JSONText) -> String { JSONText.object([.init("error", error)]).text(pretty: true) }

    static func text(code: String, message: String) -> String {
        text(
            .object([
                .init("code", .string(code)), .init("message", .string(message)), .init("rule", .null),
                .init("why", .null), .init("remedy", .null),
            ]))
    }
}
