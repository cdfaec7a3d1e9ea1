import Foundation
import HTTPTypes
import HandoverAccess
import HandoverModel
import HandoverTracker
import Hummingbird
import Testing

@testable import HandoverServer

/// Figures to be collected; that collectors read them is tested by `make check`.
struct MetricsTests {
    private func metrics(_ routes: Routes, _ site: Site, accept: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(try await site.token("dan", [.metrics]).text)"]
        headers[.accept] = accept
        return try await routes.publicRouter().answer(.get, "/metrics", headers)
    }

    private func lines(_ answer: Answer, _ prefix: String) -> [String] {
        answer.body.split(separator: "\n").map(String.init).filter { $0.hasPrefix(prefix) }
    }

    @Test func itIsOpenMetricsUnlessTheOlderFormIsAskedFor() async throws {
        let site = try await Site()
        let routes = site.routes()
        _ = try await routes.publicRouter().answer(.get, "/healthz")
        for accept in [nil, "*/*", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"] {
            let answer = try await metrics(routes, site, accept: accept)
            #expect(
                answer.headers[.contentType] == "application/openmetrics-text; version=1.0.0; charset=utf-8")
            #expect(answer.body.hasSuffix("\n# EOF\n"))
            #expect(lines(answer, "# TYPE handover_verdict ") == ["# TYPE handover_verdict stateset"])
            #expect(lines(answer, "# TYPE handover_http_requests ") == ["# TYPE handover_http_requests counter"])
            #expect(lines(answer, "handover_build") == ["handover_build_info{version=\"\(ProgramVersion.current)\"} 1"])
        }
        let older = try await metrics(routes, site, accept: "text/plain;version=0.0.4")
        #expect(older.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(!older.body.contains("# EOF") && !older.body.contains("# UNIT"))
        #expect(lines(older, "# TYPE handover_verdict ") == ["# TYPE handover_verdict gauge"])
        #expect(lines(older, "# TYPE handover_http_requests") == ["# TYPE handover_http_requests_total counter"])
    }

    @Test func theHandoversProgressIsCounted() async throws {
        let office = try await Office()
        let answer = try await metrics(office.site.routes(), office.site, by: "lisi")
        #expect(
            lines(answer, "handover_verdict{") == [
                "handover_verdict{handover_verdict=\"ready\"} 0",
                "handover_verdict{handover_verdict=\"ready-with-conditions\"} 0",
                "handover_verdict{handover_verdict=\"not-ready\"} 1",
                "handover_verdict{handover_verdict=\"not-enough-evidence\"} 0",
            ])
        #expect(lines(answer, "handover_checklist_items{").contains("handover_checklist_items{checklist=\"team\"} 6"))
        #expect(
            lines(answer, "handover_checklist_items_done{").contains(
                "handover_checklist_items_done{checklist=\"team\"} 1"))
        #expect(
            lines(answer, "handover_measure_numerator{").contains(
                "handover_measure_numerator{measure=\"independence\"} 4"))
        #expect(
            lines(answer, "handover_measure_denominator{").contains(
                "handover_measure_denominator{measure=\"independence\"} 4"))
        #expect(
            lines(answer, "handover_measure_target{").contains(
                "handover_measure_target{measure=\"independence\"} 0.9"))
        #expect(
            try #require(lines(answer, "handover_blockers{effect=\"not-ready\"}").first)
                != "handover_blockers{effect=\"not-ready\"} 0")
        for name in ["lisi", "jia1", "jia3", "李四", "甲一", "T-1"] { #expect(!answer.body.contains(name)) }
    }

    private func metrics(_ routes: Routes, _ site: Site, by person: Person.ID) async throws -> Answer {
        try await routes.publicRouter().answer(
            .get, "/metrics", [.authorization: "Bearer \(try await site.token(person, [.metrics]).text)"])
    }

    @Test func requestsAreCountedByRouteMethodAndClassOfStatus() async throws {
        let site = try await Site()
        let routes = site.routes()
        let router = routes.publicRouter()
        for path in ["/status", "/status?as-of=x", "/api/v1/tasks/T-1", "/api/v1/tasks/T-2", "/nothing", "/else"] {
            _ = try await router.answer(.get, path)
        }
        _ = try await router.answer(.post, "/status")
        _ = try await router.answer(try #require(HTTPRequest.Method("BREW")), "/status")
        let answer = try await metrics(routes, site)
        #expect(
            lines(answer, "handover_http_requests_total{") == [
                "handover_http_requests_total{route=\"\",method=\"GET\",status=\"4xx\"} 2",
                "handover_http_requests_total{route=\"\",method=\"other\",status=\"5xx\"} 1",
                "handover_http_requests_total{route=\"/api/v1/tasks/{task}\",method=\"GET\",status=\"4xx\"} 2",
                "handover_http_requests_total{route=\"/status\",method=\"GET\",status=\"2xx\"} 1",
                "handover_http_requests_total{route=\"/status\",method=\"GET\",status=\"4xx\"} 1",
                "handover_http_requests_total{route=\"/status\",method=\"POST\",status=\"4xx\"} 1",
            ])
        #expect(
            lines(answer, "handover_http_request_duration_seconds_count{route=\"/status\",method=\"GET\"}") == [
                "handover_http_request_duration_seconds_count{route=\"/status\",method=\"GET\"} 2"
            ])
        #expect(
            lines(answer, "handover_http_request_duration_seconds_bucket{route=\"/status\",method=\"GET\"").last
                == "handover_http_request_duration_seconds_bucket{route=\"/status\",method=\"GET\",le=\"+Inf\"} 2")
    }

    @Test func theBucketsOfAHistogramHoldThoseBelow() {
        let meters = Meters(startedAt: Site.now, entriesAtStart: 0)
        for seconds in [0.001, 0.005, 0.3, 20] {
            meters.count(.init(route: "/status", method: "GET"), status: 200, seconds: seconds)
        }
        let durations = meters.now[.init(route: "/status", method: "GET")]
        #expect(durations?.upTo == [2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3])
        #expect(durations?.count == 4 && durations?.sum == 20.306)
    }

    @Test func whatIsRecordedSinceTheStartIsCounted() async throws {
        let site = try await Site()
        var routes = site.routes()
        routes.meters = Meters(startedAt: Site.now, entriesAtStart: try site.size)
        #expect(
            lines(try await metrics(routes, site), "handover_ledger_records_total") == [
                "handover_ledger_records_total 0"
            ])
        try await site.sign()
        let answer = try await metrics(routes, site)
        #expect(lines(answer, "handover_ledger_records_total") == ["handover_ledger_records_total 1"])
        #expect(lines(answer, "handover_ledger_entries ") == ["handover_ledger_entries 2"])
        #expect(lines(answer, "process_start_time_seconds ") == ["process_start_time_seconds 1769763600"])
        #expect(!lines(answer, "process_resident_memory_bytes ").isEmpty)
    }

    @Test func openConnectionsAreCounted() async throws {
        let site = try await Site()
        let secret = try await site.token(
            "eve", [.metrics], now: Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1000))
        let answer = try await withServer(site) { address in
            try await RawConnection.exchange(
                try address.tcp,
                "GET /metrics HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer \(secret.text)\r\nConnection: close\r\n\r\n")
        }
        #expect(answer.contains("\nhandover_http_connections 1\n"))
    }

    @Test func beforeAnythingIsInForceTheServiceIsCountedAlone() throws {
        let families = [
            MetricFamily(
                "a", .counter, "A \"b\"\nc\\", unit: nil,
                [.init(suffix: "_total", labels: [.init("x", "\"\\\n")], value: 2)]),
            MetricFamily("b", .gauge, "Nothing.", []), .gauge("c_seconds", "C.", unit: "seconds", 0.25),
        ]
        #expect(
            MetricsText.openMetrics.text(of: families) == """
                # TYPE a counter
                # HELP a A \\"b\\"\\nc\\\\
                a_total{x="\\"\\\\\\n"} 2
                # TYPE c_seconds gauge
                # UNIT c_seconds seconds
                # HELP c_seconds C.
                c_seconds 0.25
                # EOF

                """)
    }
}
