import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct EscapingTests {
    private let hostile = "\u{1B}[31m红\u{07}\r\n\u{202E}x\u{9B}2J"

    @Test func makesTerminalSequencesVisible() {
        #expect(hostile.printable == "␛[31m红␇ \u{FFFD}x\u{FFFD}2J")
        let table = ReportTable([.init("a", "a")], rows: [[Phrase(hostile)]])
        let report = Report(
            title: Phrase(hostile),
            sections: [
                .init(
                    hostile, [.table(table), .facts([.init(hostile, Phrase(hostile))]), .verbatim([Phrase(hostile)])])
            ],
            json: .string(hostile))
        for format in OutputFormat.allCases {
            let text = report.text(as: format, in: Layout(colour: false))
            #expect(
                !text.unicodeScalars.contains {
                    $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" || $0 == "\u{9B}"
                }, "\(format)")
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("=1+1", "\"'=1+1\""),
        ("+86 138", "\"'+86 138\""), ("-3", "-3"), ("-2+3", "\"'-2+3\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("\tx", "\"' x\""),
        ("  =1", "\"'  =1\""), ("两\n行", "两 行"),
    ])
    func quotesCellsThatSpreadsheetsWouldObey(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }

    @Test func endsRowsAsRFC4180Asks() {
        let table = ReportTable([.init("a", "甲"), .init("b", "乙")], rows: [["1", "x,y"]])
        #expect(CSV.text(of: table) == "a,b\r\n1,\"x,y\"\r\n")
    }

    @Test func escapesMarkdownAndXML() {
        #expect(Markdown.escaped("a|b <img> *x* [l](u)") == "a\\|b &lt;img&gt; \\*x\\* \\[l\\](u)")
        #expect(Markdown.escaped("+ x") == "\\+ x")
        #expect(XML.escaped("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
    }

    @Test func writesJSONWithOrderedKeysAndSixDecimals() {
        let json = JSONText.object([
            .init("b", .fixed(2.0 / 3)), .init("a", .array([.null, .bool(true), .decimal(0.90)])),
            .init("e", .array([])),
            .init("s", .string("\"\\\n\u{1B}甲")),
        ])
        #expect(json.text(pretty: false) == #"{"b":0.666667,"a":[null,true,0.9],"e":[],"s":"\"\\\n\u001b甲"}"#)
        #expect(JSONText.object([.init("a", .array([.int(1)]))]).text(pretty: true) == "{\n  \"a\": [\n    1\n  ]\n}\n")
    }

    @Test func quotesWordsForTheShell() {
        #expect(Typed.line(["task", "show", "T 1'; rm"], needsPerson: false) == #"handover task show 'T 1'\''; rm'"#)
    }

    @Test func drawsABadgeWithATitle() {
        let svg = Badge.svg(Samples.readiness, language: .zh)
        #expect(svg.contains("<title>交接结论：暂不能接管 12/24</title>"))
        #expect(svg.contains("role=\"img\""))
        #expect(
            Badge.shields(Samples.readiness, language: .en).text(pretty: false)
                == #"{"schemaVersion":1,"label":"handover","message":"Not ready 12/24","color":"red"}"#)
    }
}
