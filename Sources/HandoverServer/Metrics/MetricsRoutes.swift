import HTTPTypes
import HandoverModel
import HandoverReadiness
import HandoverTracker
import Hummingbird
import NIOCore

/// Figures of the service and of the handover, to be collected.
///
///     GET /metrics   OpenMetrics, or Prometheus' own form where a collector asks for text/plain
struct MetricsRoutes: Sendable {
    let tracker: Tracker
    let meters: Meters
    let clock: @Sendable () -> Instant

    private static let about = RouteDescription(
        "Figures of the service and of the handover, without people's names",
        answers: [
            DescribedAnswer(
                200, "The figures",
                [
                    .init(mediaType: "application/openmetrics-text", schema: .text()),
                    .init(mediaType: "text/plain", schema: .text()),
                ])
        ], ignoresOthers: true)

    var routes: [Route] {
        [
            Route(.get, "metrics", .token(.metrics), about: Self.about) { request, _, _ in
                let form = MetricsText(accepting: request.headers[.accept])
                return Response(
                    status: .ok, headers: [.contentType: form.mediaType],
                    body: .init(byteBuffer: ByteBuffer(string: form.text(of: try families()))))
            }
        ]
    }

    private func families() throws -> [MetricFamily] {
        try ServiceFigures(meters: meters, entries: try tracker.head().size).families + progress()
    }

    /// Nothing before definitions have been put in force.
    private func progress() throws -> [MetricFamily] {
        do {
            let reply = try tracker.ask(.readiness(.now), by: .machine, clock: .machine(clock()))
            guard case .readiness(let readiness) = reply.answer else { throw UnexpectedAnswer() }
            let alerts = try tracker.ask(.alerts(.init(limit: 1)), by: .machine, clock: .machine(clock()))
            guard case .alerts(let list) = alerts.answer else { throw UnexpectedAnswer() }
            return ProgressFigures(readiness: readiness).families
                + AlertFigures(rules: alerts.definitions?.alerts?.rules.map(\.id) ?? [], counts: list.counts).families
        } catch Refusal.nothingApplied {
            return []
        }
    }
}
