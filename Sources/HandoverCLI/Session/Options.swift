public import ArgumentParser
public import HandoverModel
public import HandoverViews

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Where, and in which language: what every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: "The folder with handover.yaml (default: this one or the nearest above it).",
        completion: .directory)
    var workspace: String?

    @Option(help: "zh or en (default: HANDOVER_LANGUAGE, then LANG).")
    var language: Language?
}

/// How an answer is printed.
struct OutputOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: "table, json, csv or markdown.")
    var format: OutputFormat?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(help: "The address of a server to ask instead (default: HANDOVER_URL); the token stands in HANDOVER_TOKEN.")
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
        help: "The id of the person who does this (default: HANDOVER_PERSON, then the token's person).")
    var person: String?

    @Option(help: "An idempotency key: the same key and command count once.")
    var key: String?

    @Flag(help: "Say what would be recorded, and record nothing.")
    var dryRun = false
}

/// Who acts on accounts, and whether it counts.
struct ActOptions: ParsableArguments {
    @OptionGroup var output: OutputOptions

    @Option(
        name: .customLong("as"),
        help: "The id of the person who does this (default: HANDOVER_PERSON, then the token's person).")
    var person: String?

    @Flag(help: "Say what would be recorded, and do nothing.")
    var dryRun = false
}

/// As of when a question is asked, and what was known by then.
struct TimeOptions: ParsableArguments {
    @Option(help: "A day's end or an instant: 2026-01-30, yesterday, \"2026-01-30 17:00\".")
    var asOf: String?

    @Option(
        help: "Count only what had been recorded by then: a day's end, an instant, or the number of the last entry.")
    var knownAt: String?
}
