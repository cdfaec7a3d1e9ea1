public import ArgumentParser
public import HandoverModel
public import HandoverViews

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Where, and in which language: what every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: .words(
            "handover.yaml 所在的文件夹（默认：当前文件夹或最近的上级）。",
            "The folder with handover.yaml (default: this one or the nearest above it).",
            value: "文件夹"),
        completion: .directory)
    var workspace: String?

    @Option(
        help: .words(
            "zh 或 en（默认：先看 HANDOVER_LANGUAGE，再看 LANG）。",
            "zh or en (default: HANDOVER_LANGUAGE, then LANG).",
            value: "语言"))
    var language: Language?
}

/// How an answer is printed.
struct OutputOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: .words("table（表格）、json、csv 或 markdown。", "table, json, csv or markdown.", value: "格式"))
    var format: OutputFormat?

    @Flag(help: .words("等同 --format json。", "The same as --format json."))
    var json = false

    @Option(
        help: .words(
            "改向这个地址的服务器查询（默认：HANDOVER_URL）；令牌写在 HANDOVER_TOKEN 里。",
            "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.",
            value: "地址"))
    var url: String?

    var chosen: OutputFormat { json ? .json : format ?? .table }

    func validate() throws {
        guard !json || format == nil || format == .json else {
            throw ValidationError(
                "--json 与 --format \(format?.rawValue ?? "") 矛盾",
                "--json and --format \(format?.rawValue ?? "") contradict each other")
        }
    }
}

/// Who records, and whether it counts.
struct RecordOptions: ParsableArguments {
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("as"),
        help: .words(
            "操作人的编号（默认：先看 HANDOVER_PERSON，再看令牌属于谁）。",
            "The id of the person who does this (default: HANDOVER_PERSON, then the token's person).",
            value: "人员"))
    var person: String?

    @Option(help: .words("幂等键：键和命令都相同的只记一次。", "An idempotency key: the same key and command count once.", value: "键"))
    var key: String?

    @Flag(help: .words("只说明会记录什么，不真的记录。", "Say what would be recorded, and record nothing."))
    var dryRun = false
}

/// Who acts on accounts, and whether it counts.
struct ActOptions: ParsableArguments {
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("as"),
        help: .words(
            "操作人的编号（默认：先看 HANDOVER_PERSON，再看令牌属于谁）。",
            "The id of the person who does this (default: HANDOVER_PERSON, then the token's person).",
            value: "人员"))
    var person: String?

    @Flag(help: .words("只说明会记录什么，不真的执行。", "Say what would be recorded, and do nothing."))
    var dryRun = false
}

/// As of when a question is asked, and what was known by then.
struct TimeOptions: ParsableArguments {
    @Option(
        help: .words(
            "截至某日结束或某一时刻：2026-01-30、yesterday（昨天）、\"2026-01-30 17:00\"。",
            "A day's end or an instant: 2026-01-30, yesterday, \"2026-01-30 17:00\".",
            value: "时间"))
    var asOf: String?

    @Option(
        help: .words(
            "只计入到那时已记录的：某日结束、时刻，或最后一条的条目号。",
            "Count only what had been recorded by then: a day's end, an instant, or the number of the last entry.",
            value: "时间"))
    var knownAt: String?
}
