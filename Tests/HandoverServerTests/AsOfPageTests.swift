import HandoverModel
import HandoverTracker
import HandoverViews
import Testing

@testable import HandoverServer

/// Pages of reasons and numbers as of another day than today.
@Suite struct AsOfPageTests {
    private static let paths = ["/why/verdict", "/why/items/team/organisation", "/why/forecast", "/tasks", "/items"]

    @Test(arguments: paths) func showsTheDayThatIsAskedForAndSaysSo(path: String) async throws {
        let office = try await Office()
        let browser = try await Browser.signedIn("lisi", at: office.site)
        let note = "This page shows the end of 2026-03-01, not now."
        for _ in 1...2 {
            let then = try await browser.get("\(path)?as-of=2026-03-01&lang=en")
            #expect(then.status == 200 && then.body.contains(note), "\(then.status)")
            // The way to now leaves the day out.
            #expect(then.body.contains("<a href=\"\(path)\">Show now</a>"))
        }
        #expect(try await !browser.get("\(path)?lang=en").body.contains(note))
    }

    @Test(arguments: paths) func countsWhatHadBeenRecordedAndSaysSo(path: String) async throws {
        let office = try await Office()
        let browser = try await Browser.signedIn("lisi", at: office.site)
        for (known, note) in [
            ("3", "It counts entries 1 to 3 of the ledger."),
            ("2026-03-01", "It counts what had been recorded by the end of 2026-03-01."),
        ] {
            let then = try await browser.get("\(path)?known-at=\(known)&lang=en")
            #expect(then.status == 200 && then.body.contains(note), "\(then.status)")
            #expect(then.body.contains("<a href=\"\(path)\">Show now</a>"))
        }
    }

    @Test func refusesWhatIsNoTimeAndWhatWasNotKnown() async throws {
        let office = try await Office()
        let browser = try await Browser.signedIn("lisi", at: office.site)
        for path in Self.paths {
            #expect(try await browser.get("\(path)?known-at=0").status == 400)
            #expect(try await browser.get("\(path)?known-at=9999999").status == 404)
            #expect(try await browser.get("\(path)?as-of=tomorrow").status == 400)
            #expect(try await browser.get("\(path)?as-of=2026-02-30").status == 400)
        }
    }

    @Test(arguments: ["/capabilities", "/director", "/people", "/me", "/items/team/rota", "/tasks/T-1"])
    func whatShowsNowAloneSaysSo(path: String) async throws {
        let office = try await Office()
        let browser = try await Browser.signedIn("lisi", at: office.site)
        for time in ["as-of=2026-03-01", "as-of=xx", "known-at=3"] {
            let answer = try await browser.get("\(path)?\(time)&lang=en")
            #expect(answer.status == 400)
            #expect(answer.body.contains("This page shows how things stand now, and no other time"))
        }
    }

    @Test func theConditionThatThereIsNotIsNoPage() async throws {
        let office = try await Office()
        let browser = try await Browser.signedIn("lisi", at: office.site)
        for name in ["1", "0", "99999999999999999999", "x"] {
            #expect(try await browser.get("/acceptance/conditions/\(name)").status == 404)
        }
    }
}
