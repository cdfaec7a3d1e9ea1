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

    /// What there is more to say of an export that was read as a mapping says.
    public var mapped: Mapped?

    public struct Mapped: Hashable, Sendable {
        /// How many tickets the rows are of, where a row is an event.
        public var tickets: Int?
        /// Rows that the mapping leaves out.
        public var leftOut = 0
        /// Tickets of which a rule gives no event a meaning, and which are left out for that.
        public var unruled = 0
        /// Problems that are not listed, and the lines on which they are.
        public var unlisted = 0
        public var unlistedLines = 0
        /// Differences that are not listed.
        public var unlistedSkipped = 0

        public init() {}
    }

    /// Whether there is nothing wrong with any row.
    public var isSound: Bool { diagnostics.isEmpty && rejected.isEmpty && (mapped?.unlisted ?? 0) == 0 }

    /// Forgets what became of the rows, which are read again.
    public mutating func restart() {
        (diagnostics, rejected, skipped, recorded, known) = ([], [], [], 0, 0)
        if mapped != nil { mapped = Mapped() }
    }

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
        let bad = Set(lines).count + (outcome.mapped?.unlistedLines ?? 0)
        let done = outcome.isRehearsal ? language("可记录", "could be recorded") : language("已记录", "recorded")
        let errors = outcome.diagnostics.count + outcome.rejected.count + (outcome.mapped?.unlisted ?? 0)
        let verdict =
            errors == 0
            ? language("没有错误", "no errors")
            : language("有误 \(bad) 行（\(errors) 处）", "\(counted(errors, "error")) in \(counted(bad, "line"))")
        let tickets =
            outcome.mapped?.tickets.map { language("（\($0) 张工单）", " of \(counted($0, "task"))") } ?? ""
        let skipped = outcome.skipped.count + (outcome.mapped?.unlistedSkipped ?? 0)
        let left =
            (outcome.mapped.map { leftOut($0, language) } ?? "")
            + (skipped == 0 ? "" : language("，跳过 \(skipped) 行", ", \(skipped) skipped"))
        let head = language(
            "\(outcome.file)：共 \(outcome.rows) 行\(tickets)，\(done) \(outcome.recorded) 行，先前已有 \(outcome.known) 行\(left)，\(verdict)",
            "\(outcome.file): \(counted(outcome.rows, "row"))\(tickets), \(outcome.recorded) \(done), \(outcome.known) there before\(left), \(verdict)"
        )
        var blocks: [Report.Block] = [.line(Phrase(head, bad == 0 ? .good : .bad))]
        if outcome.isRehearsal {
            blocks.append(.line(Phrase(language("试运行，未记录", "Dry run, nothing recorded"), .caution)))
        }
        let mistakes = mistakes(outcome, names)
        let skips = outcome.skipped.map { mistake($0, in: outcome.file, skipped: true, names) }
        if !outcome.isSound, !outcome.isPartial, !outcome.isRehearsal {
            let advice = language(
                "什么也没有记录。改正后重新导入；或加 --partial 只导入无误的行。",
                "Nothing was recorded. Mend the rows and import again, or take the good ones with --partial.")
            blocks.append(.line(Phrase(advice)))
        }
        let more = outcome.mapped.map { unlisted($0, language) } ?? []
        return Report(
            sections: [
                .init(nil, blocks),
                .init(nil, [.verbatim((mistakes + skips).map { Phrase($0.text) } + more + rules(mistakes, language))]),
            ],
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

    private static func leftOut(_ mapped: ImportOutcome.Mapped, _ language: Language) -> String {
        let rows = mapped.leftOut
        let left = rows == 0 ? "" : language("，映射略去 \(rows) 行", ", \(rows) left out by the mapping")
        guard mapped.unruled > 0 else { return left }
        return left
            + language(
                "（其中 \(mapped.unruled) 张工单只有规则未说明含义的事件）",
                " (\(counted(mapped.unruled, "task")) with no event that a rule gives a meaning)")
    }

    /// How much is not listed.
    private static func unlisted(_ mapped: ImportOutcome.Mapped, _ language: Language) -> [Phrase] {
        var lines: [Phrase] = []
        if mapped.unlisted > 0 {
            lines.append(
                Phrase(
                    language(
                        "另有 \(mapped.unlisted) 处错误未列出", "\(counted(mapped.unlisted, "more error")) not listed")))
        }
        if mapped.unlistedSkipped > 0 {
            lines.append(
                Phrase(
                    language(
                        "另有 \(mapped.unlistedSkipped) 行跳过未列出", "\(mapped.unlistedSkipped) more skipped not listed")))
        }
        return lines
    }

    /// What is wrong with a row, and where.
    public struct Mistake: Sendable {
        public var line: Int
        public var column: Int
        public var code: String
        public var message: String
        /// Of a refusal: the rule it rests on, and what would make it possible.
        public var why: String?
        public var remedy: String?
        var text: String
    }

    /// The rule of each refusal and what helps, once for all rows that it is said of.
    private static func rules(_ mistakes: [Mistake], _ language: Language) -> [Phrase] {
        var seen: Set<String> = []
        return mistakes.flatMap { mistake -> [Phrase] in
            guard let why = mistake.why, seen.insert("\(mistake.code) \(mistake.remedy ?? "")").inserted else {
                return []
            }
            let rule = Phrase("[\(mistake.code)] \(language("规则：", "rule: "))", .faint) + Phrase(why)
            let way = mistake.remedy.map {
                Phrase("[\(mistake.code)] \(language("怎么办：", "what helps: "))", .faint) + Phrase($0)
            }
            return [rule, way].compactMap { $0 }
        }
    }

    /// What is wrong with rows, by their places.
    static func mistakes(_ outcome: ImportOutcome, _ names: Names) -> [Mistake] {
        (outcome.diagnostics.map { mistake($0, names.language) }
            + outcome.rejected.map { mistake($0, in: outcome.file, names) })
            .sorted { ($0.line, $0.column) < ($1.line, $1.column) }
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
            line: start.line, column: start.column, code: wording.code, message: wording.says, why: wording.why,
            remedy: wording.remedy,
            text: "\(file):\(start.line):\(start.column): \(word)[\(wording.code)]: \(wording.says)\(way)")
    }

    private static func json(_ outcome: ImportOutcome, _ mistakes: [Mistake], _ skips: [Mistake]) -> JSONText {
        .object(
            [
                .init("file", .string(outcome.file)), .init("rows", .int(outcome.rows)),
                .init("recorded", .int(outcome.recorded)), .init("known", .int(outcome.known)),
                .init("dry_run", .bool(outcome.isRehearsal)),
                .init("rejected", json(mistakes)), .init("skipped", json(skips)),
            ] + counts(outcome.mapped))
    }

    private static func counts(_ mapped: ImportOutcome.Mapped?) -> [JSONText.Member] {
        guard let mapped else { return [] }
        let tasks: [JSONText.Member] = mapped.tickets.map { [.init("tasks", .int($0))] } ?? []
        return tasks + [
            .init("left_out", .int(mapped.leftOut)), .init("without_rule", .int(mapped.unruled)),
            .init("rejected_unlisted", .int(mapped.unlisted)),
            .init("skipped_unlisted", .int(mapped.unlistedSkipped)),
        ]
    }

    private static func json(_ mistakes: [Mistake]) -> JSONText {
        .array(
            mistakes.map { mistake in
                .object(
                    [
                        .init("line", .int(mistake.line)), .init("column", .int(mistake.column)),
                        .init("code", .string(mistake.code)), .init("message", .string(mistake.message)),
                    ]
                        + [("why", mistake.why), ("remedy", mistake.remedy)].compactMap { name, text in
                            text.map { JSONText.Member(name, .string($0)) }
                        })
            })
    }
}

extension ImportOutcome {
    /// What is wrong with rows, by their places.
    public func mistakes(_ names: Names) -> [ImportView.Mistake] { ImportView.mistakes(self, names) }
}
