import HandoverModel
import Testing

/// How other systems write times.
@Suite struct DateFormatTests {
    private static let shanghai = Zone("Asia/Shanghai") ?? .utc

    /// What a text says that is written so, in Shanghai: a date, or an instant to the millisecond.
    private func read(_ text: String, _ format: String, in zone: Zone = Self.shanghai) throws -> String? {
        switch try #require(DateFormat(format), "\(format)").moment(text, in: zone) {
        case .day(let day)?: day.description
        case .instant(let instant)?: instant.exact
        case nil: nil
        }
    }

    @Test(arguments: [
        ("29-02-2016 01:16", "dd-MM-yyyy HH:mm", "2016-02-28T17:16:00Z"),
        ("2026-03-04T10:00:00+0100", "yyyy-MM-dd'T'HH:mm:ssZ", "2026-03-04T09:00:00Z"),
        ("2026-03-04T10:00:00+01:00", "yyyy-MM-dd'T'HH:mm:ssZ", "2026-03-04T09:00:00Z"),
        ("2026-03-04T10:00:00-03", "yyyy-MM-dd'T'HH:mm:ssZ", "2026-03-04T13:00:00Z"),
        ("2026-03-04 10:00:00 UTC", "yyyy-MM-dd HH:mm:ss Z", "2026-03-04T10:00:00Z"),
        ("2026-03-04T10:00:00.25Z", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2026-03-04T10:00:00.250Z"),
        ("Mar 4, 2026 12:05 AM", "MMM d, yyyy h:mm a", "2026-03-03T16:05:00Z"),
        ("March 4, 2026 12:05 pm", "MMM d, yyyy h:mm a", "2026-03-04T04:05:00Z"),
        ("4/mar/26 9:30\u{202F}PM", "d/MMM/yy h:mm a", "2026-03-04T13:30:00Z"),
        ("04.03.2026", "dd.MM.yyyy", "2026-03-04"),
        ("3/4/2026 9:05", "M/d/yyyy H:mm", "2026-03-04T01:05:00Z"),
        ("2026年3月4日 9时05分", "yyyy年M月d日 H时mm分", "2026-03-04T01:05:00Z"),
        ("04 o'clock 03 2026 07:00", "dd 'o''clock' MM yyyy HH:mm", "2026-03-03T23:00:00Z"),
        ("1772618400", "epoch-seconds", "2026-03-04T10:00:00Z"),
        ("1772618400.5", "epoch-seconds", "2026-03-04T10:00:00.500Z"),
        ("1772618400123", "epoch-milliseconds", "2026-03-04T10:00:00.123Z"),
        ("2026-03-04", "iso", "2026-03-04"), ("2026-03-04 18:00", "iso", "2026-03-04T10:00:00Z"),
        ("2026-03-04T10:00:00Z", "iso", "2026-03-04T10:00:00Z"),
    ])
    func aTimeIsReadAsItIsWritten(text: String, format: String, expected: String) throws {
        #expect(try read(text, format) == expected)
    }

    @Test(arguments: [
        ("29-02-2015 01:16", "dd-MM-yyyy HH:mm"), ("29-2-2016 01:16", "dd-MM-yyyy HH:mm"),
        ("29-02-2016 24:16", "dd-MM-yyyy HH:mm"), ("29-02-2016 01:60", "dd-MM-yyyy HH:mm"),
        ("29-02-2016 01:16 ", "dd-MM-yyyy HH:mm"), ("29-02-2016", "dd-MM-yyyy HH:mm"),
        ("04/13/2026", "dd/MM/yyyy"), ("Mär 4, 2026 1:00 AM", "MMM d, yyyy h:mm a"),
        ("Mar 4, 2026 13:00 AM", "MMM d, yyyy h:mm a"), ("Mar 4, 2026 0:00 AM", "MMM d, yyyy h:mm a"),
        ("2026-03-04T10:00:00 CET", "yyyy-MM-dd'T'HH:mm:ss Z"), ("2026-03-04T10:00:00+1:00", "yyyy-MM-dd'T'HH:mm:ssZ"),
        ("", "yyyy-MM-dd"), ("-5", "epoch-seconds"), ("1e9", "epoch-seconds"), ("999999999999999", "epoch-seconds"),
        ("１７７２６１８４００", "epoch-seconds"),
    ])
    func whatIsWrittenOtherwiseIsNoTime(text: String, format: String) throws {
        #expect(try read(text, format) == nil)
    }

    @Test(arguments: [
        "", "yyyy", "HH:mm", "dd-MM", "yyyy-MM-dd HH:mm a", "yyyy-MM-dd hh:mm", "yyyy-MM-dd HH", "yyyy-MM-dd mm:ss",
        "yyyy-MM-dd Z", "yyyy-MM-dd dd", "yyyy-MM-dd'T", "YYYY-MM-dd", "yyy-MM-dd", "yyyy-MMMM-dd", "yyyy-MM-ddTHH:mm",
        "yyyy-MM-dd HH:m", "epoch",
    ])
    func whatIsNoFormatIsRefused(format: String) {
        #expect(DateFormat(format) == nil)
    }

    @Test func aTimeThatDaylightSavingLeavesOutOrRepeatsIsReadAsTheZoneDoes() throws {
        let berlin = try #require(Zone("Europe/Berlin"))
        #expect(try read("29.03.2026 02:30", "dd.MM.yyyy HH:mm", in: berlin) == "2026-03-29T01:30:00Z")
        #expect(try read("25.10.2026 02:30", "dd.MM.yyyy HH:mm", in: berlin) == "2026-10-25T00:30:00Z")
    }
}
