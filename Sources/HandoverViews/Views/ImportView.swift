public import HandoverModel

/// What became of an imported file.
public struct ImportOutcome: Hashable, Sendable {
    /// What the tracker refused of a row, with the place of the cell it speaks of.
    public struct Rejection: Hashable, Sendable {
        public var place: SourceRange
        public var refusal: Refusal

        public init(place: SourceRange, refusal: Refusal) {
            self.place = place
            self.refusal = refusal
        }
    }

    public var file: String
    public var rows: Int
    /// Rows that could not be read.
    public var diagnostics: [Diagnostic]
    public var rejected: [Rejection] = []
    /// Rows of tasks that were withdrawn: they are left out, and there is nothing wrong with the file.
    public var skipped: [Rejection] = []
    /// Rows that were recorded; of a rehearsal, those that could be.
    public var recorded = 0
    /// Rows that had been recorded before.
    public var known = 0
    public var isRehearsal = false
    /// The good rows were asked for although others are bad.
    public var isPartial = false

    /// Whether there is nothing wrong with any row.
    public var isSound: Bool { diagnostics.isEmpty && rejected.isEmpty }

    public init(file: String, rows: Int, diagnostics: [Diagnostic]) {
        self.file = file
        self.rows = rows
        self.diagnostics = diagnostics
    }
}

/// How many rows of a file were recorded, and what is wrong with the others, by line and column.
public enum ImportView {
    public static func report(_ outcome: ImportOutcome, names: Names) -> Report {
        let language = names.language
        let lines = outcome.diagnostics.map { $0.range?.start.line ?? 1 } + outcome.rejected.map(\.place.start.line)
        let bad = Set(lines).count
        let done = outcome.isRehearsal ? language("可记录", "could be recorded") : language("已记录", "recorded")
        let errors = outcome.diagnostics.count + outcome.rejected.count
        let verdict =
            errors == 0
            ? language("没有错误", "no errors")
            : language("有误 \(bad) 行（\(errors) 处）", "\(counted(errors, "error")) in \(counted(bad, "line"))")
        let skipped = outcome.skipped.count
        let left = skipped == 0 ? "" : language("，跳过 \(skipped) 行", ", \(skipped) skipped")
        let head = language(
            "\(outcome.file)：共 \(outcome.rows) 行，\(done) \(outcome.recorded) 行，先前已有 \(outcome.known) 行\(left)，\(verdict)",
            "\(outcome.file): \(counted(outcome.rows, "row")), \(outcome.recorded) \(done), \(outcome.known) there before\(left), \(verdict)"
        )
        var blocks: [Report.Block] = [.line(Phrase(head, bad == 0 ? .good : .bad))]
        if outcome.isRehearsal {
            blocks.append(.line(Phrase(language("试运行，未记录", "Dry run, nothing recorded"), .caution)))
        }
        let mistakes =
            (outcome.diagnostics.map { mistake($0, language) }
            + outcome.rejected.map { mistake($0, in: outcome.file, names) })
            .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
        let skips = outcome.skipped.map { mistake($0, in: outcome.file, skipped: true, names) }
        if !outcome.isSound, !outcome.isPartial, !outcome.isRehearsal {
            let advice = language(
                "什么也没有记录。改正后重新导入；或加 --partial 只导入无误的行。",
                "Nothing was recorded. Mend the rows and import again, or take the good ones with --partial.")
            blocks.append(.line(Phrase(advice)))
        }
        return Report(
            sections: [.init(nil, blocks), .init(nil, [.verbatim((mistakes + skips).map { Phrase($0.text) })])],
            data: ReportTable(
                [
                    .init("line", "line", isNumber: true), .init("column", "column", isNumber: true),
                    .init("code", "code"), .init("message", "message"),
                ],
                rows: (mistakes + skips).map {
                    [Phrase("\($0.line)"), Phrase("\($0.column)"), Phrase($0.code), Phrase($0.message)]
                }),
            json: json(outcome, mistakes, skips))
    }

    private struct Mistake {
        var line: Int
        var column: Int
        var code: String
        var message: String
        var text: String
    }

    private static func mistake(_ diagnostic: Diagnostic, _ language: Language) -> Mistake {
        let start = diagnostic.range?.start ?? Position(line: 1, column: 1)
        let message = diagnostic.problem.words(language)
        let hint = diagnostic.suggestion.map { language("（是否想写“\($0)”？）", " (did you mean \"\($0)\"?)") } ?? ""
        return Mistake(
            line: start.line, column: start.column, code: diagnostic.problem.code, message: message + hint,
            text:
                "\(diagnostic.file):\(start.line):\(start.column): \(language("错误", "error"))[\(diagnostic.problem.code)]: \(message)\(hint)"
        )
    }

    private static func mistake(
        _ rejection: ImportOutcome.Rejection, in file: String, skipped isSkipped: Bool = false, _ names: Names
    ) -> Mistake {
        let wording = rejection.refusal.wording(names)
        let start = rejection.place.start
        let word = isSkipped ? names.language("跳过", "skipped") : names.language("拒绝", "refused")
        let way = isSkipped ? wording.remedy.map { names.language("；", "; ") + $0 } ?? "" : ""
        return Mistake(
            line: start.line, column: start.column, code: wording.code, message: wording.says,
            text: "\(file):\(start.line):\(start.column): \(word)[\(wording.code)]: \(wording.says)\(way)")
    }

    private static func json(_ outcome: ImportOutcome, _ mistakes: [Mistake], _ skips: [Mistake]) -> JSONText {
        .object([
            .init("file", .string(outcome.file)), .init("rows", .int(outcome.rows)),
            .init("recorded", .int(outcome.recorded)), .init("known", .int(outcome.known)),
            .init("dry_run", .bool(outcome.isRehearsal)),
            .init("rejected", json(mistakes)), .init("skipped", json(skips)),
        ])
    }

    private static func json(_ mistakes: [Mistake]) -> JSONText {
        .array(
            mistakes.map { mistake in
                .object([
                    .init("line", .int(mistake.line)), .init("column", .int(mistake.column)),
                    .init("code", .string(mistake.code)), .init("message", .string(mistake.message)),
                ])
            })
    }
}
