import Foundation
import Testing

/// From the first task to a certificate that somebody else checks, as it is typed.
@Suite struct CertificateTests {
    /// One person a side, no items, and twelve tasks of which ten were done alone: the measure is waived, and accepted so.
    private static let session = """
        set -e
        handover init mine --small --language en --starts 2026-01-05 >/dev/null
        rm -f mine/checklists/*.yaml mine/training/*.yaml
        cd mine
        sed -i '/^checklists:/d' handover.yaml
        handover apply --as anna --demonstration
        echo id,closed,severity,person,level >tickets.csv
        for n in 1 2 3 4 5 6 7 8 9 10; do echo T-$n,2026-01-1$((n % 5)),P3,ben,alone >>tickets.csv; done
        for n in 11 12; do echo T-$n,2026-01-13,P2,ben,guided >>tickets.csv; done
        handover task import tickets.csv --as anna
        for who in anna ben ben; do
        handover acceptance waive measure/independence --until 2026-03-31 --reason 'Two were guided' --as $who
        done
        handover accept --as anna
        handover accept --as ben
        handover ledger export ../early.jsonl
        handover accept --as ben
        handover acceptance certificate ../certificate.json
        handover acceptance certificate ../certificate.html --language zh
        handover item list
        handover ledger export ../ledger.jsonl
        """

    private static func prepared(in folder: URL) throws {
        let output = try Program.type(session, in: folder, clock: "2026-01-20T10:00:00+08:00")
        try #require(output.status == 0, "\(output.error)\(output.standard)")
    }

    @Test func aCertificateHoldsOrTheFirstDifferenceIsNamed() throws {
        let scratch = try Scratch()
        try Self.prepared(in: scratch.folder)
        for file in ["certificate.json", "certificate.html"] {
            let output = try Program.type(
                "handover verify-certificate \(file) --export ledger.jsonl", in: scratch.folder)
            #expect(output.status == 0, "\(output.standard)\(output.error)")
            #expect(output.standard.contains("The certificate holds"))
        }
        let own = try Program.type(
            "handover verify-certificate ../certificate.json", in: scratch.folder.appending(path: "mine"))
        #expect(own.status == 0 && own.standard.contains("The certificate holds"), "\(own.standard)\(own.error)")
        // Numbers written otherwise, and line ends of another system.
        for (change, file) in [
            ("sed -E 's/(\"numerator\": )10,/\\11.0e1,/'", "certificate.json"), ("sed 's/$/\\r/'", "certificate.html"),
            ("sed -E 's/(\"denominator\": )12,/\\112.00,/'", "certificate.json"),
            ("sed 's/$/\\r/'", "certificate.json"),
            ("sed '1s/^/\\xef\\xbb\\xbf/'", "certificate.json"), ("sed '1s/^/\\xef\\xbb\\xbf/'", "certificate.html"),
        ] {
            let output = try Program.type(
                "\(change) \(file) >x && ! cmp -s x \(file) && handover verify-certificate x --export ledger.jsonl",
                in: scratch.folder)
            #expect(output.status == 0, "\(change): \(output.standard)\(output.error)")
        }
        let tries: [(change: String, arguments: String, code: String, path: String)] = [
            (
                "sed 's/\"numerator\": 10/\"numerator\": 11/' certificate.json >x", "x --export ledger.jsonl",
                "differs",
                "measures[0].numerator"
            ),
            (
                "sed 's/\"until\": \"2026-03-31\"/\"until\": \"2026-03-30\"/' certificate.json >x",
                "x --export ledger.jsonl", "differs", "conditions[0].until"
            ),
            ("sed 's/10\\/12/11\\/12/' certificate.html >x", "x --export ledger.jsonl", "page-differs", ""),
            (
                "sed 's/\"numerator\": 10,/\"numerator\": 10.0000001,/' certificate.json >x",
                "x --export ledger.jsonl", "differs", "measures[0].numerator"
            ),
            (
                "sed -E 's/$/\\r/; s/(\"numerator\": ?)10,/\\111,/' certificate.html >x",
                "x --export ledger.jsonl", "differs", "measures[0].numerator"
            ),
            ("sed 's/$/\\r/; s/10\\/12/11\\/12/' certificate.html >x", "x --export ledger.jsonl", "page-differs", ""),
            ("sed '5s/ben/bem/' ledger.jsonl >y", "certificate.json --export y", "export-damaged", ""),
            ("head -c -1 ledger.jsonl | head -n -1 >y", "certificate.json --export y", "export-damaged", ""),
            (":", "certificate.json --export early.jsonl", "export-ends-before", ""),
            (
                "sed 's/\"entry\": 18/\"entry\": 17/' certificate.json >x", "x --export ledger.jsonl",
                "not-a-statement", ""
            ),
            (":", "mine/handover.yaml --export ledger.jsonl", "not-a-certificate", ""),
        ]
        for (change, arguments, code, path) in tries {
            for language in ["zh", "en"] {
                let output = try Program.type(
                    "\(change) && handover verify-certificate \(arguments) --language \(language) --json",
                    in: scratch.folder)
                #expect(output.status == 2, "\(arguments): \(output.standard)\(output.error)")
                if !code.isEmpty { #expect(output.standard.contains("\"code\": \"\(code)\""), "\(output.standard)") }
                if !path.isEmpty { #expect(output.standard.contains("\"path\": \"\(path)\""), "\(output.standard)") }
                #expect(output.standard.contains("\"holds\": false"))
            }
        }
    }

    /// A workspace's server gives the same certificate.
    @Test func thePageOfTheServerIsTheFileOfTheCommandLine() throws {
        let scratch = try Scratch()
        try Self.prepared(in: scratch.folder)
        let mine = scratch.folder.appending(path: "mine")
        let again = try Program.serving(mine) { _ in
            try Program.type("handover acceptance certificate again.json && cat again.json", in: mine)
        }
        #expect(again.status == 0)
        let first = try String(contentsOf: scratch.folder.appending(path: "certificate.json"), encoding: .utf8)
        #expect(again.standard.hasSuffix(first))
    }
}
