import Foundation
import HandoverModel

/// The server as figures: what it was asked, what it holds, and what its process takes.
struct ServiceFigures {
    let meters: Meters
    let entries: Int

    var families: [MetricFamily] {
        let counted = meters.now.sorted { $0.key < $1.key }
        return [
            MetricFamily(
                "handover_build", .info, "The program's version.",
                [.init(suffix: "_info", labels: [.init("version", ProgramVersion.current)], value: 1)]),
            .gauge(
                "handover_http_connections", "Open connections, those of the socket included.",
                Double(meters.connections.value)),
            MetricFamily("handover_http_requests", .counter, "Requests that were answered.", requests(counted)),
            MetricFamily(
                "handover_http_request_duration_seconds", .histogram, "The time until an answer began.",
                unit: "seconds", durations(counted)),
            .gauge("handover_ledger_entries", "Entries in the ledger.", Double(entries)),
            .counter(
                "handover_ledger_records", "Entries recorded since the server began.",
                Double(max(0, entries - meters.entriesAtStart))),
            .gauge(
                "process_start_time_seconds", "When the server began, since 1970.", unit: "seconds",
                Double(meters.startedAt.milliseconds) / 1000),
        ] + ProcessFigures.families
    }

    private typealias Counted = [(key: Meters.Resource, value: Meters.Requests)]

    private func requests(_ counted: Counted) -> [MetricFamily.Sample] {
        counted.flatMap { resource, requests in
            requests.byClass.sorted { $0.key < $1.key }.map { hundreds, count in
                .init(
                    suffix: "_total", labels: labels(resource) + [.init("status", "\(hundreds)xx")],
                    value: Double(count))
            }
        }
    }

    private func durations(_ counted: Counted) -> [MetricFamily.Sample] {
        counted.flatMap { resource, requests -> [MetricFamily.Sample] in
            let labels = labels(resource)
            let bounded = zip(Meters.bounds, requests.upTo).map { bound, count in
                MetricFamily.Sample(
                    suffix: "_bucket", labels: labels + [.init("le", String(bound))], value: Double(count))
            }
            return bounded + [
                .init(suffix: "_bucket", labels: labels + [.init("le", "+Inf")], value: Double(requests.count)),
                .init(suffix: "_count", labels: labels, value: Double(requests.count)),
                .init(suffix: "_sum", labels: labels, value: requests.sum),
            ]
        }
    }

    private func labels(_ resource: Meters.Resource) -> [MetricFamily.Label] {
        [.init("route", resource.route), .init("method", resource.method)]
    }
}

/// What the operating system says of this process; what it does not say is left out.
enum ProcessFigures {
    static var families: [MetricFamily] {
        [
            residentBytes.map {
                .gauge(
                    "process_resident_memory_bytes", "Memory that the process has in use.", unit: "bytes", Double($0))
            },
            cpuSeconds.map {
                .counter("process_cpu_seconds", "Processor time that the process took.", unit: "seconds", $0)
            },
            openFiles.map { .gauge("process_open_fds", "Open files and connections.", Double($0)) },
        ].compactMap { $0 }
    }

    private static var residentBytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * Int(getpagesize()) }
    }

    private static var cpuSeconds: Double? {
        // The name of the program, in brackets, may hold blanks.
        guard let text = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            let fields = text.split(separator: ")").last?.split(separator: " "), fields.count > 13,
            let user = Double(fields[11]), let system = Double(fields[12])
        else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static var openFiles: Int? {
        try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
}
