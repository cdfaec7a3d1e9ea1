import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

/// The certificate by itself: a page that needs nothing else, and a document in which every digit counts.
@Suite struct CertificatePageTests {
    private let sample = PageSamples.plain

    private var document: String {
        CertificateJSON.document(sample.certificate, definitions: sample.withDirector).text(pretty: true)
    }

    private func page(_ language: Language, _ sample: PageSamples = .plain) -> String {
        CertificatePage.html(sample.certificate, definitions: sample.withDirector, language: language).text
    }

    private func finding(_ text: String) throws -> CertificateFinding? {
        try CertificateFile(text).finding(against: sample.certificate, definitions: sample.withDirector)
    }

    @Test(arguments: Language.allCases) func loadsNothingFromElsewhere(language: Language) {
        let page = page(language)
        for word in ["src=", "href=", "url(", "@import", "<link", "<img", "<iframe"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("@page{size:A4"))
        #expect(page.contains("<style>\(CertificatePage.style)</style>"))
    }

    @Test(arguments: Language.allCases) func whatPeopleWroteNeverChangesItsShape(language: Language) {
        func shape(_ sample: PageSamples) -> [String] {
            // What stands in the document has its own form.
            let text = page(language, sample)
            let end = text.range(of: "<script type=")?.lowerBound ?? text.endIndex
            return Markup(String(text[..<end]) + "</body>\n</html>\n").shape
        }
        #expect(shape(.plain) == shape(.hostile))
        let hostile = page(language, .hostile)
        #expect(hostile.components(separatedBy: "</script").count == 2)
        #expect(throws: Never.self) { try CertificateFile(hostile) }
    }

    @Test func holdsForTheCertificateItIsMadeOf() throws {
        #expect(try finding(document) == nil)
        for language in Language.allCases { #expect(try finding(page(language)) == nil) }
        // However it is laid out.
        let flat = CertificateJSON.document(sample.certificate, definitions: sample.withDirector).text(pretty: false)
        #expect(try finding(flat) == nil)
        let certificate = try CertificateFile(document)
        #expect(certificate.entry == 413)
        #expect(certificate.sealed?.size == 416 && certificate.sealed?.root == sample.certificate.root)
        #expect(certificate.stated?.size == 412)
    }

    /// Each digit on its own, in the document and on the page.
    @Test(arguments: ["json", "zh", "en"]) func everyDigitCounts(form: String) throws {
        let text = Array((Language(rawValue: form).map { page($0) } ?? document).utf8)
        let place = Dictionary(uniqueKeysWithValues: text.indices.map { ($0, text[$0]) })
        let digits = text.indices.filter { (48...57).contains(text[$0]) }
        #expect(digits.count > 200)
        for index in digits {
            var altered = text
            altered[index] = (place[index] ?? 48) == 57 ? 48 : (place[index] ?? 48) + 1
            var found: CertificateFinding?
            do {
                found = try finding(String(decoding: altered, as: UTF8.self))
            } catch let finding as CertificateFinding {
                found = finding
            }
            #expect(found != nil, "\(index)")
        }
    }

    @Test(arguments: [
        ("\"numerator\": 24", "\"numerator\": 34", "measures[0].numerator", "34", "24"),
        (
            "\"until\": \"2026-03-31\"", "\"until\": \"2027-03-31\"", "conditions[0].until", "\"2027-03-31\"",
            "\"2026-03-31\""
        ),
        (
            "\"identified\": \"os-user:1000\"", "\"identified\": \"session\"", "signatures[0].identified",
            "\"session\"", "\"os-user:1000\""
        ),
        (
            "\"verdict\": \"ready-with-conditions\"", "\"verdict\": \"ready\"", "verdict", "\"ready\"",
            "\"ready-with-conditions\""
        ),
    ])
    func namesWhatDiffers(old: String, new: String, path: String, said: String, ledger: String) throws {
        #expect(document.contains(old))
        let altered = document.replacing(old, with: new, maxReplacements: 1)
        #expect(try finding(altered) == .differs(path: path, certificate: said, ledger: ledger))
    }

    @Test func namesWhatIsLeftOutAndWhatIsAdded() throws {
        #expect(document.contains("\"entry\": 413,\n"))
        let less = document.replacing("  \"verdict\": \"ready-with-conditions\",\n", with: "", maxReplacements: 1)
        #expect(try finding(less) == .differs(path: "verdict", certificate: nil, ledger: "\"ready-with-conditions\""))
        let more = document.replacing("  \"entry\": 413,\n", with: "  \"entry\": 413,\n  \"note\": \"also\",\n")
        #expect(try finding(more) == .differs(path: "note", certificate: "\"also\"", ledger: nil))
    }

    @Test func aPageThatShowsSomethingElseIsSaidToDoSo() throws {
        let page = page(.en)
        let altered = page.replacing("24/", with: "34/", maxReplacements: 1)
        #expect(page != altered)
        let line = altered.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("34/") }
        #expect(try finding(altered) == .pageDiffers(line: try #require(line) + 1))
    }

    @Test(arguments: [
        ("", CertificateFinding.notACertificate), ("hello", .notACertificate), ("[]", .notACertificate),
        ("{}", .notACertificate), ("{\"schema\":\"handover-certificate/v3\"}", .otherSchema("handover-certificate/v3")),
        ("{\"schema\":\"handover-certificate/v2\",\n\"entry\":1,\n\"entry\":2}", .unreadable(line: 3)),
        ("<!doctype html>\n<p>", .notACertificate),
    ])
    func whatIsNoCertificateIsSaidToBeNone(text: String, finding: CertificateFinding) {
        #expect(throws: finding) { try CertificateFile(text) }
    }

    /// Whoever is given a certificate of a ledger for trying things out reads so first, and so does who checks it.
    @Test(arguments: Language.allCases) func oneOfADemonstrationSaysSo(language: Language) throws {
        let note = language(
            "演示：台账只供试用，没有真实的验收，不能证明任何交接",
            "Demonstration: the ledger is for trying things out, and no handover was accepted")
        let sample = PageSamples.plain
        var certificate = sample.certificate
        for isDemonstration in [false, true] {
            certificate.isDemonstration = isDemonstration
            let names = Names(sample.withDirector, language: language)
            let page = CertificatePage.html(certificate, definitions: sample.withDirector, language: language).text
            #expect(page.contains("<p class=\"demonstration\">\(note)</p>") == isDemonstration)
            let document = CertificateJSON.document(certificate, definitions: sample.withDirector).text(pretty: true)
            #expect(document.contains("\"demonstration\": \(isDemonstration)"))
            let checked = CertificateView.holds(certificate, names: names)
            #expect(checked.text(as: .table).contains(note) == isDemonstration)
            #expect(checked.text(as: .json).contains("\"demonstration\": \(isDemonstration)"))
            #expect(
                checked.text(as: .csv)
                    == "holds,demonstration,code,message,path,certificate,ledger\r\ntrue,\(isDemonstration),,,,,\r\n")
            let shown = CertificateView.report(certificate, definitions: sample.withDirector, names: names)
            #expect(shown.text(as: .table).contains(note) == isDemonstration)
        }
        // A page that left it out would not be the one that is made anew.
        let page = CertificatePage.html(certificate, definitions: sample.withDirector, language: language).text
        let quiet = page.replacing("<p class=\"demonstration\">\(note)</p>\n", with: "")
        let found = try CertificateFile(quiet).finding(against: certificate, definitions: sample.withDirector)
        guard case .pageDiffers = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test func everyFindingIsWorded() {
        let findings: [CertificateFinding] = [
            .notACertificate, .unreadable(line: 3), .otherSchema("x"), .export(.truncated),
            .exportEndsBefore(entries: 3, needed: 4), .rootDiffers(size: 3), .notAStatement(entry: 3),
            .notComplete(entry: 3, missing: [.receivingLead]), .notComplete(entry: 3, missing: []),
            .revoked(entry: 3, by: 4), .signerWithoutRight(entry: 3, person: "lisi", key: .receivingDirector),
            .otherDefinitions(entry: 3, inForce: Samples.digest),
            .derivedOtherwise(path: "verdict", stated: nil, derived: "1"),
            .differs(path: "entry", certificate: "1", ledger: nil), .pageDiffers(line: 3),
        ]
        for finding in findings {
            let (zh, en) = (finding.words(Names(nil, language: .zh)), finding.words(Names(nil, language: .en)))
            #expect(zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(zh)")
            #expect(!en.unicodeScalars.contains { $0.properties.isIdeographic }, "\(en)")
            #expect(!zh.hasSuffix("。") && !en.hasSuffix("."))
        }
        #expect(Set(findings.map(\.code)).count == findings.count - 1)
    }
}
