import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Testing

@testable import HandoverServer

/// What Prometheus' Alertmanager sends, by the mapping of the customer's workspace.
struct AlertmanagerTests {
    /// An alert as Alertmanager writes it.
    private static func alert(
        _ status: String = "firing", fingerprint: String = "a1b2c3d4e5f60718", service: String = "operations",
        severity: String = "critical", startsAt: String = "2026-01-29T08:00:00.123456789Z",
        endsAt: String = "0001-01-01T00:00:00Z", more: String = ""
    ) -> String {
        """
        {"status":"\(status)","labels":{"alertname":"Down","service":"\(service)","severity":"\(severity)"\(more)},\
        "annotations":{"summary":"No answer"},"startsAt":"\(startsAt)","endsAt":"\(endsAt)",\
        "generatorURL":"http://prometheus/graph","fingerprint":"\(fingerprint)"}
        """
    }

    private static let resolved = alert("resolved", endsAt: "2026-01-29T08:30:00Z")

    private static func message(_ alerts: [String], version: String = "4") -> String {
        """
        {"version":"\(version)","groupKey":"{}:{}","truncatedAlerts":0,"status":"firing","receiver":"handover",\
        "groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://alertmanager",\
        "alerts":[\(alerts.joined(separator: ","))]}
        """
    }

    private func send(
        _ body: String, to office: Office, scopes: Set<TokenScope> = [.record]
    ) async throws -> Answer {
        let headers: HTTPFields = [
            .authorization: "Bearer \(try await office.site.token("lisi", scopes).text)",
            .contentType: "application/json",
        ]
        return try await office.site.routes().publicRouter()
            .answer(.post, "/api/v1/alertmanager", headers, body: body)
    }

    private func outages(_ office: Office) throws -> [OutageRegister.Item] {
        guard
            case .outages(let register) = try office.site.tracker.ask(
                .outages(.now), by: .machine, clock: .machine(Site.now)
            ).answer
        else { return [] }
        return register.outages
    }

    private func outcomes(_ answer: Answer) throws -> [String] {
        try Schema.named("AlertsTaken").check(try answer.json, strictly: true)
        return try #require(try answer.json["alerts"]).elements.compactMap { $0["outcome"]?.text }
    }

    @Test func anAlertOpensAnOutageAndItsEndClosesIt() async throws {
        let office = try await Office()
        #expect(try outcomes(try await send(Self.message([Self.alert()]), to: office)) == ["opened"])
        let open = try #require(try outages(office).first)
        #expect(open.outage.service == "operations" && open.outage.severity == .p0 && open.end == nil)
        #expect(open.outage.when == Instant(withOffset: "2026-01-29T08:00:00.123Z") && !open.outage.isDegraded)
        #expect(open.outage.note == "No answer")
        #expect(try outcomes(try await send(Self.message([Self.resolved]), to: office)) == ["closed"])
        #expect(try outages(office).map(\.end) == [Instant(withOffset: "2026-01-29T08:30:00Z")])
    }

    /// Sent again, and in whatever order, it is one outage.
    @Test(arguments: [["firing", "resolved"], ["resolved", "firing"]])
    func howeverOftenAndInWhicheverOrderItIsOne(order: [String]) async throws {
        let office = try await Office()
        let sent = order.map { $0 == "firing" ? Self.alert() : Self.resolved }
        for alert in sent + sent + sent.reversed() {
            #expect(try await send(Self.message([alert]), to: office).status == 200)
        }
        #expect(
            try outcomes(try await send(Self.message(sent + sent), to: office)) == Array(repeating: "known", count: 4))
        #expect(try outages(office).count == 1)
        #expect(try outages(office).map(\.end) == [Instant(withOffset: "2026-01-29T08:30:00Z")])
    }

    @Test func whatIsSentAtOnceIsOneOutage() async throws {
        let office = try await Office()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { _ = try await send(Self.message([Self.alert(), Self.resolved]), to: office) }
            }
            try await group.waitForAll()
        }
        #expect(try outages(office).count == 1)
    }

    /// Nothing of it is recorded where its end cannot be.
    @Test(arguments: ["2026-01-29T07:59:00Z", "0001-01-01T00:00:00Z", "2027-01-01T00:00:00Z"])
    func anEndThatCannotBeLeavesNothingOpen(end: String) async throws {
        let office = try await Office()
        let wrong = Self.alert("resolved", endsAt: end)
        #expect(try await send(Self.message([wrong]), to: office).status == 400)
        #expect(try outages(office).isEmpty)
        let both = try await send(Self.message([wrong, Self.alert(fingerprint: "ffff")]), to: office)
        #expect(try outcomes(both) == ["refused", "opened"])
        #expect(try outages(office).count == 1)
    }

    /// A service may be called by its title, and is recorded by its id.
    @Test func aTitleStandsForItsService() async throws {
        let office = try await Office()
        #expect(try outcomes(try await send(Self.message([Self.alert(service: "运维支持")]), to: office)) == ["opened"])
        #expect(try outages(office).map(\.outage.service) == ["operations"])
    }

    /// Of two hundred at once each is opened and closed, and nobody sees one of them open.
    @Test func whatIsOverAlreadyIsNeverSeenOpen() async throws {
        let office = try await Office()
        let many = (1...SentAlerts.most).map {
            Self.alert("resolved", fingerprint: "f\($0)", endsAt: "2026-01-29T08:30:00Z")
        }
        let seen = Task {
            var open = 0
            while !Task.isCancelled {
                open = max(open, try outages(office).count { $0.end == nil })
                await Task.yield()
            }
            return open
        }
        #expect(try outcomes(try await send(Self.message(many), to: office)).allSatisfy { $0 == "closed" })
        seen.cancel()
        #expect(try await seen.value == 0)
        #expect(try outages(office).count == SentAlerts.most)
    }

    @Test func anotherBeginningIsAnotherOutage() async throws {
        let office = try await Office()
        _ = try await send(
            Self.message([Self.resolved, Self.alert(startsAt: "2026-01-29T10:00:00Z")]), to: office)
        #expect(try outages(office).count == 2)
    }

    @Test func whatIsSlowIsNoTimeAway() async throws {
        let office = try await Office()
        _ = try await send(Self.message([Self.alert(more: #","impact":"slow""#)]), to: office)
        #expect(try outages(office).map(\.outage.isDegraded) == [true])
        guard
            case .availability(let found) = try office.site.tracker.ask(
                .availability(.init()), by: .machine, clock: .machine(Site.now)
            ).answer
        else { throw UnexpectedAnswer() }
        #expect(found.rows[0].down == 0 && found.rows[0].outages == 0)
    }

    @Test func anUnknownServiceIsToldAndTheOthersAreTaken() async throws {
        let office = try await Office()
        let size = try office.site.size
        let other = Self.alert(fingerprint: "ffff", service: "nothing-of-ours")
        let alone = try await send(Self.message([other]), to: office)
        #expect(alone.status == 404)
        #expect(try alone.json["code"]?.text == "unknown-service")
        let all = try await send(
            Self.message([other, Self.alert(), Self.alert(fingerprint: "eeee", severity: "page")]), to: office)
        #expect(try outcomes(all) == ["refused", "opened", "refused"])
        let problems = try #require(try all.json["alerts"]).elements.map { $0["problem"]?["code"]?.text }
        #expect(problems == ["unknown-service", nil, "bad-body"])
        // The token, the token, and one outage.
        #expect(try outages(office).count == 1)
        #expect(try office.site.size > size)
    }

    @Test func whatWasTakenBackStaysSo() async throws {
        let office = try await Office()
        _ = try await send(Self.message([Self.alert()]), to: office)
        let entry = try #require(try outages(office).first).entry
        try await office.record(.revoke(entry: entry, reason: "False alarm"), by: "lisi")
        #expect(try outcomes(try await send(Self.message([Self.alert()]), to: office)) == ["known"])
        #expect(try outcomes(try await send(Self.message([Self.resolved]), to: office)) == ["known"])
        #expect(try outages(office).isEmpty)
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"version":"4","alerts":{}}"#, #"{"version":"4","alerts":[null]}"#,
        message([alert()], version: "3"), message([alert("burning")]), message([alert(fingerprint: "")]),
        message([alert(fingerprint: "../../x")]), message([alert(fingerprint: String(repeating: "a", count: 65))]),
        message([alert(startsAt: "yesterday")]), message([alert(startsAt: "2026-13-01T00:00:00Z")]),
        message([alert(more: #","x":{"y":1}"#)]), String(repeating: "[", count: 5000),
    ])
    func whatIsNoSuchMessageIsRefusedAndNothingRecorded(body: String) async throws {
        let office = try await Office()
        let answer = try await send(body, to: office)
        #expect((400...422).contains(answer.status), "\(answer.status) \(answer.body)")
        #expect(try outages(office).isEmpty)
    }

    @Test func tooManyAndTooFarAheadAreRefused() async throws {
        let office = try await Office()
        let many = (0...SentAlerts.most).map { Self.alert(fingerprint: "f\($0)") }
        #expect(try await send(Self.message(many), to: office).status == 422)
        let future = try await send(Self.message([Self.alert(startsAt: "2027-01-01T00:00:00Z")]), to: office)
        #expect(future.status == 422)
        #expect(try outages(office).isEmpty)
    }

    @Test func itTakesATokenThatRecords() async throws {
        let office = try await Office()
        #expect(try await send(Self.message([Self.alert()]), to: office, scopes: [.read]).status == 403)
        let nobody = try await office.site.routes().publicRouter()
            .answer(.post, "/api/v1/alertmanager", [:], body: Self.message([Self.alert()]))
        #expect(nobody.status == 401)
    }
}
