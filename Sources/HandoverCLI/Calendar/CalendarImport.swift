import ArgumentParser
import Foundation
import HandoverDefinitions
import HandoverModel
import HandoverViews

/// The command `handover calendar import`.
struct CalendarImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: .words(
            "把 iCalendar 文件（.ics）里的节假日写成日历定义文件的格式。",
            "Prints the holidays of an iCalendar file (.ics) as a calendar file has them."),
        discussion: .words(
            "只取全天的日程，调休上班的日子（补班）分开列。没有取用的连同行号写到标准错误，退出状态为 2。不改变任何东西。",
            """
            Whole-day events alone are taken, and days worked in exchange are told apart. What is left out is said on \
            standard error with its line, and the exit status is 2. Changes nothing.
            """,
            example: "handover calendar import holidays.ics --id germany --zone Europe/Berlin"))

    @Argument(help: .words("iCalendar 文件。", "The iCalendar file.", value: "文件"), completion: .file(extensions: ["ics"]))
    var file: String
    @Option(
        help: .words(
            "打印完整的日历文件，用这个编号，周一至周五 9 点至 18 点。",
            "Print a whole calendar file with this id, Monday to Friday from 9 to 18.",
            value: "编号"))
    var id: String?
    @Option(help: .words("与 --id 同用：工作时间所在的时区。", "The time zone of its hours, with --id.", value: "时区"))
    var zone: String?
    @Option(help: .words("只取这一天起的日期。", "Only days from this one on.", value: "日期"))
    var from: String?
    @Option(help: .words("只取到这一天为止的日期。", "Only days up to this one.", value: "日期"))
    var to: String?
    @Option(
        help: .words(
            "zh 或 en（默认：先看 HANDOVER_LANGUAGE，再看 LANG）。",
            "zh or en (default: HANDOVER_LANGUAGE, then LANG).",
            value: "语言"))
    var language: Language?

    func validate() throws {
        guard id.map(isWellFormedIdentifier) ?? true else {
            throw ValidationError(
                "--id 由小写字母、数字和 - 组成，以字母开头", "--id is small letters, digits and -, beginning with a letter")
        }
        guard zone == nil || id != nil else { throw ValidationError("--zone 要与 --id 一起用", "--zone goes with --id") }
        guard zone.map({ Zone($0) != nil }) ?? true else {
            throw ValidationError("--zone 写 IANA 名称，如 Europe/Berlin", "--zone takes an IANA name such as Europe/Berlin")
        }
        for day in [from, to].compactMap({ $0 }) where Day(day) == nil {
            throw ValidationError("\(day) 不是 2026-01-30 这样的日期", "\(day) is no date such as 2026-01-30")
        }
        if let from = from.flatMap({ Day($0) }), let to = to.flatMap({ Day($0) }), to < from {
            throw ValidationError("--to 早于 --from", "--to is before --from")
        }
    }

    func run() async throws {
        let words = HolidayImportWords(language: language ?? Environment().language)
        let bytes = try FileReading.bytes(of: file, atMost: HolidayImport.bytes)
        let (first, last) = (from.flatMap({ Day($0) }), to.flatMap({ Day($0) }))
        let span: ClosedRange<Day>? =
            first == nil && last == nil ? nil : (first ?? .earliest)...(last ?? .latest)
        let found: HolidayImport
        do throws(HolidayImport.Problem) {
            found = try HolidayImport(bytes, in: span)
        } catch {
            Output.message(words.problem(error))
            throw ExitCode.failure
        }
        Output.standard(found.yaml(calendar: id, zone: zone.flatMap({ Zone($0) })))
        for skipped in found.skipped { Output.message(words.skipped(skipped)) }
        if !found.skipped.isEmpty { throw ExitCode(2) }
    }
}

extension Day {
    /// Earlier and later than any day that can be written.
    fileprivate static let earliest = Day(number: -1_000_000)
    fileprivate static let latest = Day(number: 3_000_000)
}
