import Foundation
import HandoverModel
import HandoverReadiness
import Testing

@testable import HandoverViews

@Suite struct AcceptanceViewTests {
    private let sample = PageSamples.plain

    private func names(_ language: Language, isAnonymous: Bool = false) -> Names {
        Names(sample.withDirector, language: language, isAnonymous: isAnonymous)
    }

    private func text(_ readiness: Readiness, _ language: Language) -> String {
        AcceptanceView.report(readiness, names: names(language)).text(as: .table)
    }

    /// The lines up to the numbers.
    private func head(_ readiness: Readiness, _ language: Language) -> String {
        let text = text(readiness, language)
        return text.components(separatedBy: language == .zh ? "\n数字\n" : "\nThe numbers\n")[0]
    }

    @Test(arguments: Language.allCases) func fitsATerminal(language: Language) {
        for readiness in [sample.readiness, sample.acceptable, sample.stated(.accepted, signed: 3)] {
            for line in text(readiness, language).split(separator: "\n") {
                #expect(
                    DisplayWidth.of(line) <= 80 || line.contains("handover ") || line.contains("sha256:"), "\(line)")
            }
        }
    }

    @Test func anonymousReadersLearnKeysAndNobodysName() {
        var readiness = sample.stated(.accepted, signed: 3)
        readiness.acceptance.waivers = sample.waivers
        for language in Language.allCases {
            let names = names(language, isAnonymous: true)
            let reports = [
                AcceptanceView.report(readiness, names: names), StatusView.report(readiness, names: names),
                AcceptanceView.report(sample.acceptable, names: names),
            ]
            for report in reports {
                for format in OutputFormat.allCases {
                    let text = report.text(as: format)
                    for secret in ["lisi", "jia1", "jia2", "李四", "甲一", "甲二", "Li Si", "两本手册改版中", "工单还太少"] {
                        #expect(!text.contains(secret), "\(secret) in \(format)")
                    }
                }
            }
        }
    }

    @Test func theStatusDocumentSaysWhichKeysAreTurned() {
        func acceptance(_ readiness: Readiness) -> String {
            AcceptanceJSON.status(readiness, names(.en, isAnonymous: true)).text(pretty: false)
        }
        #expect(acceptance(sample.readiness) == "null")
        #expect(
            acceptance(sample.stated(.stated, signed: 1))
                == #"{"state":"stated","entry":413,"stated_at":"2026-01-30T09:00:00Z","verdict":"ready-with-conditions","#
                + #""keys":[{"key":"delivering-lead","signed_at":"2026-01-30T09:00:00Z"},"#
                + #"{"key":"receiving-lead","signed_at":null},{"key":"receiving-director","signed_at":null}],"#
                + #""conditions":[{"number":1,"kind":"item","subject":"documents/runbooks","until":"2026-03-31","state":"met","can_act":[]},"#
                + #"{"number":2,"kind":"measure","subject":"measure/independence","until":"2026-02-15","state":"overdue","#
                + #""can_act":["receiving/support-manager"]}],"rounds":[]}"#)
    }
}
