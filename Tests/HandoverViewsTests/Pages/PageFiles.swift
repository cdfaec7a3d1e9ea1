import Foundation
import HandoverModel
import HandoverViews
import Testing

/// Writes the pages to look at in a browser, when `HANDOVER_PAGES` names a folder.
@Suite struct PageFiles {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HANDOVER_PAGES"] != nil))
    func writesThePagesToAFolder() throws {
        let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["HANDOVER_PAGES"]))
        let assets = folder.appending(path: "assets")
        try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
        try Stylesheet.text.write(to: assets.appending(path: "handover-test.css"), atomically: true, encoding: .utf8)
        for language in Language.allCases {
            for (name, html) in EveryPage.all(language) {
                let file = folder.appending(path: "\(name)-\(language.rawValue).html")
                try html.text.write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }
}
