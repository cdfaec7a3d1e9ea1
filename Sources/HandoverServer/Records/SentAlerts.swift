import Foundation
import HandoverModel
import Hummingbird

/// What Prometheus' Alertmanager sends to a webhook, version 4; members that are not named here are left alone.
struct SentAlerts: Decodable {
    struct Alert: Decodable {
        enum Status: String, Decodable {
            case firing, resolved
        }

        var status: Status
        var labels: [String: String]
        var annotations: [String: String]?
        var startsAt: Moment
        var endsAt: Moment?
        var fingerprint: Fingerprint

        /// What the alert is called once and for all: one fingerprint begins to fire once at an instant.
        var source: String { "\(fingerprint.text)/\(startsAt.instant.milliseconds)" }
    }

    var version: String
    var alerts: [Alert]

    /// How many alerts are taken at once.
    static let most = 200

    static let shape = Schema.object(
        .init("version", .word(["4"])),
        .init(
            "alerts",
            .array(
                .object(
                    .init("status", .word(["firing", "resolved"])), .init("labels", labels),
                    .optional("annotations", labels), .init("startsAt", .instant), .optional("endsAt", .instant),
                    .init("fingerprint", .text(.plain(least: 1, most: Fingerprint.longest)))))))
    private static let labels = Schema.object([], others: .each(.text()))

    /// - Throws: What `JSONBody` throws; `Refusal.outOfRange` for more alerts than are taken at once.
    static func read(from request: Request, upTo limit: Int) async throws -> SentAlerts {
        let sent = try JSONBody.decode(
            SentAlerts.self, as: shape, from: try await JSONBody.bytes(from: request, upTo: limit))
        guard sent.alerts.count <= most else {
            throw Refusal.outOfRange(field: "alerts", minimum: 0, maximum: most)
        }
        return sent
    }

    /// An instant as RFC 3339 has it, with an offset.
    struct Moment: Decodable {
        var instant: Instant

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let instant = Instant(try container.decode(String.self), in: .utc) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no instant")
            }
            self.instant = instant
        }
    }

    /// Letters and digits.
    struct Fingerprint: Decodable {
        var text: String

        static let longest = 64

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            let isPlain = text.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
            guard isPlain, (1...Self.longest).contains(text.utf8.count) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no fingerprint")
            }
            self.text = text
        }
    }
}
