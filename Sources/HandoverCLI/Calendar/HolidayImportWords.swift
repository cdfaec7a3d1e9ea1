import HandoverDefinitions
import HandoverModel

/// What was left out of an iCalendar file, in words.
struct HolidayImportWords {
    let language: Language

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func problem(_ problem: HolidayImport.Problem) -> String {
        switch problem {
        case .notUTF8: say("不是 UTF-8 编码", "The file is not UTF-8")
        case .notICalendar:
            say("不是 iCalendar 文件：开头应为 BEGIN:VCALENDAR", "This is no iCalendar file, which begins with BEGIN:VCALENDAR")
        case .tooManyEvents(let limit):
            say("事件超过 \(limit) 个", "The file has more than \(limit) events")
        }
    }

    /// `line 12 "Easter": it comes again by a rule, …`.
    func skipped(_ skipped: HolidayImport.Skipped) -> String {
        let title = skipped.title.isEmpty ? "" : say("“\(skipped.title)”", " \"\(skipped.title)\"")
        let (zh, en) = Self.words(skipped.reason)
        return say("第 \(skipped.line) 行\(title)未导入：\(zh)", "line \(skipped.line)\(title) was left out: \(en)")
    }

    private static func words(_ reason: HolidayImport.Reason) -> (zh: String, en: String) {
        switch reason {
        case .noStart: ("没有 DTSTART", "it has no DTSTART")
        case .timeOfDay: ("不是全天事件", "it is not of whole days")
        case .badDate: ("日期无效", "its date is none")
        case .endsBeforeItBegins: ("结束早于开始", "it ends before it begins")
        case .tooLong: ("超过一年", "it is longer than a year")
        case .repeats: ("按规则重复，请逐年列出", "it comes again by a rule; write each year's days out")
        case .cancelled: ("已取消", "it is cancelled")
        case .covered: ("这些日子已在前面的事件中", "its days are in an event before it")
        case .untitled: ("没有标题", "it has no title")
        case .unfinished: ("事件没有结束", "it is not ended")
        }
    }
}
