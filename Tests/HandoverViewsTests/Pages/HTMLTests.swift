import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct HTMLTests {
    private let hostile = "\"><b onclick='x'>&amp;"

    @Test func escapesTextAndAttributes() {
        let html: HTML = "<a title=\"\(hostile)\">\(hostile)</a>"
        let escaped = "&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;amp;"
        #expect(html.text == "<a title=\"\(escaped)\">\(escaped)</a>")
    }

    @Test func keepsMarkupInsideMarkup() {
        let inner: HTML = "<b>\("a<b")</b>"
        let none: HTML? = nil
        #expect(
            ("<p>\(inner)\(none)\([inner, inner])\(3)</p>" as HTML).text
                == "<p><b>a&lt;b</b><b>a&lt;b</b><b>a&lt;b</b>3</p>")
        #expect([inner, inner].joined(separator: ", ").text == "<b>a&lt;b</b>, <b>a&lt;b</b>")
    }

    @Test func makesVisibleWhatTurnsOrHidesText() {
        #expect(HTML(text: "a\u{202E}b\u{0}c\u{9B}d\u{200F}e\u{FEFF}").text == "a\u{FFFD}b␀c\u{FFFD}d\u{FFFD}e\u{FFFD}")
        #expect(HTML(text: "甲：“乙”\n\t丙…").text == "甲：“乙”\n\t丙…")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://a.example", "data:text/html,x", "//evil.example",
        "https://", "https:///x", "https://a b", "https://a\u{202E}b", "http:/x", "ftp://x.example", "",
    ])
    func refusesLinksThatAreNotOfTheWeb(text: String) {
        #expect(Link(text) == nil)
    }

    @Test func takesLinksOfTheWeb() throws {
        let link = try #require(Link("https://kb.example/a?b=1&c=\"2\""))
        #expect(("<a\(href: link)>" as HTML).text == "<a href=\"https://kb.example/a?b=1&amp;c=&quot;2&quot;\">")
    }

    @Test(arguments: ["//evil.example/x", "..", "a/../b", "javascript:x", "a?b#c\"<", "甲"])
    func leadsToThisServerAlone(part: String) {
        let address = Path("tasks", part, query: [.init("next", part)]).address
        #expect(address.hasPrefix("/tasks"))
        #expect(!address.hasPrefix("//") && !address.dropFirst().contains("//"))
        let mayStand = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?=%.-"
        #expect(address.allSatisfy { mayStand.contains($0) })
    }

    @Test func namesEveryAddressInOnePlace() {
        #expect(Path.item("team/rota").address == "/items/team/rota")
        #expect(
            Path.items(.init(show: .late, checklist: "team", page: 2)).address
                == "/items?show=late&checklist=team&page=2")
        #expect(Path.why(.item("team/rota")).address == "/why/items/team/rota")
        #expect(Path.why(.capability("backup")).address == "/why/capabilities/backup")
        #expect(Path.why(.measure(.independence)).address == "/why/measures/independence")
        let window = Measure.Span(first: Samples.day(2025, 12, 2), last: Samples.day(2026, 1, 30))
        #expect(
            Path.tasks(outcome: .assisted, closed: window).address
                == "/tasks?outcome=assisted&from=2025-12-02&to=2026-01-30")
        #expect(Path.task("T 1/2").address == "/tasks/T%201%2F2")
        #expect(Path.signIn(next: .items()).address == "/sign-in?next=%2Fitems")
        #expect(Path.items(.init(show: .mine)).inLanguage(.en).address == "/items?show=mine&lang=en")
        #expect(Path.entry(12).at("bytes").address == "/audit/entries/12#bytes")
    }

    @Test func numbersOfPeopleStandPlainForThoseWhoSeeTheirOwnAlone() {
        let markup: HTML =
            "<p>\(HTML.rows(3, .tasks(counted: true)))/\(HTML.rows(4, .items(.init())))\(HTML.rows(5, .people))</p>"
        #expect(markup.withoutRowsOfPeople().text == "<p>3/\(HTML.rows(4, .items(.init())).text)5</p>")
        #expect(("<p>1</p>" as HTML).withoutRowsOfPeople().text == "<p>1</p>")
    }
}
