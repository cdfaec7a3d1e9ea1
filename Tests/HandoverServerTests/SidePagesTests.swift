import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@testable import HandoverServer

/// What passes between the two teams, from pages alone.
struct SidePagesTests {
    private func phases(_ site: Site) throws -> PhaseRegister {
        let reply = try site.tracker.ask(.phases(.now), by: .machine, clock: .machine(Site.now))
        guard case .phases(let register) = reply.answer else { throw UnexpectedAnswer() }
        return register
    }

    private func questions(_ site: Site) throws -> [HelpQuestion] {
        let reply = try site.tracker.ask(.help(.now), by: .machine, clock: .machine(Site.now))
        guard case .help(let register) = reply.answer else { throw UnexpectedAnswer() }
        return register.questions
    }

    private func steps(_ person: Person.ID, _ site: Site) throws -> [NextStep.Action] {
        let reply = try site.tracker.ask(.next(person), by: .machine, clock: .machine(Site.now))
        guard case .steps(let steps) = reply.answer else { throw UnexpectedAnswer() }
        return steps.map(\.action)
    }

    @Test func leadsMovePhasesAndTheOtherSideAgreesInOneTap() async throws {
        let site = try await Site()
        let (anna, ben) = (try await Browser.signedIn("anna", at: site), try await Browser.signedIn("ben", at: site))
        let carol = try await Browser.signedIn("carol", at: site)
        let form = ["do": "set", "phase": "solo", "service": " export ", "severity": "P2", "key": "k-1"]
        #expect(try await carol.post("/phases", form, asPage: true).status == 403)
        let put = try await anna.post("/phases", form)
        #expect(put.status == 303 && put.headers[.location] == "/phases")
        #expect(try phases(site).history.proposals.map(\.by) == ["anna"])
        // Who put it forward waits; the other side has a button, a count and a step; whoever is no lead has neither form.
        let (own, others, read) = (
            try await anna.get("/phases").body, try await ben.get("/phases").body, try await carol.get("/phases").body
        )
        #expect(!own.contains("value=\"agree\"") && own.contains("value=\"set\""))
        #expect(others.contains("value=\"agree\"") && others.contains("Phases <span class=\"count\">1</span>"))
        #expect(own.contains("Waiting for a lead to agree (1)") && others.contains("Waiting for you to agree (1)"))
        #expect(!others.contains("Waiting for a lead to agree") && !own.contains("for you to agree"))
        #expect(!read.contains("name=\"do\"") && read.contains("put forward by Anna Archer"))
        #expect(try await ben.get("/items").body.contains("<a href=\"/phases\">Phases</a>"))
        let step = try #require(try steps("ben", site).first { if case .agreeToPhase = $0 { true } else { false } })
        guard case .agreeToPhase(let change, 2) = step else { throw UnexpectedAnswer() }
        #expect(change.service == "export" && change.phase == .solo)
        #expect(try steps("anna", site).allSatisfy { if case .agreeToPhase = $0 { false } else { true } })
        let agree = ["do": "agree", "phase": "solo", "service": "export", "severity": "P2", "proposal": "2"]
        #expect(try await ben.post("/phases", agree).status == 303)
        let register = try phases(site)
        #expect(register.history.proposals.isEmpty)
        #expect(register.history.phase("export", .p2, on: register.day) == .solo)
        #expect(try await carol.get("/phases").body.contains("solo<br><span class=\"small\">receiving team</span>"))
        // Back takes a reason; what was typed stays.
        let back = ["do": "set", "phase": "shadow", "service": "export", "severity": "P2", "reason": ""]
        let refused = try await anna.post("/phases", back, asPage: true)
        #expect(refused.status == 422 && refused.body.contains("value=\"shadow\" checked"))
        #expect(try await anna.post("/phases", back.merging(["reason": "Two breaches"]) { $1 }).status == 303)
        #expect(try phases(site).history.phase("export", .p2, on: register.day) == .shadow)
    }

    /// What could not be read has a way back to its form, and says what to do.
    @Test func aFormThatCannotBeTakenInLeadsBack() async throws {
        let site = try await Site(files: Site.capabilities)
        let carol = try await Browser.signedIn("carol", at: site)
        let long = ["do": "ask", "question": String(repeating: "x", count: 1_100_000), "capability": "deploying"]
        let refused = try await carol.post("/questions", long, asPage: true)
        #expect(refused.status == 413 && refused.body.contains("A form holds at most 1 MiB"))
        let broken = try await carol.post(
            "/questions?lang=zh", ["do": "ask"], headers: [.contentType: "multipart/form-data; boundary=y"],
            asPage: true)
        #expect(broken.status == 400 && broken.body.contains("表单无法读取"))
        for (answer, words) in [(refused, "Back to the form"), (broken, "回到表单")] {
            #expect(answer.body.contains("<a class=\"button\" href=\"/questions\">\(words)</a>"), "\(answer.body)")
        }
    }

    /// A trainee reads the team's count and the own questions, and which is which.
    @Test func theTeamsCountIsToldFromOnesOwnQuestions() async throws {
        let site = try await Site(files: Site.capabilities)
        let (ben, carol) = (try await Browser.signedIn("ben", at: site), try await Browser.signedIn("carol", at: site))
        let ask = ["do": "ask", "question": "How is it rolled back?", "capability": "deploying"]
        #expect(try await ben.post("/questions", ask).status == 303)
        let page = try await carol.get("/questions").body
        #expect(page.contains("Whole team: ") && page.contains("1 unanswered"))
        #expect(page.contains("None of your own questions waits for an answer."))
    }

    @Test func questionsAreAskedAnsweredAndTakenBack() async throws {
        let site = try await Site(files: Site.capabilities)
        let (anna, carol) = (
            try await Browser.signedIn("anna", at: site), try await Browser.signedIn("carol", at: site)
        )
        let (ben, dan) = (try await Browser.signedIn("ben", at: site), try await Browser.signedIn("dan", at: site))
        #expect(try await carol.get("/questions").body.contains("value=\"ask\""))
        let ask = ["do": "ask", "question": "How is it rolled back?", "capability": "deploying"]
        for browser in [anna, dan] {
            #expect(try await !browser.get("/questions").body.contains("value=\"ask\""))
            #expect(try await browser.post("/questions", ask, asPage: true).status == 403)
        }
        #expect(try await carol.post("/questions", ask).headers[.location] == "/questions")
        // The team that was asked answers, and hears of it; another trainee's question is nobody's of the receiving team.
        #expect(try steps("anna", site).contains(.answerHelp(entry: 2, capability: "deploying")))
        #expect(try steps("ben", site).allSatisfy { $0 != .answerHelp(entry: 2, capability: "deploying") })
        let page = try await anna.get("/questions").body
        #expect(page.contains("value=\"answer\"") && page.contains("Questions <span class=\"count\">1</span>"))
        #expect(!page.contains("Whole team"))
        #expect(try await !ben.get("/questions").body.contains("Whole team"))
        #expect(try await carol.get("/questions").body.contains("Yours, waiting for an answer (1)"))
        #expect(try await !ben.get("/questions").body.contains("value=\"answer\""))
        #expect(try await ben.get("/questions").body.contains("value=\"withdraw\""))
        let empty = ["do": "answer", "entry": "2", "note": "On the phone"]
        let refused = try await anna.post("/questions", empty, asPage: true)
        #expect(refused.status == 422 && refused.body.contains("value=\"On the phone\""))
        #expect(try questions(site).first?.answer == nil)
        let answer = [
            "do": "answer", "entry": "2", "document": "team/rota", "link": "https://kb.example/x", "note": "",
        ]
        #expect(try await anna.post("/questions", answer).status == 303)
        let found = try #require(try questions(site).first?.answer)
        #expect(found.item == "team/rota" && found.link == "https://kb.example/x" && found.by == "anna")
        #expect(try await carol.get("/questions").body.contains("href=\"https://kb.example/x\""))
        let withdraw = ["do": "withdraw", "entry": "3", "reason": "Another question"]
        #expect(try await carol.post("/questions", withdraw).status == 403)
        #expect(try await anna.post("/questions", withdraw).status == 303)
        #expect(try questions(site).first?.answer == nil)
        // In words, by the asker who found it.
        let words = ["do": "answer", "entry": "2", "document": "", "words": "The manual, page 3"]
        #expect(try await carol.post("/questions", words).status == 303)
        #expect(try questions(site).first?.answer?.document == "The manual, page 3")
    }
}
